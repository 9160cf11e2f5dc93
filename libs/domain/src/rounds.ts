import { isIsoDay, type IsoDay } from './days.js';
import { edtfProblem } from './edtf.js';
import type { Kind } from './kinds.js';
import { rungOf } from './ladders.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { deliveryStatuses } from './statuses.js';
import { isCode } from './terms.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { AmendmentDecision, AmendmentEnding, RoundPart, RoundState } from './round-terms.js';

/** What a round asks its teams for. */
export interface RoundFacts {
  readonly title: string;
  readonly asked?: string | null;
  /** A report satisfies the round if it is true of this day or a later one. */
  readonly since: IsoDay;
  /** The last day for reports. */
  readonly deadline: IsoDay;
}

/** Why a round cannot ask for this, or null. */
export function roundProblem(facts: RoundFacts, today: IsoDay): RuleProblem | null {
  const { title, asked, since, deadline } = facts;
  return (
    requiredTextProblem(title, { limit: limits.title, name: { label: 'a title' }, field: 'title' }) ??
    optionalTextProblem(asked, { limit: limits.words, name: { label: 'what is asked' }, field: 'asked' }) ??
    dayProblem(since, 'since') ??
    dayProblem(deadline, 'deadline') ??
    (deadline < today ? problem('ROUND_DEADLINE_PAST', {}, 'deadline') : null) ??
    (since > deadline ? problem('ROUND_SINCE_TOO_LATE', { day: deadline }, 'since') : null)
  );
}

const dayProblem = (day: IsoDay, field: string) => (isIsoDay(day) ? null : problem('DAY_INVALID', {}, field));

/** Why a round cannot be opened for a team, or for all teams if there is none, or null. `open` is its open round. */
export function openRoundProblem(
  facts: RoundFacts,
  team: { readonly name: string; readonly closedAt: unknown } | null,
  open: { readonly title: string } | null,
  today: IsoDay,
): RuleProblem | null {
  if (team?.closedAt) return problem('TEAM_CLOSED', { name: team.name }, 'teamId');
  if (open) return problem('ROUND_OPEN_ALREADY', { title: open.title }, 'teamId');
  return roundProblem(facts, today);
}

/** The parts of a round that rules depend on. */
export interface SomeRound {
  readonly state: RoundState;
  readonly deadline: IsoDay;
  /** Null for a round of all teams. */
  readonly teamId: string | null;
}

/** Why a round cannot be changed, cancelled, frozen or reminded of, or null. */
export function notOpenProblem({ state }: Pick<SomeRound, 'state'>): RuleProblem | null {
  if (state === RoundState.FREEZING) return problem('ROUND_FREEZING');
  if (state === RoundState.FROZEN) return problem('ROUND_FROZEN');
  return state === RoundState.CANCELLED ? problem('ROUND_CANCELLED') : null;
}

export function cancelRoundProblem(round: SomeRound, reason: string): RuleProblem | null {
  return notOpenProblem(round) ?? requiredTextProblem(reason, reasonRule);
}

/** Why there is nobody to remind, or null. */
export function remindProblem(round: SomeRound, owing: number): RuleProblem | null {
  return notOpenProblem(round) ?? (owing === 0 ? problem('ROUND_NOTHING_OWED') : null);
}

/**
 * Why a round cannot be frozen, or null: until the deadline, every commitment needs a report, and one of all teams waits; afterwards a missing report is
 * frozen as missing. `seenOwing` is the number of missing reports shown to the user.
 */
export function freezeRoundProblem(
  round: SomeRound,
  { owing, seenOwing }: { readonly owing: number; readonly seenOwing: number },
  today: IsoDay,
): RuleProblem | null {
  const refused = notOpenProblem(round);
  if (refused) return refused;
  if (owing !== seenOwing) return problem('ROUND_OWING_CHANGED', { count: owing });
  // Nobody but the manager of a team sees all of its commitments.
  if (round.teamId === null && today <= round.deadline) return problem('ROUND_DEADLINE_AHEAD', { day: round.deadline });
  return owing > 0 && today <= round.deadline
    ? problem('ROUND_STILL_OWED', { count: owing, day: round.deadline })
    : null;
}

export function cancelFreezingProblem({ state }: Pick<SomeRound, 'state'>): RuleProblem | null {
  return state === RoundState.FREEZING ? null : problem('ROUND_NOT_FREEZING');
}

export function notFrozenProblem({ state }: Pick<SomeRound, 'state'>): RuleProblem | null {
  return state === RoundState.FROZEN ? null : problem('ROUND_NOT_FROZEN');
}

/** The part of a team in a frozen round. `signedBy` is a name; undefined if nobody signed. */
export interface TeamPart {
  readonly name: string;
  readonly isInRound: boolean;
  readonly signedBy: string | null | undefined;
}

/** Why the figures of a team cannot be signed, or null. */
export function signRoundProblem(round: Pick<SomeRound, 'state'>, team: TeamPart): RuleProblem | null {
  const refused = notFrozenProblem(round);
  if (refused) return refused;
  if (!team.isInRound) return problem('ROUND_TEAM_ABSENT', { name: team.name }, 'teamId');
  if (team.signedBy === undefined) return null;
  return problem('ROUND_SIGNED_ALREADY', { by: team.signedBy === null ? [] : [team.signedBy], name: team.name });
}

/** The frozen values of a commitment that an amendment can correct. */
export interface FrozenValue {
  readonly kind: Kind;
  readonly status: string;
  readonly stage: string;
  readonly dueEdtf: string | null;
}

export interface AmendmentInput {
  readonly part: RoundPart;
  /** A status, a stage or an EDTF date; null for a due date that should have been empty. */
  readonly value: string | null;
  readonly reason: string;
}

/** The frozen value of a part. */
export function frozenIn(value: FrozenValue, part: RoundPart): string | null {
  const parts = { STATUS: value.status, STAGE: value.stage, DUE: value.dueEdtf } as const;
  return parts[part];
}

/**
 * Why an amendment cannot be proposed, or null. `value` is null if the round holds nothing about the commitment; `current`
 * is the value with the amendments agreed so far; `isWaiting` if an amendment of the same part waits for a decision.
 */
export function amendmentProblem(
  round: Pick<SomeRound, 'state'>,
  frozen: (FrozenValue & { readonly current: string | null; readonly isWaiting: boolean }) | null,
  input: AmendmentInput,
): RuleProblem | null {
  const refused = notFrozenProblem(round);
  if (refused) return refused;
  if (!frozen) return problem('AMENDMENT_NEVER_FROZEN', {}, 'commitmentId');
  if (frozen.isWaiting) return problem('AMENDMENT_WAITS');
  return (
    valueProblem(frozen.kind, input) ??
    (frozen.current === input.value ? problem('AMENDMENT_UNCHANGED', {}, 'value') : null) ??
    requiredTextProblem(input.reason, reasonRule)
  );
}

function valueProblem(kind: Kind, { part, value }: AmendmentInput): RuleProblem | null {
  const field = 'value';
  if (part === RoundPart.DUE) return value === null ? null : edtfProblem(value, field);
  const isKnown = value !== null && (part === RoundPart.STATUS ? isCode(deliveryStatuses, value) : rungOf(kind, value));
  return isKnown ? null : problem('AMENDMENT_VALUE_UNKNOWN', {}, field);
}

export interface ProposedAmendment {
  readonly askedBy: string;
  /** `by` is a name. */
  readonly ended: { readonly ending: AmendmentEnding; readonly by: string | null } | null;
}

function endedProblem({ ended }: ProposedAmendment): RuleProblem | null {
  if (!ended) return null;
  const by = ended.by === null ? [] : [ended.by];
  return ended.ending === AmendmentEnding.WITHDRAWN
    ? problem('AMENDMENT_WITHDRAWN_MEANWHILE', { by })
    : problem('AMENDMENT_DECIDED_MEANWHILE', { by, amendmentDecision: ended.ending });
}

/** Why an amendment cannot be withdrawn, or null. Who may withdraw it is a permission. */
export function withdrawAmendmentProblem(amendment: ProposedAmendment, reason: string): RuleProblem | null {
  return endedProblem(amendment) ?? requiredTextProblem(reason, reasonRule);
}

/** Why this person cannot make this decision on an amendment, or null. */
export function decideAmendmentProblem(
  amendment: ProposedAmendment,
  { decision, words }: { readonly decision: AmendmentDecision; readonly words?: string | null },
  deciderId: string,
): RuleProblem | null {
  if (amendment.askedBy === deciderId) return problem('OWN_AMENDMENT');
  const ended = endedProblem(amendment);
  if (ended) return ended;
  const rule = { ...reasonRule, field: 'words' } as const;
  return decision === AmendmentDecision.REFUSED ? requiredTextProblem(words, rule) : optionalTextProblem(words, rule);
}
