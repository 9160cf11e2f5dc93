import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { codesOf } from './terms.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';

/**
 * What became of a proposed commitment. A proposal is decided once; every state but the first is a decision. `DECIDED` is
 * never stored: it is what a reader is told who may not see the commitments that a proposal led to. `ACCEPTED` is also what
 * they are told who see one of the commitments that it was split into, so its words hold for both.
 */
export const proposalStates = {
  PROPOSED: { label: 'Proposed', definition: 'Nobody has decided about it yet.' },
  ACCEPTED: { label: 'In the register', definition: 'Created as the commitment listed with it.' },
  SPLIT: { label: 'Split', definition: 'Entered as several commitments that rest on this one passage.' },
  LINKED: { label: 'Linked', definition: 'Recorded as a further statement of a commitment already held.' },
  NOTED: { label: 'Noted', definition: 'Kept as a figure, past act or position.' },
  REJECTED: { label: 'Rejected', definition: 'Not entered, for the reason given.' },
  DECIDED: { label: 'Decided', definition: 'Somebody has decided. You may not see what became of it.' },
} as const;
export const ProposalState = codesOf(proposalStates);
export type ProposalState = keyof typeof proposalStates;

export const rejectionReasons = {
  NOTHING_UNDERTAKEN: { label: 'Nothing undertaken', definition: 'Praise, opinion, a hope or a call on others.' },
  ALREADY_DONE: { label: 'Already done', definition: 'It tells of the past.' },
  NOT_VERIFIABLE: { label: 'Cannot be verified', definition: 'Nobody else could later tell whether it was done.' },
  NO_PUBLIC_ACTOR: { label: 'No public actor', definition: 'No identifiable public actor undertakes it.' },
  SAID_ELSEWHERE: { label: 'Said elsewhere', definition: 'Another passage of this source already stands for it.' },
  WRONG_PASSAGE: { label: 'Wrong passage', definition: 'The words marked are not the ones that state it.' },
  OTHER: { label: 'Another reason', definition: 'Said in words.' },
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
 * Why a proposal cannot be decided anew, or null: only what stayed out of the register can. `state` is what the reader is
 * told.
 */
export function reopenProblem(state: ProposalState, reason: string): RuleProblem | null {
  switch (state) {
    case ProposalState.REJECTED:
    case ProposalState.NOTED:
      return requiredTextProblem(reason, reasonRule);
    case ProposalState.DECIDED:
      return problem('PROPOSAL_OF_ANOTHER_TEAM');
    case ProposalState.PROPOSED:
      return problem('PROPOSAL_NOT_DECIDED');
    default:
      return problem('PROPOSAL_IN_REGISTER');
  }
}

/** Why a proposal cannot be split into so many commitments, or null. */
export function splitProblem(count: number): RuleProblem | null {
  if (count < 2) return problem('SPLIT_TOO_FEW', {}, 'commitments');
  return count > limits.split ? problem('TOO_MANY_SPLIT', { count, limit: limits.split }, 'commitments') : null;
}
