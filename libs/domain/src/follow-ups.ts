import type { IsoDay } from './days.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import type { Term } from './terms.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { FollowUpState } from './vocabulary.js';

/** The input of a follow-up. */
export interface FollowUpFacts {
  readonly title: string;
  readonly details?: string | null;
  /** Assigned to a person or a team, not both. */
  readonly assigneeId?: string | null;
  readonly teamId?: string | null;
  readonly dueOn?: IsoDay | null;
}

/**
 * Why this cannot be saved as a follow-up, or null. `dueBefore` is the previous due date, which may stay even if it has
 * passed.
 */
export function followUpProblem(
  facts: FollowUpFacts,
  today: IsoDay,
  dueBefore: IsoDay | null = null,
): RuleProblem | null {
  const refused =
    requiredTextProblem(facts.title, { limit: limits.line, name: { label: 'a title' }, field: 'title' }) ??
    optionalTextProblem(facts.details, { limit: limits.words, name: { label: 'the details' }, field: 'details' });
  if (refused) return refused;
  const dueOn = facts.dueOn ?? null;
  if (dueOn !== null && dueOn < today && dueOn !== dueBefore) {
    return problem('FOLLOW_UP_IN_PAST', {}, 'dueOn');
  }
  if (Boolean(facts.assigneeId) !== Boolean(facts.teamId)) return null;
  return problem(facts.teamId ? 'FOLLOW_UP_ASSIGNED_TWICE' : 'FOLLOW_UP_UNASSIGNED', {}, 'assigneeId');
}

/** The steps of a follow-up: from which states, to which state, and which text they require. */
const steps = {
  start: { from: [FollowUpState.OPEN], to: FollowUpState.STARTED },
  finish: {
    from: [FollowUpState.OPEN, FollowUpState.STARTED],
    to: FollowUpState.DONE,
    says: ['outcome', { label: 'an outcome' }],
  },
  reopen: {
    from: [FollowUpState.DONE, FollowUpState.CANCELLED],
    to: FollowUpState.OPEN,
    says: ['reason', reasonRule.name],
  },
  cancel: {
    from: [FollowUpState.OPEN, FollowUpState.STARTED],
    to: FollowUpState.CANCELLED,
    says: ['reason', reasonRule.name],
  },
} as const satisfies Record<string, FollowUpStepRule>;

interface FollowUpStepRule {
  readonly from: readonly FollowUpState[];
  readonly to: FollowUpState;
  /** Its field, and its name in refusals. */
  readonly says?: readonly [field: 'outcome' | 'reason', name: Term];
}

export type FollowUpStep = keyof typeof steps;

const rule = (step: FollowUpStep): FollowUpStepRule => steps[step];

/** The state after a step. */
export function stateAfter(step: FollowUpStep): FollowUpState {
  return rule(step).to;
}

export function mayStep(state: FollowUpState, step: FollowUpStep): boolean {
  return rule(step).from.includes(state);
}

/** Why a follow-up in this state cannot take the step, or null. `words` is its outcome or reason. */
export function stepProblem(state: FollowUpState, step: FollowUpStep, words?: string | null): RuleProblem | null {
  if (!mayStep(state, step)) return problem('FOLLOW_UP_STEP_IMPOSSIBLE', { followUpState: state });
  const { says } = rule(step);
  if (!says) return null;
  const [field, name] = says;
  return requiredTextProblem(words, { limit: limits.words, name, field });
}

/** Whether work remains to be done. */
export function isToDo(state: FollowUpState): boolean {
  return state === FollowUpState.OPEN || state === FollowUpState.STARTED;
}

/** The person or team to assign a follow-up to. */
export interface Assignee {
  readonly name: string;
  readonly isTeam: boolean;
  /** They can no longer sign in. */
  readonly isGone: boolean;
  /** They can see the commitment of the follow-up. */
  readonly sees: boolean;
}

/** Why the follow-up cannot be assigned to them, or null. */
export function assigneeProblem({ name, isTeam, isGone, sees }: Assignee): RuleProblem | null {
  if (isGone) return problem('ASSIGNEE_LEFT', { name }, 'assigneeId');
  if (sees) return null;
  return isTeam
    ? problem('TEAM_CANNOT_SEE', { name }, 'teamId')
    : problem('ASSIGNEE_CANNOT_SEE', { name }, 'assigneeId');
}
