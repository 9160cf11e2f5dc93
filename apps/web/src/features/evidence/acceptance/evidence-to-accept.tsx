import { RelativeDay } from '@followthrough/ui/relative-day';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { today } from '../../platform/days/today.js';
import { DecisionRow } from '../../platform/decisions/decision-row.js';
import { CopyList } from '../copies/copy-list.js';
import { EvidenceContent } from '../evidence-content.js';
import { VersionNote } from '../revisions/version-note.js';
import { Validity } from '../validity.js';
import { SupportedClaims } from '../supported-claims.js';
import { AcceptanceEvidence } from './acceptance-fragment.js';
import { EvidenceAcceptance } from './evidence-acceptance.js';
import { useDecision } from './use-decision.js';

export const EvidenceToAcceptEvidence = graphql(`
  fragment EvidenceToAccept_evidence on Evidence {
    id
    title
    number
    revisionReason
    validUntil
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
    ...Copies_evidence
    ...EvidenceContent_evidence
    ...SupportedClaims_evidence
  }
`);

interface EvidenceToAcceptProps {
  readonly evidence: FragmentType<typeof EvidenceToAcceptEvidence>;
}

/** A row of evidence waiting for a decision. */
export function EvidenceToAccept({ evidence: masked }: EvidenceToAcceptProps) {
  const { t } = useLingui();
  const shown = getFragmentData(EvidenceToAcceptEvidence, masked);
  const evidence = getFragmentData(AcceptanceEvidence, shown);
  const { isOwn: _, waits, ...decidable } = useDecision(evidence);
  const { id, title, submittedAt, submittedBy, commitment } = shown;
  const decision = evidence.acceptances[0]?.decision;
  const isYes = decision === 'ACCEPTED';
  return (
    <DecisionRow
      {...decidable}
      waits={waits}
      decided={decision ? { isYes, label: isYes ? t`Accepted` : t`Not accepted` } : null}
      title={<bdi>{title}</bdi>}
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
      who={<bdi>{submittedBy?.name}</bdi>}
    >
      <EvidenceContent evidence={shown} />
      <CopyList evidence={shown} />
      <SupportedClaims evidence={shown} />
      <Validity validUntil={shown.validUntil} />
      <VersionNote number={shown.number} reason={shown.revisionReason} isDecided={evidence.acceptances.length > 0} />
      <WhoWhen did={<Trans>Submitted by</Trans>} who={submittedBy?.name ?? null} at={submittedAt} />
      {!waits && <EvidenceAcceptance evidence={shown} />}
    </DecisionRow>
  );
}

/** Grades in its claims, best first. */
function Grades({ of }: { readonly of: readonly { readonly grade: string }[] }) {
  const grades = [...new Set(of.map(({ grade }) => grade))].sort();
  return grades.length > 0 && <span className="ft-numbers">{grades.join(', ')} ·</span>;
}
