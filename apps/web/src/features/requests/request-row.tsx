import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Anchor, Button, UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import type { RequestEnding } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { today } from '../platform/days/today.js';
import { useOpenedPart } from '../platform/rows/use-opened-part.js';
import { WaitingRow } from '../platform/rows/waiting-row.js';
import { RequestOutcome, RequestReason } from './request-details.js';
import { RequestFacts } from './request-fragment.js';
import { RequestSummary } from './request-summary.js';
import { useRequest } from './use-request.js';

// Opened by few readers of Home and My work.
const DecisionForm = lazy(async () => ({ default: (await import('./decision-form.js')).DecisionForm }));

/** A request as a row. One to decide: A agrees, X asks for a reason, Enter shows the request. One’s own: Enter. */
export function RequestRow({ request: masked }: { readonly request: FragmentType<typeof RequestFacts> }) {
  const { t } = useLingui();
  const shown = getFragmentData(RequestFacts, masked);
  const request = useRequest(shown, false);
  const { opened, toggle, close, way } = useOpenedPart<'refuse' | 'details'>();
  const [problem, setProblem] = useState<string | null>(null);
  const { id, commitment, askedAt, askedBy, outcome } = shown;
  const { busy, mayAgree, mayRefuse, mayWithdraw } = request;
  const { title } = commitment;
  const tell = ({ refused }: { readonly refused?: { readonly message: string } }) =>
    setProblem(refused?.message ?? null);
  const open = (part: 'refuse' | 'details') => {
    setProblem(null);
    toggle(part);
  };
  return (
    <WaitingRow
      act={
        mayAgree ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={busy}
            aria-label={t`Agree: ${title}`}
            data-press="a"
            onClick={() => void request.agree().then(tell)}
          >
            <IconCircle size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        ) : (
          <OutcomeIcon ending={outcome?.ending ?? null} />
        )
      }
      title={
        <UnstyledButton
          ref={way}
          data-way
          aria-expanded={opened === 'details'}
          fz="md"
          fw={550}
          onClick={() => open('details')}
        >
          <RequestSummary {...shown} />
        </UnstyledButton>
      }
      detail={
        <Anchor
          component={Link}
          to={commitmentAddress(commitment.reference)}
          hash={`request-${id}`}
          size="sm"
          c="dimmed"
        >
          {commitment.reference} · <bdi>{title}</bdi>
        </Anchor>
      }
      when={<RelativeDay day={askedAt.slice(0, 10)} today={today()} />}
      who={
        mayRefuse ? (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={t`Refuse: ${title}`}
            aria-expanded={opened === 'refuse'}
            data-press="x"
            onClick={() => open('refuse')}
          >
            <Trans>Refuse</Trans>
          </Button>
        ) : mayWithdraw ? (
          <Button
            variant="default"
            size="compact-xs"
            loading={busy}
            aria-label={t`Withdraw: ${title}`}
            onClick={() => void request.withdraw().then(tell)}
          >
            <Trans>Withdraw</Trans>
          </Button>
        ) : (
          <bdi>{askedBy.name}</bdi>
        )
      }
    >
      {problem ? (
        <ProblemAlert message={problem} />
      ) : opened === 'refuse' && mayRefuse ? (
        <Suspense fallback={null}>
          <DecisionForm id={id} decision="refuse" request={request} onClose={close} />
        </Suspense>
      ) : opened === 'details' ? (
        <>
          <RequestReason request={shown} />
          <RequestOutcome outcome={outcome} />
        </>
      ) : null}
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
