import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './waiting.module.css';
import { WaitingRows, type WaitingRowsProps } from './waiting-rows.js';

interface WaitingGroupProps extends Omit<WaitingRowsProps, 'rows'> {
  readonly id: string;
  readonly title: string;
  /** The total number of items. */
  readonly total?: number | undefined;
  /** One sentence about the list. */
  readonly help?: ReactNode;
  /** A group within another. */
  readonly isPart?: boolean;
  /** Beside the heading: a link to the complete list. */
  readonly link?: ReactNode;
  readonly children: ReactNode;
}

/** A list of rows under its heading and count. */
export function WaitingGroup({ id, title, total, help, isPart, link, children, ...more }: WaitingGroupProps) {
  return (
    <section aria-labelledby={`${id}-title`} className={classes.group}>
      <div className={classes.head}>
        <Title order={isPart ? 3 : 2} id={`${id}-title`} className={isPart ? classes.part : undefined}>
          {title}
        </Title>
        {total !== undefined && (
          <Text size="sm" c="dimmed" className="ft-numbers">
            {total}
          </Text>
        )}
        {help && (
          <Text size="sm" c="dimmed" className={classes.help}>
            {help}
          </Text>
        )}
        {link && <div className={classes.link}>{link}</div>}
      </div>
      <WaitingRows rows={children} {...more} />
    </section>
  );
}
