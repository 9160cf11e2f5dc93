import {
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
} from '@dnd-kit/core';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { useState } from 'react';
import type { Movable } from './use-carry.js';

/** The keyboard has its own way, with announcements; dragging by pointer needs none. */
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/** Moves a card by mouse or touch. A press without movement is a click; a swipe without a pause scrolls. */
export function useDrag(targets: readonly DeliveryStatus[], onDrop: (card: Movable, status: DeliveryStatus) => void) {
  const [dragged, setDragged] = useState<Movable | null>(null);
  const [target, setTarget] = useState<DeliveryStatus | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const statusOf = (id: unknown) => targets.find((status) => status === id) ?? null;

  function stop() {
    setDragged(null);
    setTarget(null);
  }

  return {
    dragged,
    target,
    sensors,
    silent,
    onDragStart: ({ active }: DragStartEvent) => setDragged((active.data.current as { card: Movable }).card),
    onDragOver: ({ over }: DragOverEvent) => setTarget(statusOf(over?.id)),
    onDragEnd: ({ active, over }: DragEndEvent) => {
      stop();
      const status = statusOf(over?.id);
      const { card } = active.data.current as { card: Movable };
      if (status && status !== card.status) onDrop(card, status);
    },
    onDragCancel: stop,
  };
}
