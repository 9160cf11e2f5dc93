import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { ProposalState } from './proposal-states.js';
import { codesOf } from './terms.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';

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

/** Why a proposal cannot be rejected, or null: some reasons need an explanation. */
export function rejectProblem(code: RejectionReason, reason: string | null | undefined): RuleProblem | null {
  return code === RejectionReason.OTHER
    ? requiredTextProblem(reason, reasonRule)
    : optionalTextProblem(reason, reasonRule);
}

/** Whether the passages that repeat a proposal are no longer the ones that the user saw; null if they named none. */
export function saidOtherwise(seen: readonly string[] | null | undefined, now: readonly string[]): boolean {
  if (!seen) return false;
  const ids = new Set(seen);
  return ids.size !== now.length || !now.every((id) => ids.has(id));
}

interface Reopened {
  /** As shown to the reader. */
  readonly state: ProposalState;
  readonly decidedAt: Date | null;
  /** The time of the decision to undo, if given. */
  readonly seenAt: string | null;
  /** Whether it was decided with the proposal that it repeats. */
  readonly isJoined: boolean;
}

/** Why the decision on a proposal cannot be undone, or null. */
export function reopenProblem({ state, decidedAt, seenAt, isJoined }: Reopened, reason: string): RuleProblem | null {
  if (state === ProposalState.DECIDED) return problem('PROPOSAL_OF_ANOTHER_TEAM');
  if (state === ProposalState.PROPOSED) return problem('PROPOSAL_NOT_DECIDED');
  if (isJoined) return problem('PROPOSAL_DECIDED_WITH');
  if (seenAt !== null && Date.parse(seenAt) !== decidedAt?.getTime()) return problem('PROPOSAL_DECIDED_ANEW');
  return requiredTextProblem(reason, reasonRule);
}

/** Why a created commitment cannot be undone, or null: only if nobody has worked on it since. */
export function unenterProblem(reference: string, isWorkedOn: boolean): RuleProblem | null {
  return isWorkedOn ? problem('ENTRY_WORKED_ON', { reference }) : null;
}

interface StatementUses {
  readonly isCited: boolean;
  /** Whether the commitment would have neither a statement nor a reason for having none. */
  readonly isOnly: boolean;
}

/** Why a passage cannot be unlinked from a commitment, or null: something may cite its statement, or need it. */
export function unlinkProblem(reference: string, { isCited, isOnly }: StatementUses): RuleProblem | null {
  if (isCited) return problem('STATEMENT_CITED', { reference });
  return isOnly ? problem('STATEMENT_LAST', { reference }) : null;
}

/** Why a proposal cannot be split into this many commitments, or null. */
export function splitProblem(count: number): RuleProblem | null {
  if (count < 2) return problem('SPLIT_TOO_FEW', {}, 'commitments');
  return count > limits.split ? problem('TOO_MANY_SPLIT', { count, limit: limits.split }, 'commitments') : null;
}
