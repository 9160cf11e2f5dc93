import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { useRef, useState } from 'react';
import { useCarry, type Movable } from './use-carry.js';
import { useDrag } from './use-drag.js';

interface Move {
  readonly card: Movable;
  readonly status: DeliveryStatus;
}

/** Focus follows a card that moved: its title, or the head of the board where it is not shown any more. */
function focusCard(region: HTMLElement | null, id: string): void {
  const title = region?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] a`);
  title?.focus();
}

/**
 * A card on its way to another status: carried by keyboard, dragged, or sent by its menu; then the sheet with the report
 * that it owes; then, once that is filed, shown where it stands now.
 */
export function useMoving(targets: readonly DeliveryStatus[], onReported: (card: Movable) => Promise<void>) {
  const region = useRef<HTMLDivElement>(null);
  const [sheet, setSheet] = useState<Move | null>(null);
  const moveTo = (card: Movable, status: DeliveryStatus) => setSheet({ card, status });
  const carry = useCarry(targets, moveTo);
  const drag = useDrag(targets, moveTo);

  async function filed() {
    if (!sheet) return;
    const { card } = sheet;
    setSheet(null);
    await onReported(card);
    focusCard(region.current, card.id);
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
