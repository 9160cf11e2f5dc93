import { limits } from './limits.js';
import {
  adjudicationProblem,
  allocationProblem,
  closeSampleProblem,
  finishProblem,
  populationProblem,
  readerProblem,
  replacingSampleReaderProblem,
  resultProblem,
  sampleProblem,
  type AskedSample,
} from './samples.js';

const today = '2026-11-22';
const asked: AskedSample = {
  title: 'Status against evidence, autumn',
  seed: '20261122',
  method: 'SIMPLE',
  size: 20,
  tests: ['The status is supported by the evidence cited.'],
};
const codeOf = (more: Partial<AskedSample>) => sampleProblem({ ...asked, ...more }, today)?.code;

describe('a sample', () => {
  it('has a title, a seed, a size and tests', () => {
    expect(sampleProblem(asked, today)).toBeNull();
    expect(codeOf({ title: ' ' })).toBe('TEXT_MISSING');
    expect(codeOf({ seed: '' })).toBe('TEXT_MISSING');
    expect(codeOf({ seed: 'x'.repeat(limits.seed + 1) })).toBe('TEXT_TOO_LONG');
    for (const size of [0, -1, 1.5, NaN, limits.sampleSize + 1]) expect(codeOf({ size })).toBe('SAMPLE_SIZE');
    expect(codeOf({ size: limits.sampleSize })).toBeUndefined();
  });

  it('is drawn over today or an earlier day', () => {
    expect(codeOf({ day: '2026-11-23' })).toBe('SAMPLE_DAY_LATER');
    expect(codeOf({ day: today })).toBeUndefined();
    expect(codeOf({ day: '2024-02-29' })).toBeUndefined();
    expect(codeOf({ day: null })).toBeUndefined();
  });

  it('takes the filter and the day of the sample that it draws again', () => {
    expect(codeOf({ againId: 'a' })).toBeUndefined();
    expect(codeOf({ againId: 'a', day: today })).toBe('SAMPLE_AGAIN_OTHER');
    expect(codeOf({ againId: 'a', filter: {} })).toBe('SAMPLE_AGAIN_OTHER');
    expect(codeOf({ filter: {}, day: today })).toBeUndefined();
  });

  it('has strata exactly if its method needs them', () => {
    expect(codeOf({ strataBy: 'KIND' })).toBe('SAMPLE_STRATA_UNUSED');
    for (const method of ['PROPORTIONAL', 'FIXED'] as const) {
      expect(codeOf({ method })).toBe('SAMPLE_STRATA_MISSING');
      expect(codeOf({ method, strataBy: 'KIND' })).toBeUndefined();
    }
  });

  it('has between one and ten different tests', () => {
    expect(codeOf({ tests: [] })).toBe('SAMPLE_TESTS');
    expect(codeOf({ tests: Array.from({ length: limits.sampleTests + 1 }, (_, at) => `Test ${at}`) })).toBe(
      'SAMPLE_TESTS',
    );
    expect(codeOf({ tests: ['Same', ' Same '] })).toBe('SAMPLE_TEST_REPEATED');
    expect(codeOf({ tests: ['One', ' '] })).toBe('TEXT_MISSING');
    expect(codeOf({ tests: ['One', 'x'.repeat(limits.line + 1)] })).toBe('TEXT_TOO_LONG');
  });
});

describe('a population', () => {
  const draw = { method: 'SIMPLE', size: 5 } as const;

  it('has at least as many commitments as are drawn', () => {
    expect(populationProblem(draw, [])).toMatchObject({ code: 'SAMPLE_OF_NOTHING', field: 'size' });
    expect(populationProblem(draw, [{ count: 4 }])).toMatchObject({
      code: 'SAMPLE_ABOVE_POPULATION',
      params: { count: 4 },
    });
    expect(populationProblem(draw, [{ count: 3 }, { count: 2 }])).toBeNull();
  });

  it('has at most a hundred strata', () => {
    const strata = Array.from({ length: limits.sampleStrata + 1 }, () => ({ count: 1 }));
    expect(populationProblem(draw, strata)).toMatchObject({ code: 'SAMPLE_STRATA_TOO_MANY', field: 'strataBy' });
    expect(populationProblem(draw, strata.slice(1))).toBeNull();
  });

  it('does not give more than a sample has, stratum by stratum', () => {
    expect(allocationProblem([{ size: limits.sampleSize }])).toBeNull();
    expect(allocationProblem([{ size: limits.sampleSize }, { size: 1 }])).toMatchObject({
      code: 'SAMPLE_ALLOCATED_TOO_MUCH',
      params: { count: limits.sampleSize + 1 },
    });
  });
});

describe('a result', () => {
  const open = { isClosed: false, hasReaders: false, isReader: false, isFinished: false };
  const untested = { ...open, current: null };
  const tested = { ...open, current: { id: 'a', by: 'Ana Test' } };

  it('needs a note if it is an exception', () => {
    expect(resultProblem(untested, { result: 'PASSED' })).toBeNull();
    expect(resultProblem(untested, { result: 'EXCEPTION', note: ' ' })).toMatchObject({
      code: 'RESULT_MISSING_NOTE',
      field: 'note',
    });
    expect(resultProblem(untested, { result: 'EXCEPTION', note: 'The record is missing.' })).toBeNull();
    expect(resultProblem(untested, { result: 'PASSED', note: 'x'.repeat(limits.words + 1) })?.code).toBe(
      'TEXT_TOO_LONG',
    );
  });

  it('replaces only the result that was seen', () => {
    expect(resultProblem(tested, { result: 'PASSED' })).toMatchObject({
      code: 'RESULT_CHANGED_MEANWHILE',
      params: { by: 'Ana Test' },
    });
    expect(resultProblem(tested, { result: 'PASSED', seenResultId: 'b' })?.code).toBe('RESULT_CHANGED_MEANWHILE');
    expect(resultProblem(tested, { result: 'PASSED', seenResultId: 'a' })).toBeNull();
  });

  it('is not entered in a closed sample', () => {
    expect(resultProblem({ ...untested, isClosed: true }, { result: 'PASSED' })?.code).toBe('SAMPLE_CLOSED');
  });
});

describe('closing a sample', () => {
  it('needs a reason while results are missing', () => {
    expect(closeSampleProblem({ closedBy: null, isBlind: false, untested: 0 }, null)).toBeNull();
    expect(closeSampleProblem({ closedBy: null, isBlind: false, untested: 3 }, ' ')).toMatchObject({
      code: 'SAMPLE_UNTESTED',
      params: { count: 3 },
      field: 'reason',
    });
    expect(closeSampleProblem({ closedBy: null, isBlind: false, untested: 3 }, 'The team was dissolved.')).toBeNull();
  });

  it('happens once', () => {
    expect(closeSampleProblem({ closedBy: 'Ana Test', isBlind: false, untested: 0 }, null)).toMatchObject({
      code: 'SAMPLE_CLOSED_MEANWHILE',
    });
  });
});

describe('two readers', () => {
  const reading = { isClosed: false, hasReaders: true, isReader: true, isFinished: false };

  it('are two different active auditors', () => {
    expect(codeOf({ readerIds: [] })).toBeUndefined();
    expect(codeOf({ readerIds: ['a', 'b'] })).toBeUndefined();
    expect(codeOf({ readerIds: ['a'] })).toBe('SAMPLE_READERS_COUNT');
    expect(codeOf({ readerIds: ['a', 'b', 'c'] })).toBe('SAMPLE_READERS_COUNT');
    expect(codeOf({ readerIds: ['a', 'a'] })).toBe('SAMPLE_READERS_SAME');
    const ana = { name: 'Ana Test', isAuditor: true, deactivatedAt: null };
    expect(readerProblem([ana, ana], 'readerIds')).toBeNull();
    expect(readerProblem([ana, { ...ana, isAuditor: false }], 'readerIds')).toMatchObject({
      params: { name: 'Ana Test' },
    });
    expect(readerProblem([{ ...ana, deactivatedAt: new Date() }], 'personId')?.code).toBe('SAMPLE_READER_NO_AUDITOR');
  });

  it('enter results until they finish, and nobody else does', () => {
    const item = { ...reading, current: null };
    expect(resultProblem(item, { result: 'PASSED' })).toBeNull();
    expect(resultProblem({ ...item, isReader: false }, { result: 'PASSED' })?.code).toBe('SAMPLE_OTHER_READERS');
    expect(resultProblem({ ...item, isFinished: true }, { result: 'PASSED' })?.code).toBe('READING_FINISHED');
  });

  it('finish once, with all results', () => {
    expect(finishProblem(reading, 0)).toBeNull();
    expect(finishProblem(reading, 2)).toMatchObject({ code: 'READING_UNFINISHED', params: { count: 2 } });
    expect(finishProblem({ ...reading, isFinished: true }, 0)?.code).toBe('READING_FINISHED');
    expect(finishProblem({ ...reading, isReader: false }, 0)?.code).toBe('SAMPLE_OTHER_READERS');
    expect(finishProblem({ ...reading, hasReaders: false, isReader: false }, 0)?.code).toBe('SAMPLE_OTHER_READERS');
  });

  it('need a reason for closing before both have finished, without a number that tells how far they agree', () => {
    for (const untested of [0, 3]) {
      const read = { closedBy: null, isBlind: true, untested };
      expect(closeSampleProblem(read, ' ')).toMatchObject({ code: 'SAMPLE_READ', params: {}, field: 'reason' });
      expect(closeSampleProblem(read, 'Ben has left.')).toBeNull();
    }
  });

  it('gets another reader from an auditor who does not read it, or who drew it, while it is open', () => {
    const third = { isClosed: false, isReader: false, isDrawer: false };
    expect(replacingSampleReaderProblem(third)).toBeNull();
    expect(replacingSampleReaderProblem({ ...third, isReader: true })?.code).toBe('READER_NAMED_BY_READER');
    expect(replacingSampleReaderProblem({ ...third, isReader: true, isDrawer: true })).toBeNull();
    expect(replacingSampleReaderProblem({ ...third, isClosed: true })?.code).toBe('SAMPLE_CLOSED');
  });

  it('are adjudicated by a third auditor alone, once both have finished and where they differ', () => {
    const state = { isClosed: false, hasRead: false, areFinished: true, isDiffering: true, current: null };
    const alone = { words: 'The list says so.' };
    expect(adjudicationProblem(state, alone)).toBeNull();
    expect(adjudicationProblem({ ...state, hasRead: true }, alone)?.code).toBe('ADJUDICATOR_READ');
    expect(adjudicationProblem({ ...state, areFinished: false }, alone)?.code).toBe('READERS_NOT_FINISHED');
    expect(adjudicationProblem({ ...state, isDiffering: false }, alone)?.code).toBe('READERS_AGREE');
    expect(adjudicationProblem({ ...state, isClosed: true }, alone)?.code).toBe('SAMPLE_CLOSED');
    expect(adjudicationProblem(state, { ...alone, words: ' ' })).toMatchObject({
      code: 'TEXT_MISSING',
      field: 'words',
    });
    const current = { id: 'a', by: 'Ana Test' };
    expect(adjudicationProblem({ ...state, current }, alone)?.code).toBe('ADJUDICATED_MEANWHILE');
    expect(adjudicationProblem({ ...state, current }, { ...alone, seenAdjudicationId: 'a' })).toBeNull();
  });
});
