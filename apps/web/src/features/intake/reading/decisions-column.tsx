import { useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './decisions-column.module.css';

interface DecisionsColumnProps {
  /** Passages in reading order. */
  readonly ids: readonly string[];
  readonly activeId: string | null;
  readonly label: string;
  /** Content above the list, which scrolls with it. */
  readonly head: ReactNode;
  /** Content below it. */
  readonly foot: ReactNode;
  readonly card: (id: string) => ReactNode;
}

/** The decisions to the right of the text, pinned to the window: the active one open, the others one line each. */
export function DecisionsColumn({ ids, activeId, label, head, foot, card }: DecisionsColumnProps) {
  const column = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const active = column.current?.querySelector(`[data-card="${CSS.escape(activeId ?? '')}"]`);
    if (column.current && active) bringIntoView(column.current, active);
  }, [activeId]);
  return (
    <div ref={column} className={classes.column}>
      {head}
      <div role="list" aria-label={label} className={classes.list}>
        {ids.map((id) => (
          <div key={id} role="listitem" data-card={id}>
            {card(id)}
          </div>
        ))}
      </div>
      {foot}
    </div>
  );
}

/** Scrolls only the column, because the text scrolls separately. */
function bringIntoView(column: HTMLElement, card: Element): void {
  const [frame, place] = [column.getBoundingClientRect(), card.getBoundingClientRect()];
  if (place.top < frame.top) column.scrollTop -= frame.top - place.top;
  else if (place.bottom > frame.bottom)
    column.scrollTop += Math.min(place.bottom - frame.bottom, place.top - frame.top);
}
