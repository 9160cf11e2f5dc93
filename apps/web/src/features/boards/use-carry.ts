import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { useState, type KeyboardEvent } from 'react';

/** The moved card, with what announcements need. */
export interface Movable {
  readonly id: string;
  readonly reference: string;
  readonly status: DeliveryStatus;
}

interface Carried {
  readonly card: Movable;
  readonly target: DeliveryStatus;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Moves a card by keyboard: Space picks it up, arrows choose among `targets`, Space or Enter drops it, Escape or moving
 * focus away cancels. Every step is announced to screen readers.
 */
export function useCarry(targets: readonly DeliveryStatus[], onDrop: (card: Movable, status: DeliveryStatus) => void) {
  const { t } = useLingui();
  const words = useWords();
  const announce = useAnnounce();
  const [carried, setCarried] = useState<Carried | null>(null);
  const label = (status: DeliveryStatus) => words(deliveryStatuses[status].label);

  function pickUp(card: Movable) {
    setCarried({ card, target: card.status });
    const [reference, status] = [card.reference, label(card.status)];
    announce(
      t`${reference} is picked up from ${status}. Use the arrow keys to choose another status, Space to drop it there, or Escape to cancel.`,
    );
  }

  function aim({ card, target }: Carried, step: number) {
    const place = Math.min(Math.max(targets.indexOf(target) + step, 0), targets.length - 1);
    const next = targets[place] ?? target;
    setCarried({ card, target: next });
    const [status, number, all] = [label(next), place + 1, targets.length];
    announce(next === card.status ? t`${status}, current` : t`${status}, ${number} of ${all}`);
  }

  function putBack({ card }: Carried) {
    setCarried(null);
    const { reference } = card;
    announce(t`${reference} returned to its column`);
  }

  function drop(what: Carried) {
    if (what.target === what.card.status) return putBack(what);
    setCarried(null);
    onDrop(what.card, what.target);
  }

  function onKeyDown(card: Movable, event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mine = carried?.card.id === card.id ? carried : null;
    const step = steps[event.key];
    if (!mine && event.key !== ' ') return;
    if (!mine) pickUp(card);
    else if (event.key === ' ' || event.key === 'Enter') drop(mine);
    else if (event.key === 'Escape') putBack(mine);
    else if (step !== undefined) aim(mine, step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onBlur(card: Movable) {
    if (carried?.card.id === card.id) putBack(carried);
  }

  return { carried, onKeyDown, onBlur };
}
