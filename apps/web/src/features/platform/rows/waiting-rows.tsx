import { ListMore } from '@followthrough/ui/list-more';
import type { ReactNode } from 'react';
import classes from './waiting.module.css';

export interface WaitingRowsProps {
  readonly rows: ReactNode;
  readonly hasMore?: boolean;
  readonly busy?: boolean;
  readonly onMore?: () => void;
}

/** The rows of a list, with a button for the next page. */
export function WaitingRows({ rows, hasMore = false, busy = false, onMore }: WaitingRowsProps) {
  return (
    <>
      <ul className={classes.items}>{rows}</ul>
      {onMore && <ListMore hasMore={hasMore} busy={busy} onMore={onMore} />}
    </>
  );
}
