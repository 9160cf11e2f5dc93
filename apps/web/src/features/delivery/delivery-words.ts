import type { Kind } from '@followthrough/domain/kinds';
import { rungOf } from '@followthrough/domain/ladders';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { textIn, type EventWords, type Told } from '../platform/trail.js';

/** What this feature tells on the trail of a commitment of that kind. */
export function useDeliveryWords(kind: Kind): EventWords {
  const { t } = useLingui();
  const words = useWords();
  const status = (event: Told) => {
    const code = textIn(event, 'status');
    return isCode(deliveryStatuses, code) ? words(deliveryStatuses[code].label) : (code ?? '…');
  };
  const stage = (event: Told, member = 'to') => {
    const code = textIn(event, member) ?? '…';
    return words(rungOf(kind, code)?.label ?? code);
  };
  return {
    'stage.changed': (event) =>
      textIn(event, 'partyId')
        ? t`Changed one party’s stage to ${stage(event)}`
        : t`Changed the stage to ${stage(event)}`,
    'rung.marked': (event) =>
      event.data['applies'] === true
        ? t`“${stage(event, 'stage')}” applies after all`
        : t`“${stage(event, 'stage')}” does not apply`,
    'status.reported': (event) => t`Reported: ${status(event)}`,
    'report.withdrawn': (event) => t`Withdrew the report “${status(event)}”`,
  };
}
