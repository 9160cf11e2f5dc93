import type { IsoDay } from './days.js';
import { parseEdtf } from './edtf.js';
import type { Kind } from './kinds.js';
import { kinds } from './kinds.js';
import { ladderOf, rungOf, type LadderRung, type Stage } from './ladders.js';
import { limits } from './limits.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';
import { grades, gradeReaches, isBestGrade, SupportRole, type Grade } from './vocabulary.js';

/** What the rules about stages need to know of a commitment. */
export interface StagedCommitment {
  readonly kind: Kind;
  readonly stage: string;
  /** Of an AGREEMENT: treaties have rungs that others have not. */
  readonly instrumentType?: string | null;
  /** Rungs marked “does not apply” on this commitment. */
  readonly notApplicable?: readonly string[];
}

export interface StageChange {
  readonly stage: string;
  /** When it was so: EDTF, so that “signed in June” can be said. */
  readonly effectiveOn: string;
  readonly supports: readonly { readonly role: SupportRole; readonly grade: Grade }[];
  readonly reason?: string | null;
}

type Applicability = Omit<StagedCommitment, 'stage'>;

/** The rungs that apply to this commitment, in order; those beside the ladder last. */
export function applicableRungs({ kind, instrumentType, notApplicable = [] }: Applicability): readonly LadderRung[] {
  return ladderOf(kind).filter(
    ({ code, only }) => (only === undefined || only === instrumentType) && !notApplicable.includes(code),
  );
}

function rungProblem(commitment: Applicability, stage: string): RuleProblem | null {
  const kind = kinds[commitment.kind].label;
  const rung = rungOf(commitment.kind, stage);
  if (!rung) {
    const known = ladderOf(commitment.kind).map(({ label }) => label);
    const message = `${kind} has no such stage. Choose one of: ${known.join(', ')}.`;
    return problem('STAGE_UNKNOWN', message, 'stage');
  }
  if (applicableRungs(commitment).includes(rung)) return null;
  const why =
    rung.only === 'TREATY' && commitment.instrumentType !== 'TREATY' ? 'only treaties have it' : 'it is marked so';
  const message = `“${rung.label}” does not apply to this commitment: ${why}. Choose another stage, or correct that first.`;
  return problem('STAGE_NOT_APPLICABLE', message, 'stage');
}

/** The stage a commitment is entered with. Its founding statement supports it, so it asks for no other support. */
export function firstStageProblem(commitment: Applicability, stage: string): RuleProblem | null {
  return rungProblem(commitment, stage);
}

function dateProblem(effectiveOn: string, today: IsoDay): RuleProblem | null {
  const date = parseEdtf(effectiveOn);
  if (isProblem(date)) return date.in('effectiveOn');
  if (date.earliest !== null && date.earliest <= today) return null;
  const message =
    date.earliest === null
      ? 'A stage begins on some date, and this one has no beginning. Give the day, month or year.'
      : 'This date is still to come, and a stage is a fact. Record it once it is so, or set the due date instead.';
  return problem('DATE_IN_FUTURE', message, 'effectiveOn');
}

/** Going back says that a step was not made after all; so does leaving a rung after which nothing follows. */
export function isStepBack(kind: Kind, from: string, to: string): boolean {
  const [before, after] = [rungOf(kind, from), rungOf(kind, to)];
  if (!before || !after || after.aside) return false;
  if (before.aside) return before.terminal === true;
  const ladder = ladderOf(kind);
  return ladder.indexOf(after) < ladder.indexOf(before);
}

function supportProblem(rung: LadderRung, supports: StageChange['supports']): RuleProblem | null {
  const speaking = supports.filter(({ role }) => role === SupportRole.SUPPORTS);
  if (speaking.some(({ grade }) => gradeReaches(grade, rung.grade))) return null;
  const best = speaking.map(({ grade }) => grade).sort()[0];
  const held =
    best === undefined ? 'Nothing cited here supports it' : `The best support cited here is of grade ${best}`;
  const message =
    `“${rung.label}” needs support of grade ${rung.grade}${isBestGrade(rung.grade) ? '' : ' or better'} (${grades[rung.grade].label.toLowerCase()}). ` +
    `${held}. Cite evidence that shows it, or leave the stage and report the status instead.`;
  return problem('SUPPORT_TOO_WEAK', message, 'supports');
}

/**
 * Why a commitment may not be moved to a stage, or null. A step up needs support of its rung's grade or better; rungs
 * between may be passed over, as one fact often shows several. A step back corrects the record: it needs a reason, and
 * no support, because what never happened leaves no evidence.
 */
export function stageProblem(commitment: StagedCommitment, change: StageChange, today: IsoDay): RuleProblem | null {
  const rung = rungOf(commitment.kind, change.stage);
  const unfit = rungProblem(commitment, change.stage);
  if (unfit || !rung) return unfit;
  if (commitment.stage === change.stage) {
    const message = `It is at “${rung.label}” already, so there is nothing to change. Add evidence to that stage instead.`;
    return problem('STAGE_UNCHANGED', message, 'stage');
  }
  const undated = dateProblem(change.effectiveOn, today);
  if (undated) return undated;
  const rule = { limit: limits.words, name: 'reason', field: 'reason' };
  if (isStepBack(commitment.kind, commitment.stage, change.stage)) return requiredTextProblem(change.reason, rule);
  return optionalTextProblem(change.reason, rule) ?? supportProblem(rung, change.supports);
}

export interface RungMark {
  readonly stage: string;
  /** False marks it “does not apply”; true takes that back. */
  readonly applies: boolean;
  readonly reason: string;
}

/** A mark speaks of rungs on the way: what stands beside a ladder is on nobody's, and what was reached applies. */
function markedRungProblem(
  commitment: StagedCommitment,
  mark: RungMark,
  reached: readonly string[],
): RuleProblem | null {
  const unmarked = { ...commitment, notApplicable: [] };
  const rung = rungOf(commitment.kind, mark.stage);
  const unfit = rungProblem(unmarked, mark.stage);
  if (unfit || !rung) return unfit;
  const refused = (code: string, message: string) => problem(code, message, 'stage');
  const applies = applicableRungs(commitment).includes(rung);
  if (mark.applies === applies) {
    const already = applies ? 'applies already' : 'is marked so already';
    return refused(
      'MARK_UNCHANGED',
      `“${rung.label}” ${already}, so there is nothing to change. Reload to see by whom.`,
    );
  }
  if (mark.applies) return null;
  if (rung.aside) {
    return refused('RUNG_ASIDE', `“${rung.label}” stands beside the ladder, so it is never due. Choose another rung.`);
  }
  if (!reached.includes(rung.code)) return null;
  const message = `“${rung.label}” has been reached, so that rung applies. Correct the stage first where that is wrong.`;
  return refused('RUNG_REACHED', message);
}

/**
 * The rungs that a commitment or a party to it has come to: recorded ones, up to where the furthest of them stands. What
 * lies beyond was taken back.
 */
export function reachedRungs(kind: Kind, stands: readonly string[], recorded: readonly string[]): string[] {
  const place = (stage: string) => ladderOf(kind).findIndex(({ code }) => code === stage);
  const furthest = Math.max(...stands.map(place));
  return [...new Set([...stands, ...recorded.filter((stage) => place(stage) <= furthest)])];
}

/**
 * Why a rung may not be marked “does not apply”, or not be taken back, or null. `reached` as `reachedRungs` has
 * them.
 */
export function rungMarkProblem(
  commitment: StagedCommitment,
  mark: RungMark,
  reached: readonly string[],
): RuleProblem | null {
  return (
    markedRungProblem(commitment, mark, reached) ??
    requiredTextProblem(mark.reason, { limit: limits.words, name: 'reason', field: 'reason' })
  );
}

/** Every stage's label on the ladder of its kind; the code itself where the kind has no such rung. */
export function stageLabel(kind: Kind, stage: Stage): string {
  return rungOf(kind, stage)?.label ?? stage;
}
