import { RelativeDay } from '@followthrough/ui/relative-day';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { today } from '../platform/days/today.js';
import { DecisionRow } from '../platform/decisions/decision-row.js';
import { RequestOutcome, RequestReason } from './request-details.js';
import { RequestFacts } from './request-fragment.js';
import { RequestOf } from './request-of.js';
import { RequestSummary } from './request-summary.js';
import { useDeciding } from './use-deciding.js';

/** A row of a request waiting for a decision. */
export function RequestToDecide({ request: masked }: { readonly request: FragmentType<typeof RequestFacts> }) {
  const { t } = useLingui();
  const shown = getFragmentData(RequestFacts, masked);
  const decidable = useDeciding(shown, false);
  const { askedAt, askedBy, outcome } = shown;
  const isYes = outcome?.ending === 'AGREED';
  const labels = { AGREED: t`Agreed`, REFUSED: t`Refused`, WITHDRAWN: t`Withdrawn` } as const;
  return (
    <DecisionRow
      {...decidable}
      waits={decidable.mayAccept || decidable.mayRefuse}
      decided={outcome ? { isYes, label: labels[outcome.ending] } : null}
      title={<RequestSummary {...shown} />}
      detail={<RequestOf request={shown} />}
      when={<RelativeDay day={askedAt.slice(0, 10)} today={today()} />}
      who={<bdi>{askedBy.name}</bdi>}
    >
      <RequestReason request={shown} />
      <RequestOutcome outcome={outcome} />
    </DecisionRow>
  );
}
