import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { useEffect, useRef, useState } from 'react';
import { useCarry, type Movable } from './use-carry.js';
import { useDrag } from './use-drag.js';

interface Move {
  readonly card: Movable;
  readonly status: DeliveryStatus;
  /** After dragging, the user sees the card; otherwise focus moves to it. */
  readonly isDragged: boolean;
}

interface Landed {
  readonly id: string;
  readonly column: string;
  readonly isDragged: boolean;
}

/** After a report: shows the card in its new position and returns the name of its column; null if that is not shown. */
export type AfterReport = (card: Movable) => Promise<string | null>;

/**
 * Moves a card to another status, by keyboard, by dragging or from its menu; opens the sheet for the required report;
 * and, once that is filed, shows the card in its new position with focus on it.
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

  // After every render: the card appears with the answer about its column.
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
