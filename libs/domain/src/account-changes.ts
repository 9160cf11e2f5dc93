import { problem, type RuleProblem } from './problems.js';
import { codesOf } from './terms.js';

/** Changes to an account that affect more than one team: if there are two administrators, both take part. */
export const accountChangeKinds = {
  GRANT_AUDITOR: { label: 'Auditor role', definition: 'Lets the person read everything.' },
  GRANT_ADMINISTRATOR: {
    label: 'Administrator role',
    definition: 'Lets the person manage people, teams and settings.',
  },
  RESET_PASSWORD: {
    label: 'Password reset',
    definition: 'Creates a link with which the person chooses a new password.',
  },
} as const;
export const AccountChangeKind = codesOf(accountChangeKinds);
export type AccountChangeKind = keyof typeof accountChangeKinds;

export const accountChangeStates = {
  WAITING: { label: 'Waiting for a second administrator', definition: 'Proposed, but not yet in effect.' },
  DONE: { label: 'Done', definition: 'It has taken effect.' },
  DECLINED: { label: 'Declined', definition: 'It was declined or withdrawn, and never took effect.' },
} as const;
export const AccountChangeState = codesOf(accountChangeStates);
export type AccountChangeState = keyof typeof accountChangeStates;

export interface ProposedChange {
  readonly personId: string;
  readonly state: AccountChangeState;
  readonly proposedById: string | null;
}

/**
 * An administrator counts as the second one for this many days after losing the role, so that nobody can remove the
 * other and then act alone. The same applies after a reset of the other’s password.
 */
export const independenceDays = 30;

/** Someone who was an administrator after this moment could still have confirmed. */
export function independentSince(now: Date): Date {
  return new Date(now.getTime() - independenceDays * 86_400_000);
}

/** The administrators other than the proposer and the person concerned. */
export interface OtherAdministrators {
  readonly administrate: boolean;
  /** When the most recent former administrator lost the role; null if there is none. */
  readonly lastStoppedAt: Date | null;
}

/** Whether a change needs another administrator: if there is one now, or was one recently. */
export function needsAnother({ administrate, lastStoppedAt }: OtherAdministrators, now: Date): boolean {
  return administrate || (lastStoppedAt !== null && lastStoppedAt > independentSince(now));
}

/** Why a decision is no longer possible, or null. */
export function decidedProblem({ state }: ProposedChange): RuleProblem | null {
  if (state === AccountChangeState.WAITING) return null;
  return problem('CHANGE_DECIDED_ALREADY');
}

/** Why this administrator cannot confirm the change, or null. */
export function confirmProblem(change: ProposedChange, administratorId: string): RuleProblem | null {
  if (change.proposedById === administratorId) {
    return problem('CHANGE_PROPOSED_BY_YOU');
  }
  if (change.personId === administratorId) {
    return problem('CHANGE_ABOUT_YOU');
  }
  return null;
}
