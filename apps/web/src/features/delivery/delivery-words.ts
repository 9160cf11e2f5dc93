import type { EventAbout } from '@followthrough/domain/events/event-types';
import type { Kind } from '@followthrough/domain/kinds';
import { rungOf, type Stage } from '@followthrough/domain/ladders';
import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

type DeliveryEvent = Extract<EventAbout<'commitment'>, `${'stage' | 'rung' | 'status' | 'report'}.${string}`>;

/** What this feature tells on the trail of a commitment of that kind. */
export function useDeliveryWords(kind: Kind): EventWords<DeliveryEvent> {
  const { t } = useLingui();
  const words = useWords();
  const status = (code: DeliveryStatus) => words(deliveryStatuses[code].label);
  const stage = (code: Stage) => words(rungOf(kind, code)?.label ?? code);
  return {
    'stage.changed': ({ data }) =>
      data.partyId ? t`Changed one party’s stage to ${stage(data.to)}` : t`Changed the stage to ${stage(data.to)}`,
    'rung.marked': ({ data }) =>
      data.applies ? t`“${stage(data.stage)}” applies after all` : t`“${stage(data.stage)}” does not apply`,
    'status.reported': ({ data }) => t`Reported: ${status(data.status)}`,
    'report.withdrawn': ({ data }) => t`Withdrew the report “${status(data.status)}”`,
  };
}
