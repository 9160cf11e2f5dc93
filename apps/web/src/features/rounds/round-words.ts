import type { EventAbout } from '@followthrough/domain/events/event-types';
import type { Kind } from '@followthrough/domain/kinds';
import { roundParts } from '@followthrough/domain/round-terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';
import { usePartWords } from './part-words.js';

type AmendmentEvent = Extract<EventAbout<'commitment'>, `amendment.${string}`>;

/** The wording of this feature’s events on a commitment. */
export function useRoundWords(kind: Kind): EventWords<AmendmentEvent> {
  const { t } = useLingui();
  const words = useWords();
  const say = usePartWords();
  const change = ({ part, frozen, value }: Parameters<EventWords<AmendmentEvent>['amendment.proposed']>[0]['data']) =>
    `${words(roundParts[part].label)}: ${say(part, frozen, kind)} → ${say(part, value, kind)}`;
  return {
    'amendment.proposed': ({ data, nameOf }) =>
      t`Proposed an amendment of “${nameOf(data.roundId) ?? '…'}”: ${change(data)}`,
    'amendment.decided': ({ data, nameOf }) =>
      data.decision === 'AGREED'
        ? t`Agreed to an amendment of “${nameOf(data.roundId) ?? '…'}”: ${change(data)}`
        : t`Refused an amendment of “${nameOf(data.roundId) ?? '…'}”: ${change(data)}`,
    'amendment.withdrawn': ({ data, nameOf }) =>
      t`Withdrew an amendment of “${nameOf(data.roundId) ?? '…'}”: ${change(data)}`,
  };
}
