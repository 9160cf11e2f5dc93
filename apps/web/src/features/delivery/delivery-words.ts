import type { EventAbout } from '@followthrough/domain/events/event-types';
import type { Kind } from '@followthrough/domain/kinds';
import { rungOf, type Stage } from '@followthrough/domain/ladders';
import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { positions } from '@followthrough/domain/vocabulary';
import { isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

type DeliveryEvent = Extract<
  EventAbout<'commitment'>,
  `${'stage' | 'rung' | 'status' | 'report' | 'deliveryTest' | 'party'}.${string}`
>;

/** The wording of this feature’s events on a commitment of that kind. */
export function useDeliveryWords(kind: Kind): EventWords<DeliveryEvent> {
  const { t } = useLingui();
  const words = useWords();
  const status = (code: DeliveryStatus) => words(deliveryStatuses[code].label);
  const stage = (code: Stage) => words(rungOf(kind, code)?.label ?? code);
  return {
    'stage.changed': ({ data }) =>
      data.partyId
        ? t`Stage of one party: ${stage(data.from)} → ${stage(data.to)}`
        : t`Stage: ${stage(data.from)} → ${stage(data.to)}`,
    'rung.marked': ({ data }) =>
      data.applies ? t`“${stage(data.stage)}” applies after all` : t`“${stage(data.stage)}” does not apply`,
    'party.positionRecorded': ({ data }) => {
      const position = words(positions[data.position].label);
      return t`Recorded the position of a party: ${position}`;
    },
    'party.reported': ({ data }) => t`Reported on one party: ${status(data.status)}`,
    'party.reportWithdrawn': ({ data }) => t`Withdrew the report on one party, “${status(data.status)}”`,
    'status.reported': ({ data, before: [earlier] }) => {
      const from = earlier?.data['status'];
      if (from === data.status) return t`Reported again: ${status(data.status)}`;
      return isCode(deliveryStatuses, from)
        ? t`Reported: ${status(from)} → ${status(data.status)}`
        : t`Reported: ${status(data.status)}`;
    },
    'report.signedOff': ({ data }) =>
      data.unmetMilestoneIds.length > 0
        ? t`Agreed without accepted evidence: “${status(data.status)}”`
        : data.decision === 'AGREED'
          ? t`Agreed with the report “${status(data.status)}”`
          : t`Sent back the report “${status(data.status)}”`,
    'deliveryTest.written': ({ data }) =>
      data.usedBefore.length > 0
        ? t`Test of delivery, version ${data.number}, changed after a decision`
        : t`Test of delivery, version ${data.number}`,
    'report.withdrawn': ({ data }) => t`Withdrew the report “${status(data.status)}”`,
  };
}
