import { amendmentEndings } from '@followthrough/domain/round-terms';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { useWords } from '@followthrough/ui/words';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { today } from '../platform/days/today.js';
import { DecisionRow } from '../platform/decisions/decision-row.js';
import { AmendmentFacts } from './amendment-fragment.js';
import { AmendmentDetails, AmendmentSummary } from './amendment-words.js';
import { roundAddress } from './round-address.js';
import { useDeciding } from './use-deciding.js';

/** A row of an amendment: agreed or refused in place by a manager of its team. */
export function AmendmentToDecide({ amendment: masked }: { readonly amendment: FragmentType<typeof AmendmentFacts> }) {
  const words = useWords();
  const amendment = getFragmentData(AmendmentFacts, masked);
  const decidable = useDeciding(amendment);
  const { askedAt, askedBy, outcome, round, commitment } = amendment;
  return (
    <DecisionRow
      {...decidable}
      waits={decidable.mayAccept}
      decided={
        outcome ? { isYes: outcome.ending === 'AGREED', label: words(amendmentEndings[outcome.ending].label) } : null
      }
      title={<AmendmentSummary {...amendment} />}
      detail={
        <Anchor component={Link} to={roundAddress(round.id)} size="sm" c="dimmed">
          <bdi>{round.title}</bdi> · {commitment.reference} <bdi>{commitment.title}</bdi>
        </Anchor>
      }
      when={<RelativeDay day={askedAt.slice(0, 10)} today={today()} />}
      who={<bdi>{askedBy.name}</bdi>}
    >
      <AmendmentDetails {...amendment} />
    </DecisionRow>
  );
}
