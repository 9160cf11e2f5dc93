import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import type { RequestEnding } from '../../generated/graphql.js';
import { today } from '../platform/days/today.js';
import { useOpenedPart } from '../platform/rows/use-opened-part.js';
import { RowTitle } from '../platform/rows/row-title.js';
import { WaitingRow } from '../platform/rows/waiting-row.js';
import { RequestOutcome, RequestReason } from './request-details.js';
import { RequestFacts } from './request-fragment.js';
import { RequestOf } from './request-of.js';
import { RequestSummary } from './request-summary.js';
import { useWithdrawing } from './use-withdrawing.js';

/** A row of a request that the user made: Enter shows it, and it can be withdrawn until a manager decides. */
export function OwnRequest({ request: masked }: { readonly request: FragmentType<typeof RequestFacts> }) {
  const { t } = useLingui();
  const shown = getFragmentData(RequestFacts, masked);
  const { busy, mayWithdraw, withdraw } = useWithdrawing(shown, false);
  const { opened, toggle, way } = useOpenedPart<'details'>();
  const [problem, setProblem] = useState<string | null>(null);
  const { commitment, askedAt, outcome } = shown;
  const { title } = commitment;
  return (
    <WaitingRow
      act={<OutcomeIcon ending={outcome?.ending ?? null} />}
      title={
        <RowTitle ref={way} opened={opened === 'details'} onClick={() => toggle('details')}>
          <RequestSummary {...shown} />
        </RowTitle>
      }
      detail={<RequestOf request={shown} />}
      when={<RelativeDay day={askedAt.slice(0, 10)} today={today()} />}
      who={
        mayWithdraw && (
          <Button
            variant="default"
            size="compact-xs"
            loading={busy}
            aria-label={t`Withdraw: ${title}`}
            onClick={() => void withdraw().then(({ refused }) => setProblem(refused?.message ?? null))}
          >
            <Trans>Withdraw</Trans>
          </Button>
        )
      }
    >
      <ProblemAlert message={problem} />
      {opened && (
        <>
          <RequestReason request={shown} />
          <RequestOutcome outcome={outcome} />
        </>
      )}
    </WaitingRow>
  );
}

const pictures = { AGREED: IconCircleCheck, REFUSED: IconCircleX, WITHDRAWN: IconCircleMinus } as const;

function OutcomeIcon({ ending }: { readonly ending: RequestEnding | null }) {
  const { t } = useLingui();
  if (!ending) return <IconCircleDashed size={20} stroke={1.75} aria-label={t`Waiting for a decision`} />;
  const Picture = pictures[ending];
  const said = { AGREED: t`Agreed`, REFUSED: t`Refused`, WITHDRAWN: t`Withdrawn` } as const;
  return <Picture size={20} stroke={1.75} aria-label={said[ending]} />;
}
