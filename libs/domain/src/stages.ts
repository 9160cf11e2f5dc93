import type { IsoDay } from './days.js';
import { parseEdtf } from './edtf.js';
import type { Kind } from './kinds.js';
import { ladderOf, rungOf, type LadderRung, type Stage } from './ladders.js';
import { limits } from './limits.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';
import { gradeReaches, SupportRole, type Grade } from './vocabulary.js';

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
  const { kind } = commitment;
  const rung = rungOf(kind, stage);
  if (!rung) {
    const codes = ladderOf(kind).map(({ code }) => code);
    return problem('STAGE_UNKNOWN', { kind, codes: codes.join(', ') }, 'stage');
  }
  if (applicableRungs(commitment).includes(rung)) return null;
  const isForOthers = rung.only === 'TREATY' && commitment.instrumentType !== 'TREATY';
  return problem(isForOthers ? 'STAGE_FOR_TREATIES' : 'STAGE_NOT_APPLICABLE', { stage: rung.code }, 'stage');
}

/** The stage a commitment is entered with. Its founding statement supports it, so it asks for no other support. */
export function firstStageProblem(commitment: Applicability, stage: string): RuleProblem | null {
  return rungProblem(commitment, stage);
}

function dateProblem(effectiveOn: string, today: IsoDay): RuleProblem | null {
  const date = parseEdtf(effectiveOn);
  if (isProblem(date)) return date.in('effectiveOn');
  if (date.earliest !== null && date.earliest <= today) return null;
  return problem(date.earliest === null ? 'STAGE_WITHOUT_BEGINNING' : 'STAGE_IN_FUTURE', {}, 'effectiveOn');
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
  const needed = { stage: rung.code, needed: rung.grade, gradeMeans: rung.grade };
  const best = speaking.map(({ grade }) => grade).sort()[0];
  return best === undefined
    ? problem('GRADE_UNCITED', needed, 'supports')
    : problem('GRADE_NEEDED', { ...needed, grade: best }, 'supports');
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
  if (commitment.stage === change.stage) return problem('STAGE_UNCHANGED', { stage: rung.code }, 'stage');
  const undated = dateProblem(change.effectiveOn, today);
  if (undated) return undated;
  const rule = { limit: limits.words, name: 'reason', field: 'reason' } as const;
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
  const stage = rung.code;
  const applies = applicableRungs(commitment).includes(rung);
  if (mark.applies === applies) {
    return problem(applies ? 'RUNG_APPLIES_ALREADY' : 'RUNG_MARKED_ALREADY', { stage }, 'stage');
  }
  if (mark.applies) return null;
  if (rung.aside) return problem('RUNG_ASIDE', { stage }, 'stage');
  return reached.includes(stage) ? problem('RUNG_REACHED', { stage }, 'stage') : null;
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
