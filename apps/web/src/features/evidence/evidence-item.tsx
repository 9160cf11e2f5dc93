import { mayCite } from '@followthrough/domain/evidence';
import { evidencePolicy } from '@followthrough/domain/policies/evidence';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { EvidenceItem_EvidenceFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { Beside } from '../platform/beside.js';
import { useOpened } from '../platform/use-opened.js';
import { AcceptanceEvidence } from './acceptance/acceptance-fragment.js';
import { Withdrawal } from '../platform/decisions/withdrawal.js';
import { EvidenceAcceptance } from './acceptance/evidence-acceptance.js';
import type { ClaimOption } from './claim-options.js';
import { CopyList } from './copies/copy-list.js';
import { KeepCopy } from './copies/keep-copy.js';
import { EvidenceContent } from './evidence-content.js';
import items from '../platform/rows/items.module.css';
import classes from './evidence.module.css';
import { EarlierVersions } from './revisions/earlier-versions.js';
import { VersionNote } from './revisions/version-note.js';
import { SupportClaimForm } from './support-claim-form.js';
import { SupportedClaims } from './supported-claims.js';
import { Validity } from './validity.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

const ReviseEvidenceForm = lazy(async () => ({
  default: (await import('./revisions/revise-evidence-form.js')).ReviseEvidenceForm,
}));

export const EvidenceItemEvidence = graphql(`
  fragment EvidenceItem_evidence on Evidence {
    id
    kind
    title
    effectiveEdtf
    validUntil
    submittedAt
    submittedBy {
      id
      name
    }
    number
    revisionReason
    earlierVersions {
      id
    }
    isWithdrawn
    withdrawal {
      id
      reason
      at
      by {
        id
        name
      }
    }
    ...Acceptance_evidence
    ...Copies_evidence
    ...EvidenceContent_evidence
    ...SupportedClaims_evidence
  }
`);

interface EvidenceItemProps {
  readonly evidence: FragmentType<typeof EvidenceItemEvidence>;
  readonly claims: readonly ClaimOption[];
  /** Whether this user may cite it for a claim. */
  readonly maySupport: boolean;
}

/** One piece of evidence: what it is, its effective date, and the claims it supports with their grades. */
export function EvidenceItem({ evidence: masked, claims, maySupport }: EvidenceItemProps) {
  const { viewer } = useViewer();
  const evidence = getFragmentData(EvidenceItemEvidence, masked);
  const isOwn = evidencePolicy.withdraw(viewer, { submitterId: evidence.submittedBy?.id ?? '' });
  return (
    <li id={`evidence-${evidence.id}`} className={items.item}>
      <Group gap="xs" justify="space-between" align="flex-start">
        <Group gap="xs">
          <Text fw={600} className={evidence.isWithdrawn ? classes.withdrawn : undefined}>
            <bdi>{evidence.title}</bdi>
          </Text>
          <Beside id={evidence.id} />
        </Group>
        {evidence.isWithdrawn && (
          <Badge variant="outline" color="gray">
            <Trans>Withdrawn</Trans>
          </Badge>
        )}
      </Group>
      <EvidenceContent evidence={evidence} />
      <CopyList evidence={evidence} />
      <SupportedClaims evidence={evidence} />
      <Group gap="xs">
        {evidence.effectiveEdtf && evidence.kind !== 'SEARCH' && (
          <Text size="xs" c="dimmed" component="div">
            <Trans>
              Effective date: <UncertainDate edtf={evidence.effectiveEdtf} />
            </Trans>
          </Text>
        )}
        <Validity validUntil={evidence.validUntil} />
        <WhoWhen did={<Trans>Submitted by</Trans>} who={evidence.submittedBy?.name ?? null} at={evidence.submittedAt} />
      </Group>
      <VersionNote
        number={evidence.number}
        reason={evidence.revisionReason}
        isDecided={getFragmentData(AcceptanceEvidence, evidence).acceptances.length > 0}
      />
      <EvidenceAcceptance evidence={evidence} />
      <Withdrawal withdrawal={evidence.withdrawal} />
      {!evidence.isWithdrawn && (
        <Actions evidence={evidence} claims={claims} maySupport={maySupport} mayWithdraw={isOwn} />
      )}
      <EarlierVersions id={evidence.id} versions={evidence.earlierVersions} />
    </li>
  );
}

interface ActionsProps {
  readonly evidence: EvidenceItem_EvidenceFragment;
  readonly claims: readonly ClaimOption[];
  readonly maySupport: boolean;
  readonly mayWithdraw: boolean;
}

function Actions({ evidence, claims, maySupport, mayWithdraw }: ActionsProps) {
  const { t } = useLingui();
  const { id, kind, title } = evidence;
  const { opened: supporting, open, close, opener } = useOpened();
  const revising = useOpened();
  const citable = claims.filter((claim) => mayCite(kind, claim));
  if (supporting) {
    const options = citable.map(({ claim, claimId, label }) => ({
      id: claimId,
      label,
      isSearch: kind === 'SEARCH',
      input: { evidenceId: id, claim, claimId },
    }));
    return <SupportClaimForm of={id} label={t`Claim`} options={options} onClose={close} />;
  }
  if (revising.opened) {
    return (
      <Suspense fallback={<ListSkeleton rows={3} />}>
        <ReviseEvidenceForm id={id} title={title} onClose={revising.close} />
      </Suspense>
    );
  }
  return (
    <Group gap="xs" className="ft-no-print">
      {maySupport && citable.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t`Link to a claim: ${title}`}
          ref={opener}
          onClick={open}
        >
          <Trans>Link to a claim</Trans>
        </Button>
      )}
      {maySupport && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t`Revise ${title}`}
          ref={revising.opener}
          onClick={revising.open}
        >
          <Trans>Revise</Trans>
        </Button>
      )}
      {mayWithdraw && <WithdrawEvidence id={id} title={title} />}
      {maySupport && kind === 'LINK' && <KeepCopy evidence={evidence} title={title} />}
    </Group>
  );
}
