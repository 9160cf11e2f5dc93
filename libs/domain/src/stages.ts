import type { IsoDay } from './days.js';
import { parseEdtf } from './edtf.js';
import type { Kind } from './kinds.js';
import { ladderOf, rungOf, type LadderRung, type Stage } from './ladders.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { gradeReaches, SupportRole, type Grade } from './vocabulary.js';

/** What the rules about stages need to know about a commitment. */
export interface StagedCommitment {
  readonly kind: Kind;
  readonly stage: string;
  /** Only for an AGREEMENT: treaties have additional stages. */
  readonly instrumentType?: string | null;
  /** Stages marked “does not apply” for this commitment. */
  readonly notApplicable?: readonly string[];
}

export interface StageChange {
  readonly stage: string;
  /** Effective date in EDTF, so that “signed in June” is possible. */
  readonly effectiveOn: string;
  readonly supports: readonly { readonly role: SupportRole; readonly grade: Grade }[];
  readonly reason?: string | null;
}

type Applicability = Omit<StagedCommitment, 'stage'>;

/** The stages that apply to this commitment, in order; those outside the sequence last. */
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

/**
 * Why a commitment cannot be created at this stage, or null. Its first statement supports the stage, so no other
 * evidence is needed.
 */
export function firstStageProblem(commitment: Applicability, stage: string): RuleProblem | null {
  return rungProblem(commitment, stage);
}

function dateProblem(effectiveOn: string, today: IsoDay): RuleProblem | null {
  const date = parseEdtf(effectiveOn);
  if (isProblem(date)) return date.in('effectiveOn');
  if (date.earliest !== null && date.earliest <= today) return null;
  return problem(date.earliest === null ? 'STAGE_WITHOUT_BEGINNING' : 'STAGE_IN_FUTURE', {}, 'effectiveOn');
}

/** Going back corrects an earlier step; so does leaving a final stage. */
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
 * Why a commitment cannot be moved to a stage, or null. A step up needs evidence of the stage’s grade or better; stages
 * in between may be skipped, because one fact often shows several. A step back corrects the record: it needs a reason
 * but no evidence, because what never happened leaves none.
 */
export function stageProblem(commitment: StagedCommitment, change: StageChange, today: IsoDay): RuleProblem | null {
  const rung = rungOf(commitment.kind, change.stage);
  const unfit = rungProblem(commitment, change.stage);
  if (unfit || !rung) return unfit;
  if (commitment.stage === change.stage) return problem('STAGE_UNCHANGED', { stage: rung.code }, 'stage');
  const undated = dateProblem(change.effectiveOn, today);
  if (undated) return undated;
  if (isStepBack(commitment.kind, commitment.stage, change.stage))
    return requiredTextProblem(change.reason, reasonRule);
  return optionalTextProblem(change.reason, reasonRule) ?? supportProblem(rung, change.supports);
}

export interface RungMark {
  readonly stage: string;
  /** False marks it as “does not apply”; true undoes that. */
  readonly applies: boolean;
  readonly reason: string;
}

/** Only stages in the sequence that were not reached can be marked. */
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
 * The stages that a commitment or one of its parties has reached: recorded ones, up to the furthest current one. Later
 * ones were corrected.
 */
export function reachedRungs(kind: Kind, stands: readonly string[], recorded: readonly string[]): string[] {
  const place = (stage: string) => ladderOf(kind).findIndex(({ code }) => code === stage);
  const furthest = Math.max(...stands.map(place));
  return [...new Set([...stands, ...recorded.filter((stage) => place(stage) <= furthest)])];
}

/**
 * Why a stage cannot be marked “does not apply”, or that mark cannot be undone, or null. `reached` comes from
 * `reachedRungs`.
 */
export function rungMarkProblem(
  commitment: StagedCommitment,
  mark: RungMark,
  reached: readonly string[],
): RuleProblem | null {
  return markedRungProblem(commitment, mark, reached) ?? requiredTextProblem(mark.reason, reasonRule);
}

/** The label of a stage on the ladder of its kind; the code if the kind has no such stage. */
export function stageLabel(kind: Kind, stage: Stage): string {
  return rungOf(kind, stage)?.label ?? stage;
}
