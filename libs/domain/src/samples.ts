import type { IsoDay } from './days.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { populationOf, type AllocatedStratum, type Draw } from './sampling.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { SampleMethod, TestResult, type SampleStrata } from './sample-terms.js';

/** Tests to choose from; others can be written. */
export const suggestedTests = {
  STATUS: { label: 'The status is supported by the evidence cited.' },
  DUE: { label: 'The due date matches the words of the source.' },
  STATEMENT: { label: 'The title says what the source states, and no more.' },
  PARTIES: { label: 'The parties and their roles are as named in the source.' },
  CURRENT: { label: 'The last report is recent enough for the date and the risk.' },
} as const;

export interface AskedSample extends Draw {
  readonly title: string;
  readonly seed: string;
  readonly strataBy?: SampleStrata | null;
  /** Null for today. */
  readonly day?: IsoDay | null;
  readonly tests: readonly string[];
  /** Anything but undefined or null restricts it. */
  readonly filter?: object | null;
  /** A sample whose population is drawn from again: its filter, voice and instant. */
  readonly againId?: string | null;
  /** The people who read it without seeing each other’s results; none if any auditor may test it. */
  readonly readerIds?: readonly string[] | null;
}

/** Why no sample can be drawn like this, whatever the population, or null. */
export function sampleProblem(asked: AskedSample, today: IsoDay): RuleProblem | null {
  const { title, seed, method, size, strataBy, day, filter, againId } = asked;
  const isSimple = method === SampleMethod.SIMPLE;
  return (
    requiredTextProblem(title, { limit: limits.title, name: { label: 'a title' }, field: 'title' }) ??
    (day && day > today ? problem('SAMPLE_DAY_LATER', {}, 'day') : null) ??
    (againId && (day || filter) ? problem('SAMPLE_AGAIN_OTHER') : null) ??
    (isSimple && strataBy ? problem('SAMPLE_STRATA_UNUSED', {}, 'strataBy') : null) ??
    (isSimple || strataBy ? null : problem('SAMPLE_STRATA_MISSING', {}, 'strataBy')) ??
    (isSize(size) ? null : problem('SAMPLE_SIZE', { limit: limits.sampleSize }, 'size')) ??
    requiredTextProblem(seed, { limit: limits.seed, name: { label: 'a seed' }, field: 'seed' }) ??
    testsProblem(asked.tests) ??
    readersProblem(asked.readerIds ?? [])
  );
}

const isSize = (size: number): boolean => Number.isInteger(size) && size >= 1 && size <= limits.sampleSize;

function readersProblem(readerIds: readonly string[]): RuleProblem | null {
  const field = 'readerIds';
  if (readerIds.length === 0) return null;
  if (readerIds.length !== limits.sampleReaders) return problem('SAMPLE_READERS_COUNT', {}, field);
  return new Set(readerIds).size < readerIds.length ? problem('SAMPLE_READERS_SAME', {}, field) : null;
}

interface PossibleReader {
  readonly name: string;
  readonly isAuditor: boolean;
  readonly deactivatedAt: unknown;
}

/** Why one of these people cannot read a sample, or null. */
export function readerProblem(readers: readonly PossibleReader[], field: string): RuleProblem | null {
  const unfit = readers.find(({ isAuditor, deactivatedAt }) => !isAuditor || deactivatedAt !== null);
  return unfit ? problem('SAMPLE_READER_NO_AUDITOR', { name: unfit.name }, field) : null;
}

function testsProblem(tests: readonly string[]): RuleProblem | null {
  const field = 'tests';
  const limit = limits.sampleTests;
  if (tests.length === 0 || tests.length > limit) return problem('SAMPLE_TESTS', { limit }, field);
  if (new Set(tests.map((test) => test.trim())).size < tests.length) return problem('SAMPLE_TEST_REPEATED', {}, field);
  const rule = { limit: limits.line, name: { label: 'a test' }, field };
  return tests.map((test) => requiredTextProblem(test, rule)).find((refused) => refused !== null) ?? null;
}

/** Why this population does not give the sample asked for, or null. */
export function populationProblem(
  { size }: Draw,
  strata: readonly Pick<AllocatedStratum, 'count'>[],
): RuleProblem | null {
  const population = populationOf(strata);
  if (population === 0) return problem('SAMPLE_OF_NOTHING', {}, 'size');
  const [count, limit] = [strata.length, limits.sampleStrata];
  if (count > limit) return problem('SAMPLE_STRATA_TOO_MANY', { count, limit }, 'strataBy');
  return size > population ? problem('SAMPLE_ABOVE_POPULATION', { count: population }, 'size') : null;
}

/** A fixed number from each of many strata may be too much together. */
export function allocationProblem(strata: readonly Pick<AllocatedStratum, 'size'>[]): RuleProblem | null {
  const count = strata.reduce((sum, { size }) => sum + size, 0);
  const limit = limits.sampleSize;
  return count > limit ? problem('SAMPLE_ALLOCATED_TOO_MUCH', { count, limit }, 'size') : null;
}

/** A sample as one of its possible readers finds it. */
export interface ReadSample {
  readonly isClosed: boolean;
  readonly hasReaders: boolean;
  /** Whether this auditor is one of the two readers now. */
  readonly isReader: boolean;
  /** Whether this reader finished. */
  readonly isFinished: boolean;
}

export interface TestedItem extends ReadSample {
  /** The latest result of the test, of this reader if there are two; null if it was not tested. */
  readonly current: { readonly id: string; readonly by: string } | null;
}

export interface ResultInput {
  readonly result: TestResult;
  readonly note?: string | null;
  /** The result that the user saw. */
  readonly seenResultId?: string | null;
}

/** Why this auditor cannot enter results, or null. */
function readingProblem({ isClosed, hasReaders, isReader, isFinished }: ReadSample): RuleProblem | null {
  if (isClosed) return problem('SAMPLE_CLOSED');
  if (hasReaders && !isReader) return problem('SAMPLE_OTHER_READERS');
  return isFinished ? problem('READING_FINISHED') : null;
}

/** Why this reader cannot finish, or null. */
export function finishProblem(sample: ReadSample, untested: number): RuleProblem | null {
  const refused = sample.hasReaders ? readingProblem(sample) : problem('SAMPLE_OTHER_READERS');
  return refused ?? (untested > 0 ? problem('READING_UNFINISHED', { count: untested }) : null);
}

/** Why this auditor names no other reader, or null: one who reads it does that only if they drew it. */
export function replacingSampleReaderProblem({
  isClosed,
  isReader,
  isDrawer,
}: Pick<ReadSample, 'isClosed' | 'isReader'> & { readonly isDrawer: boolean }): RuleProblem | null {
  if (isClosed) return problem('SAMPLE_CLOSED');
  return isReader && !isDrawer ? problem('READER_NAMED_BY_READER') : null;
}

export interface DifferingResults extends Pick<ReadSample, 'isClosed'> {
  /** Whether this auditor is or was a reader. */
  readonly hasRead: boolean;
  readonly areFinished: boolean;
  readonly isDiffering: boolean;
  /** The latest adjudication; null if there is none. */
  readonly current: { readonly id: string; readonly by: string } | null;
}

export interface AdjudicationInput {
  readonly words: string;
  /** The adjudication that the user saw. */
  readonly seenAdjudicationId?: string | null;
}

/** Why this cannot be adjudicated like this, or null. Only a third auditor adjudicates. */
export function adjudicationProblem(state: DifferingResults, input: AdjudicationInput): RuleProblem | null {
  const { isClosed, areFinished, isDiffering, hasRead, current } = state;
  const { words, seenAdjudicationId } = input;
  if (isClosed) return problem('SAMPLE_CLOSED');
  if (hasRead) return problem('ADJUDICATOR_READ');
  if (!areFinished) return problem('READERS_NOT_FINISHED');
  if (!isDiffering) return problem('READERS_AGREE');
  if (current && current.id !== seenAdjudicationId) return problem('ADJUDICATED_MEANWHILE', { by: [current.by] });
  return requiredTextProblem(words, { limit: limits.words, name: { label: 'a reason' }, field: 'words' });
}

/** Why this result cannot be entered, or null. */
export function resultProblem({ current, ...sample }: TestedItem, input: ResultInput): RuleProblem | null {
  const { result, note, seenResultId } = input;
  const refused = readingProblem(sample);
  if (refused) return refused;
  if (current && current.id !== seenResultId) return problem('RESULT_CHANGED_MEANWHILE', { by: [current.by] });
  if (result === TestResult.EXCEPTION && (note ?? '').trim() === '') {
    return problem('RESULT_MISSING_NOTE', {}, 'note');
  }
  return optionalTextProblem(note, { limit: limits.words, name: { label: 'a note' }, field: 'note' });
}

export interface ClosableSample {
  /** The name of the person who closed it; null if it is open. */
  readonly closedBy: string | null;
  /** Whether it has two readers who have not both finished. */
  readonly isBlind: boolean;
  /** Results without one that counts, as they will stand once it is closed. */
  readonly untested: number;
}

/** Why this sample cannot be closed, or null. While two readers read, no number says how far they agree. */
export function closeSampleProblem(sample: ClosableSample, reason: string | null | undefined): RuleProblem | null {
  const { closedBy, isBlind, untested: count } = sample;
  if (closedBy !== null) return problem('SAMPLE_CLOSED_MEANWHILE', { by: [closedBy] });
  const isReasoned = (reason ?? '').trim() !== '';
  if (isBlind && !isReasoned) return problem('SAMPLE_READ', {}, 'reason');
  if (count > 0 && !isReasoned) return problem('SAMPLE_UNTESTED', { count }, 'reason');
  return optionalTextProblem(reason, reasonRule);
}
