import { Trans } from '@lingui/react/macro';
import type { Acceptance_EvidenceFragment } from '../../../generated/graphql.js';
import { DecisionHistory } from '../../platform/decisions/decision-history.js';
import { AcceptanceDecision } from '@followthrough/domain/vocabulary';

/** All decisions on a piece of evidence, the current one first. */
export function AcceptanceHistory({ evidence }: { readonly evidence: Acceptance_EvidenceFragment }) {
  const { acceptances, isWithdrawn } = evidence;
  return (
    <DecisionHistory
      decisions={acceptances.map((one) => ({ ...one, isYes: one.decision === AcceptanceDecision.ACCEPTED }))}
      yes={<Trans>Accepted</Trans>}
      no={<Trans>Not accepted</Trans>}
      waiting={!isWithdrawn && <Trans>Waiting for acceptance</Trans>}
    />
  );
}
