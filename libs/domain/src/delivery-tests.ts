import { dueProblem, type DueEntered } from './due.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { codesOf, type Term } from './terms.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import type { Grade } from './vocabulary.js';

/** The parts of a test of delivery that are written in words. */
export const testParts = {
  DELIVERED: { label: 'Counts as delivered', definition: 'What would have to be so.' },
  PARTLY_DELIVERED: {
    label: 'Counts as partly delivered',
    definition: 'A real part of it, but substantially less than was stated.',
  },
  NOT_DELIVERED: { label: 'Counts as not delivered', definition: 'What would show that it was not done.' },
  WHOSE_WORD: { label: 'Whose word counts', definition: 'The body or document whose account settles it.' },
} as const;
export const TestPart = codesOf(testParts);
export type TestPart = keyof typeof testParts;

/** The field of each part. */
export const testTexts = {
  DELIVERED: 'delivered',
  PARTLY_DELIVERED: 'partlyDelivered',
  NOT_DELIVERED: 'notDelivered',
  WHOSE_WORD: 'whoseWord',
} as const satisfies Record<TestPart, string>;
type TestTexts = Readonly<Record<(typeof testTexts)[TestPart], string>>;

/** A decision made against a test: from then on, a change of the test is marked. */
export const testUses = {
  AGREED: { label: 'Agreed', definition: 'A manager agreed with a report while it was the test.' },
  ASSESSED: { label: 'Assessed', definition: 'An auditor assessed a report against it.' },
} as const;
export const TestUse = codesOf(testUses);
export type TestUse = keyof typeof testUses;

/** The input of a test of delivery. */
export interface TestEntered extends TestTexts {
  /** Whether the commitment’s own due date applies; otherwise `due` does. */
  readonly isByDueDate: boolean;
  readonly due?: DueEntered | null;
  /** Why the test changes; needed from the second version on. */
  readonly reason?: string | null;
}

/** The current version of the test; `by` is a name. */
export interface CurrentTest {
  readonly id: string;
  readonly by: string | null;
}

/** Why a decision cannot be made against this version, or null: its maker saw another one, or none. */
export function unseenTestProblem(test: CurrentTest | null, seenTestId: string | null | undefined): RuleProblem | null {
  if (test === null || test.id === (seenTestId ?? null)) return null;
  return problem('TEST_CHANGED_MEANWHILE', { by: test.by === null ? [] : [test.by] });
}

/** A milestone that delivery requires, as a version of the test names it. */
export interface TestMilestone {
  readonly milestoneId: string;
  readonly words: string;
  readonly neededGrade: Grade;
}

function byWhenProblem({ isByDueDate, due }: TestEntered, against: string | null): RuleProblem | null {
  const isDated = Boolean(due?.words?.trim() || due?.edtf?.trim());
  if (isByDueDate) return isDated ? problem('TEST_DATED_TWICE', {}, 'due') : null;
  return isDated ? dueProblem(due, against) : problem('TEST_UNDATED', {}, 'due');
}

/** Why this version of a test cannot be saved, or null. `against` is the date of the source. */
export function testProblem(test: TestEntered, against: string | null, isFirst: boolean): RuleProblem | null {
  const text = (field: keyof TestTexts, name: Term) =>
    requiredTextProblem(test[field], { limit: limits.words, name, field });
  const part = { label: 'this part of the test' };
  const reasonProblem = isFirst ? optionalTextProblem : requiredTextProblem;
  return (
    text('delivered', part) ??
    text('partlyDelivered', part) ??
    text('notDelivered', part) ??
    text('whoseWord', { label: 'whose word counts' }) ??
    byWhenProblem(test, against) ??
    reasonProblem(test.reason, reasonRule)
  );
}

const stillRequired = 'The test requires it as it was, so it stands against “Delivered” until the test changes.';

/** What became of a required milestone after the current version of the test was written, if it weakens the test. */
export const milestoneWeakenings = {
  REMOVED: { label: 'Removed since the test was written', definition: stillRequired },
  NOT_REQUIRED: { label: 'No longer required since the test was written', definition: stillRequired },
  GRADE_LOWERED: { label: 'Grade lowered since the test was written', definition: stillRequired },
} as const;
export const MilestoneWeakening = codesOf(milestoneWeakenings);
export type MilestoneWeakening = keyof typeof milestoneWeakenings;

export interface MilestoneNow {
  readonly isRequired: boolean;
  readonly isRemoved: boolean;
  readonly neededGrade: Grade;
}

/** What became of a milestone since the test was written; `frozenGrade` is its grade in the test, null if not in it. */
export function milestoneWeakened(now: MilestoneNow, frozenGrade: Grade | null): MilestoneWeakening | null {
  if (frozenGrade === null) return null;
  if (now.isRemoved) return 'REMOVED';
  if (!now.isRequired) return 'NOT_REQUIRED';
  return frozenGrade < now.neededGrade ? 'GRADE_LOWERED' : null;
}

/**
 * Whether a milestone stands against “delivered”: the commitment or the current version of its test requires it, and no
 * accepted evidence has the grade that the stricter of both needs. The view `unproven_milestones` says the same.
 */
export function standsAgainstDelivery(
  now: MilestoneNow,
  frozenGrade: Grade | null,
  acceptedGrades: readonly Grade[],
): boolean {
  const needed = [
    ...(now.isRequired && !now.isRemoved ? [now.neededGrade] : []),
    ...(frozenGrade === null ? [] : [frozenGrade]),
  ].sort()[0];
  return needed !== undefined && !acceptedGrades.some((grade) => grade <= needed);
}

/** Whether two lists of required milestones say the same, in whatever order. */
export function sameMilestones(a: readonly TestMilestone[], b: readonly TestMilestone[]): boolean {
  const told = (list: readonly TestMilestone[]) =>
    list.map(({ milestoneId, words, neededGrade }) => JSON.stringify([milestoneId, words, neededGrade])).sort();
  return told(a).join() === told(b).join();
}
