import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';

/** The icon of a status at the start of a row, with its name on hover and for screen readers. */
export function StatusMark({ status }: { readonly status: DeliveryStatus }) {
  const words = useWords();
  const label = words(deliveryStatuses[status].label);
  return (
    <span title={label}>
      <StatusIcon status={status} size={18} />
      <span className="ft-hidden">{label}</span>
    </span>
  );
}
