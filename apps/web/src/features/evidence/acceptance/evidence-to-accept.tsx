import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Anchor, Button, UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { today } from '../../platform/days/today.js';
import { WaitingRow } from '../../platform/rows/waiting-row.js';
import { EvidenceContent } from '../evidence-content.js';
import { SupportedClaims } from '../supported-claims.js';
import { AcceptanceEvidence } from './acceptance-fragment.js';
import { EvidenceAcceptance } from './evidence-acceptance.js';
import { RefuseEvidenceForm } from './refuse-evidence-form.js';
import { useDecision } from './use-decision.js';

export const EvidenceToAcceptEvidence = graphql(`
  fragment EvidenceToAccept_evidence on Evidence {
    id
    title
    submittedAt
    submittedBy {
      id
      name
    }
    supports {
      id
      grade
    }
    commitment {
      id
      reference
      title
    }
    ...Acceptance_evidence
    ...EvidenceContent_evidence
    ...SupportedClaims_evidence
  }
`);

interface EvidenceToAcceptProps {
  readonly evidence: FragmentType<typeof EvidenceToAcceptEvidence>;
}

/** A row of evidence waiting for a decision: A accepts, X asks for a reason, Enter shows the evidence. */
export function EvidenceToAccept({ evidence: masked }: EvidenceToAcceptProps) {
  const { t } = useLingui();
  const shown = getFragmentData(EvidenceToAcceptEvidence, masked);
  const evidence = getFragmentData(AcceptanceEvidence, shown);
  const { busy, waits, accept, refuse } = useDecision(evidence);
  const [opened, setOpened] = useState<'refuse' | 'details' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const way = useRef<HTMLButtonElement>(null);
  const { id, title, submittedAt, submittedBy, commitment } = shown;
  const decision = evidence.acceptances[0]?.decision;
  const toggle = (part: 'refuse' | 'details') => {
    setProblem(null);
    setOpened(opened === part ? null : part);
  };
  // Return the focus to the row when its form or details close.
  const wasOpened = useRef(false);
  useEffect(() => {
    if (!opened && wasOpened.current) way.current?.focus();
    wasOpened.current = opened !== null;
  }, [opened]);
  return (
    <WaitingRow
      act={
        waits ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={busy}
            aria-label={t`Accept ${title}`}
            data-press="a"
            onClick={() => void accept().then(({ refused }) => setProblem(refused?.message ?? null))}
          >
            <IconCircle size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        ) : decision === 'NOT_ACCEPTED' ? (
          <IconCircleX size={20} stroke={1.75} aria-label={t`Not accepted`} />
        ) : (
          <IconCircleCheck size={20} stroke={1.75} aria-label={t`Accepted`} />
        )
      }
      title={
        <UnstyledButton
          ref={way}
          data-way
          aria-expanded={opened === 'details'}
          fz="md"
          fw={550}
          onClick={() => toggle('details')}
        >
          <bdi>{title}</bdi>
        </UnstyledButton>
      }
      detail={
        <Anchor
          component={Link}
          to={commitmentAddress(commitment.reference)}
          hash={`evidence-${id}`}
          size="sm"
          c="dimmed"
        >
          {commitment.reference} · <bdi>{commitment.title}</bdi>
        </Anchor>
      }
      when={
        <>
          <Grades of={shown.supports} />{' '}
          {decision && waits ? (
            <Trans>claims added</Trans>
          ) : (
            <RelativeDay day={submittedAt.slice(0, 10)} today={today()} />
          )}
        </>
      }
      who={
        waits ? (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={t`Do not accept ${title}`}
            aria-expanded={opened === 'refuse'}
            data-press="x"
            onClick={() => toggle('refuse')}
          >
            <Trans>Do not accept</Trans>
          </Button>
        ) : (
          <bdi>{submittedBy?.name}</bdi>
        )
      }
    >
      {problem ? (
        <ProblemAlert message={problem} />
      ) : opened === 'refuse' && waits ? (
        <RefuseEvidenceForm id={id} title={title} refuse={refuse} onClose={() => setOpened(null)} />
      ) : opened === 'details' ? (
        <>
          <EvidenceContent evidence={shown} />
          <SupportedClaims evidence={shown} />
          <WhoWhen did={<Trans>Submitted by</Trans>} who={submittedBy?.name ?? null} at={submittedAt} />
          {!waits && <EvidenceAcceptance evidence={shown} />}
        </>
      ) : null}
    </WaitingRow>
  );
}

/** Grades in its claims, best first. */
function Grades({ of }: { readonly of: readonly { readonly grade: string }[] }) {
  const grades = [...new Set(of.map(({ grade }) => grade))].sort();
  return grades.length > 0 && <span className="ft-numbers">{grades.join(', ')} ·</span>;
}
