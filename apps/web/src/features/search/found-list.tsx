import { Kbd, Text } from '@mantine/core';
import { useEffect, useRef, type MouseEvent } from 'react';
import type { FoundGroup, FoundRow } from './found-row.js';
import { marked } from './marking.js';
import classes from './search.module.css';

interface FoundListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly FoundGroup[];
  /** The words to highlight. */
  readonly text: string;
  /** The row that Enter chooses; null while loading. */
  readonly activeId: string | null;
  readonly onChoose: (row: FoundRow, event: MouseEvent) => void;
}

/** The element id of a row. */
export const rowId = (list: string, { id }: FoundRow) => `${list}-${id.replace(/[^\w-]+/g, '_')}`;

/** Rows in groups, as a listbox controlled by the search field. */
export function FoundList({ id, label, groups, text, activeId, onChoose }: FoundListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={classes.list}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`}>
          <div id={`${id}-group-${group.id}`} role="presentation" className={classes.group}>
            {group.title}
          </div>
          {group.rows.map((row) => (
            <div
              key={row.id}
              id={rowId(id, row)}
              role={row.goes === null ? 'presentation' : 'option'}
              aria-selected={row.goes === null ? undefined : row.id === activeId}
              className={`${classes.row} ${row.isMore && row.goes !== null ? classes.more : ''}`}
              // The field keeps focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => onChoose(row, event)}
            >
              <Row row={row} text={text} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Row({
  row: { title, detail, snippet, keys, isMore },
  text,
}: {
  readonly row: FoundRow;
  readonly text: string;
}) {
  if (isMore) return title;
  return (
    <>
      <span className={classes.title}>
        <bdi>
          <Marked text={title} typed={text} />
        </bdi>
        {keys && (
          <span className={classes.keys} aria-hidden>
            {keys.split(' ').map((key) => (
              <Kbd key={key} size="xs">
                {key}
              </Kbd>
            ))}
          </span>
        )}
      </span>
      {snippet && (
        <Text span size="sm" className={classes.snippet}>
          <bdi>
            … <Marked text={snippet} typed={text} /> …
          </bdi>
        </Text>
      )}
      {detail && (
        <Text span size="sm" c="dimmed" className={classes.detail}>
          <bdi>
            <Marked text={detail} typed={text} />
          </bdi>
        </Text>
      )}
    </>
  );
}

function Marked({ text, typed }: { readonly text: string; readonly typed: string }) {
  return marked(text, typed).map(({ text: stretch, isMatch }, index) =>
    isMatch ? <mark key={index}>{stretch}</mark> : stretch,
  );
}
