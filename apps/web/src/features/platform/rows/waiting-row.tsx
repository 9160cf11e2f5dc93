import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './waiting.module.css';

interface WaitingRowProps {
  readonly id?: string;
  /** The action with one click. */
  readonly act?: ReactNode;
  /** The title: a link or a button, which is also the stop for moving between rows (`data-way`). */
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Whether the detail is what matters: on a line of its own below the title, both as wide as the row. */
  readonly isTold?: boolean;
  readonly when?: ReactNode;
  readonly who?: ReactNode;
  /** Content opened below the row. */
  readonly children?: ReactNode;
}

/** A pending item on one line of 44 px: done in place, or one click away from where it is done. */
export function WaitingRow({ id, act, title, detail, isTold = false, when, who, children }: WaitingRowProps) {
  return (
    <li id={id} className={classes.item} data-waiting>
      <div className={classes.row} data-told={isTold || undefined}>
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
