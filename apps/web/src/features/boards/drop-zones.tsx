import { useDroppable } from '@dnd-kit/core';
import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import classes from './board.module.css';

interface DropZonesProps {
  readonly statuses: readonly DeliveryStatus[];
  readonly target: DeliveryStatus | null;
}

/** The drop targets of the folded closed statuses while a card is carried. They cover the cards without moving them. */
export function DropZones({ statuses, target }: DropZonesProps) {
  return (
    <div className={classes.zones}>
      {statuses.map((status) => (
        <DropZone key={status} status={status} isTarget={status === target} />
      ))}
    </div>
  );
}

function DropZone({ status, isTarget }: { readonly status: DeliveryStatus; readonly isTarget: boolean }) {
  const words = useWords();
  const { setNodeRef } = useDroppable({ id: status });
  return (
    <div ref={setNodeRef} className={classes.zone} data-target={isTarget || undefined}>
      <StatusIcon status={status} /> {words(deliveryStatuses[status].label)}
    </div>
  );
}
