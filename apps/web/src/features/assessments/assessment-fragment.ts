import { answerProblem, disputed } from '@followthrough/domain/assessment';
import { graphql } from '../../generated/gql.js';
import type { Assessment_AssessmentFragment } from '../../generated/graphql.js';
import { today } from '../platform/days/today.js';

export const AssessmentFacts = graphql(`
  fragment Assessment_assessment on Assessment {
    id
    status
    rationale
    confidence
    confidenceReason
    replyDue
    firstReplyDue
    override
    draftedAt
    isDraft
    isCurrent
    draftedBy {
      id
      name
    }
    test {
      id
      number
    }
    unmetMilestones {
      id
      words
      removedAt
    }
    verdicts {
      id
      isSufficient
      isAppropriate
      words
      milestone {
        id
        words
        removedAt
      }
    }
    reply {
      ending
      words
      at
      by {
        id
        name
      }
    }
    withdrawal {
      reason
      at
      by {
        id
        name
      }
    }
    judgement {
      id
      status
      effectiveOn
      isCurrent
      isWithdrawn
    }
    commitment {
      id
      reference
      title
      archivedAt
      leadTeam {
        id
      }
    }
  }
`);

type Shown = Assessment_AssessmentFragment;

/** Applies the server’s rule, so that only a reply that is possible has a button. */
export function awaitsReply({ reply, withdrawal, replyDue, commitment }: Shown): boolean {
  const replied = reply ? { ending: reply.ending, by: reply.by?.name ?? null } : null;
  return (
    !commitment.archivedAt && answerProblem({ replied, replyDue, isWithdrawn: Boolean(withdrawal) }, today()) === null
  );
}

/** Whether this assessment disputes the current report. */
export function isDisputing({
  isCurrent,
  status,
  judgement,
}: Pick<Shown, 'isCurrent' | 'status' | 'judgement'>): boolean {
  if (!isCurrent) return false;
  const reported = { judgementId: judgement.isCurrent ? judgement.id : null, status: judgement.status };
  return disputed({ judgementId: judgement.id, status }, reported);
}
