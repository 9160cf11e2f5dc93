import { signOffProblem } from '@followthrough/domain/sign-off';
import { graphql } from '../../../generated/gql.js';
import type { SignOff_JudgementFragment } from '../../../generated/graphql.js';
import type { SignOffDecision } from '@followthrough/domain/vocabulary';

export const SignOffJudgement = graphql(`
  fragment SignOff_judgement on Judgement {
    id
    status
    isWithdrawn
    isCurrent
    recordedBy {
      id
      name
    }
    unprovenMilestones {
      id
      words
      weakened
    }
    signOffs {
      id
      decision
      reason
      override
      unmetMilestones {
        id
        words
        removedAt
      }
      removedMilestones {
        id
        words
      }
      test {
        id
        number
      }
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
      deliveryTest {
        id
      }
    }
  }
`);

/** The part of a decision’s input that says what the user has seen. */
export const seenOf = ({ id, signOffs, commitment }: SignOff_JudgementFragment) => ({
  judgementId: id,
  seenSignOffId: signOffs[0]?.id ?? null,
  seenTestId: commitment.deliveryTest?.id ?? null,
});

/** Applies the server’s rule, so that only possible decisions have a button. */
export function maySignOff(report: SignOff_JudgementFragment, decision: SignOffDecision, personId: string): boolean {
  const { recordedBy, isWithdrawn, isCurrent, signOffs, commitment } = report;
  const { deliveryTest } = commitment;
  const [last] = signOffs;
  const signable = {
    status: report.status,
    unmetMilestoneIds: report.unprovenMilestones.map(({ id }) => id),
    recordedBy: recordedBy?.id ?? null,
    isWithdrawn,
    isCurrent,
    signed: last ? { id: last.id, decision: last.decision, by: last.by.name } : null,
    test: deliveryTest ? { id: deliveryTest.id, by: null } : null,
  };
  return signOffProblem(signable, { ...seenOf(report), decision, reason: '…', override: '…' }, personId) === null;
}
