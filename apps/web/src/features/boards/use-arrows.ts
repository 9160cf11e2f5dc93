import { useState, type KeyboardEvent, type RefObject } from 'react';

type Step = (columns: readonly (readonly HTMLElement[])[], column: number, row: number) => HTMLElement | undefined;

/** To the next column with cards, at the same height if possible. */
const sideways =
  (by: -1 | 1): Step =>
  (columns, column, row) => {
    const cards = columns[column + by];
    return cards && cards[Math.min(row, cards.length - 1)];
  };

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: (columns, column, row) => columns[column]?.[row - 1],
  ArrowDown: (columns, column, row) => columns[column]?.[row + 1],
  ArrowLeft: sideways(-1),
  ArrowRight: sideways(1),
  Home: (columns, column) => columns[column]?.[0],
  End: (columns, column) => columns[column]?.at(-1),
};

/** Arrow keys move between the cards of a board, so that each column has one tab stop: the last card used. */
export function useArrows(region: RefObject<HTMLElement | null>) {
  const [stops, setStops] = useState<Readonly<Record<string, string>>>({});

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!step || !isPlain || event.defaultPrevented) return;
    const columns = [...(region.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
      .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card] a')])
      .filter((cards) => cards.length > 0);
    const column = columns.findIndex((cards) => cards.includes(event.target as HTMLElement));
    const row = columns[column]?.indexOf(event.target as HTMLElement) ?? -1;
    const next = step(columns, column, row);
    if (row < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  return {
    onKeyDown,
    /** The card of a column that is the tab stop. */
    stopOf: (column: string, ids: readonly string[]) => ids.find((id) => id === stops[column]) ?? ids[0],
    stopAt: (column: string, id: string) => setStops((all) => (all[column] === id ? all : { ...all, [column]: id })),
  };
}
