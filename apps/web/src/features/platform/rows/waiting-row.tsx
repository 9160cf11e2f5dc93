import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './waiting.module.css';

interface WaitingRowProps {
  readonly id?: string;
  /** What is done with one click. */
  readonly act?: ReactNode;
  /** What it is: a link or a button, and the stop of the keys that move between rows (`data-way`). */
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly when?: ReactNode;
  readonly who?: ReactNode;
  /** What is opened of it, under the row. */
  readonly children?: ReactNode;
}

/** Something that waits for somebody, on one line of 44 px: done in place, or one click away from where it is done. */
export function WaitingRow({ id, act, title, detail, when, who, children }: WaitingRowProps) {
  return (
    <li id={id} className={classes.item} data-waiting>
      <div className={classes.row}>
        <div className={classes.act}>{act}</div>
        <div className={classes.main}>
          <div className={classes.title}>{title}</div>
          {detail && (
            <Text size="sm" c="dimmed" component="div" className={classes.detail}>
              {detail}
            </Text>
          )}
        </div>
        <Text size="sm" component="div" className={classes.when}>
          {when}
        </Text>
        <Text size="sm" c="dimmed" component="div" className={classes.who}>
          {who}
        </Text>
      </div>
      {children && <div className={classes.opened}>{children}</div>}
    </li>
  );
}
