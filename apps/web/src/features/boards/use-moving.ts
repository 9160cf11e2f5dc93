import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { useEffect, useRef, useState } from 'react';
import { useCarry, type Movable } from './use-carry.js';
import { useDrag } from './use-drag.js';

interface Move {
  readonly card: Movable;
  readonly status: DeliveryStatus;
  /** Whoever dragged it sees where it is; whoever did not is led there. */
  readonly isDragged: boolean;
}

interface Landed {
  readonly id: string;
  readonly column: string;
  readonly isDragged: boolean;
}

/** After a report: shows where the card stands now, and says in which column; null where it is in none that is shown. */
export type AfterReport = (card: Movable) => Promise<string | null>;

/**
 * A card on its way to another status: carried by keyboard, dragged, or sent by its menu; then the sheet with the report
 * that it owes; then, once that is filed, shown where it stands now, with the focus on it.
 */
export function useMoving(targets: readonly DeliveryStatus[], onReported: AfterReport) {
  const region = useRef<HTMLDivElement>(null);
  const [sheet, setSheet] = useState<Move | null>(null);
  const [landed, setLanded] = useState<Landed | null>(null);
  const begin = (isDragged: boolean) => (card: Movable, status: DeliveryStatus) =>
    setSheet({ card, status, isDragged });
  const moveTo = begin(false);
  const carry = useCarry(targets, moveTo);
  const drag = useDrag(targets, begin(true));

  // After every drawing: the card is there once the answer about its column is.
  useEffect(() => {
    if (!landed) return;
    const [column, card] = [landed.column, landed.id].map((name) => CSS.escape(name));
    const title = region.current?.querySelector<HTMLElement>(`[data-column="${column}"] [data-card="${card}"] a`);
    if (!title) return;
    title.focus({ preventScroll: landed.isDragged });
    setLanded(null);
  });

  async function filed() {
    if (!sheet) return;
    const { card, isDragged } = sheet;
    setSheet(null);
    const column = await onReported(card);
    if (column === null) region.current?.focus({ preventScroll: true });
    else setLanded({ id: card.id, column, isDragged });
  }

  return {
    region,
    sheet,
    carry,
    drag,
    dragged: drag.dragged,
    target: drag.target ?? carry.carried?.target ?? null,
    moveTo,
    leave: () => setSheet(null),
    filed: () => void filed(),
  };
}
