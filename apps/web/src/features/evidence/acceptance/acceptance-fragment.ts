import { acceptanceProblem, type DecidableEvidence } from '@followthrough/domain/acceptance';
import { graphql } from '../../../generated/gql.js';
import type { Acceptance_EvidenceFragment } from '../../../generated/graphql.js';
import type { AcceptanceDecision } from '@followthrough/domain/vocabulary';

export const AcceptanceEvidence = graphql(`
  fragment Acceptance_evidence on Evidence {
    id
    title
    isWithdrawn
    newerVersion {
      id
    }
    submittedBy {
      id
      name
    }
    supports {
      id
      isAccepted
      createdBy {
        id
      }
    }
    acceptances {
      id
      decision
      reason
      at
      by {
        id
        name
      }
    }
    commitment {
      id
      archivedAt
      leadTeam {
        id
      }
    }
  }
`);

/** The part of a decision’s input that says what the user has seen. */
export const seenOf = ({ id, supports, acceptances }: Acceptance_EvidenceFragment) => ({
  evidenceId: id,
  supportIds: supports.map((support) => support.id),
  seenAcceptanceId: acceptances[0]?.id ?? null,
});

/** Applies the server’s rule, so that only possible decisions have a button. */
export function mayDecide(evidence: Acceptance_EvidenceFragment, decision: AcceptanceDecision, personId: string) {
  const { submittedBy, isWithdrawn, newerVersion, supports, acceptances } = evidence;
  const [last] = acceptances;
  const decidable: DecidableEvidence = {
    submittedBy: submittedBy?.id ?? null,
    isWithdrawn,
    newerBy: newerVersion ? [] : null,
    claims: supports.map(({ id, createdBy }) => ({ supportId: id, citedBy: createdBy?.id ?? null })),
    decided: last
      ? {
          id: last.id,
          decision: last.decision,
          by: last.by.name,
          supportIds: supports.filter(({ isAccepted }) => isAccepted !== null).map(({ id }) => id),
        }
      : null,
  };
  return acceptanceProblem(decidable, { ...seenOf(evidence), decision, reason: '…' }, personId) === null;
}
