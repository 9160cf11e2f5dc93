import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { ProposalState } from './proposal-states.js';
import { codesOf } from './terms.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';

export const rejectionReasons = {
  NOTHING_UNDERTAKEN: {
    label: 'Nothing undertaken',
    definition: 'It is praise, an opinion, a hope or a call on others.',
  },
  ALREADY_DONE: { label: 'Already done', definition: 'It is about something already done.' },
  NOT_VERIFIABLE: { label: 'Cannot be verified', definition: 'There would be no way to check whether it was done.' },
  NO_PUBLIC_ACTOR: { label: 'No public actor', definition: 'No identifiable public actor commits to it.' },
  SAID_ELSEWHERE: { label: 'Covered elsewhere', definition: 'Another passage of this source already covers it.' },
  WRONG_PASSAGE: { label: 'Wrong passage', definition: 'The selected words are not the ones that state it.' },
  OTHER: { label: 'Another reason', definition: 'Explained in your own words.' },
} as const;
export const RejectionReason = codesOf(rejectionReasons);
export type RejectionReason = keyof typeof rejectionReasons;

const reasonRule = { limit: limits.words, name: 'reason', field: 'reason' } as const;

/** Why a proposal cannot be rejected like this, or null: a reason that no code names is said in words. */
export function rejectProblem(code: RejectionReason, reason: string | null | undefined): RuleProblem | null {
  return code === RejectionReason.OTHER
    ? requiredTextProblem(reason, reasonRule)
    : optionalTextProblem(reason, reasonRule);
}

/**
 * Why a proposal cannot be decided anew, or null. `state` is what the reader is told; `seenAt` is the instant of the
 * decision that they mean to undo, where they name one.
 */
export function reopenProblem(
  { state, decidedAt, seenAt }: { state: ProposalState; decidedAt: Date | null; seenAt: string | null },
  reason: string,
): RuleProblem | null {
  if (state === ProposalState.DECIDED) return problem('PROPOSAL_OF_ANOTHER_TEAM');
  if (state === ProposalState.PROPOSED) return problem('PROPOSAL_NOT_DECIDED');
  if (seenAt !== null && Date.parse(seenAt) !== decidedAt?.getTime()) return problem('PROPOSAL_DECIDED_ANEW');
  return requiredTextProblem(reason, reasonRule);
}

/** Why a commitment cannot be un-entered, or null: only one on which nobody has worked since. */
export function unenterProblem(reference: string, isWorkedOn: boolean): RuleProblem | null {
  return isWorkedOn ? problem('ENTRY_WORKED_ON', { reference }) : null;
}

/** Why a passage cannot be unlinked from a commitment, or null: what cites it would lose its ground. */
export function unlinkProblem(reference: string, isCited: boolean): RuleProblem | null {
  return isCited ? problem('STATEMENT_CITED', { reference }) : null;
}

/** Why a proposal cannot be split into so many commitments, or null. */
export function splitProblem(count: number): RuleProblem | null {
  if (count < 2) return problem('SPLIT_TOO_FEW', {}, 'commitments');
  return count > limits.split ? problem('TOO_MANY_SPLIT', { count, limit: limits.split }, 'commitments') : null;
}
