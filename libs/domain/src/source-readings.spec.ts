import {
  adjudicateProposalProblem,
  answerProblem,
  askReadersProblem,
  beingReadProblem,
  decliningReadProblem,
  endReadingProblem,
  enteringReadProblem,
  finishReadingProblem,
  settleProblem,
  sourceReaderProblem,
  unsettledProblem,
} from './source-readings.js';

const codeOf = (refused: { readonly code: string } | null) => refused?.code ?? null;
const open = { isEnded: false, isReader: true, isFinished: false };

describe('asking two people to read a source', () => {
  const source = { isScanned: false, readBy: null, proposals: 3 };
  const two = ['ana', 'ben'];

  it('needs two different people and a proposal that waits', () => {
    expect(askReadersProblem(source, two)).toBeNull();
    for (const readers of [[], ['ana'], ['ana', 'ana'], ['ana', 'ben', 'cleo']]) {
      expect(askReadersProblem(source, readers)).toMatchObject({ code: 'READERS_OF_SOURCE', field: 'readerIds' });
    }
    expect(codeOf(askReadersProblem({ ...source, proposals: 0 }, two))).toBe('READING_OF_NOTHING');
  });

  it('waits for a scan, and for an earlier reading', () => {
    expect(codeOf(askReadersProblem({ ...source, isScanned: true }, two))).toBe('EXTRACTION_UNDER_WAY');
    expect(askReadersProblem({ ...source, readBy: ['Ana', 'Ben'] }, two)).toMatchObject({
      ...{ code: 'READING_UNDER_WAY', params: { by: 'Ana\nBen' } },
    });
  });

  it('names people who decide for the team', () => {
    expect(sourceReaderProblem([{ name: 'Ana', isAble: true }], 'readerIds')).toBeNull();
    expect(sourceReaderProblem([{ name: 'Ben', isAble: false }], 'readerIds')).toMatchObject({
      ...{ code: 'READER_NOT_OF_TEAM', params: { name: 'Ben' }, field: 'readerIds' },
    });
  });
});

describe('an answer', () => {
  const yes = { isCommitment: true, kind: 'FUNDING' } as const;

  it('is of a reader who has not finished', () => {
    expect(answerProblem(open, null, yes)).toBeNull();
    expect(codeOf(answerProblem({ ...open, isReader: false }, null, yes))).toBe('READING_OF_OTHERS');
    expect(codeOf(answerProblem({ ...open, isFinished: true }, null, yes))).toBe('READING_FINISHED');
    expect(codeOf(answerProblem({ ...open, isEnded: true }, null, yes))).toBe('READING_ENDED');
  });

  it('has a kind exactly if it is a commitment', () => {
    expect(answerProblem(open, null, { isCommitment: false })).toBeNull();
    expect(answerProblem(open, null, { isCommitment: true })).toMatchObject({ code: 'ANSWER_KIND_MISSING' });
    expect(answerProblem(open, null, { ...yes, isCommitment: false })).toMatchObject({ code: 'ANSWER_KIND_UNUSED' });
  });

  it('replaces only the one that was seen, and its note has a limit', () => {
    expect(codeOf(answerProblem(open, 'a', yes))).toBe('ANSWER_CHANGED_MEANWHILE');
    expect(answerProblem(open, 'a', { ...yes, seenAnswerId: 'a' })).toBeNull();
    expect(answerProblem(open, null, { ...yes, note: 'x'.repeat(10_001) })).toMatchObject({ field: 'note' });
  });

  it('is there for every proposal before a reader finishes', () => {
    expect(finishReadingProblem(open, 0)).toBeNull();
    expect(finishReadingProblem(open, 2)).toMatchObject({ code: 'ANSWERS_MISSING', params: { count: 2 } });
    expect(codeOf(finishReadingProblem({ ...open, isReader: false }, 0))).toBe('READING_OF_OTHERS');
  });
});

describe('an adjudication', () => {
  const differing = {
    ...{ isEnded: false, areFinished: true, isDiffering: true, hasRead: false, isDecided: false },
    current: null,
  };
  const input = { isCommitment: false, words: 'It only hopes.' };

  it('is of a third person, where two who have finished differ', () => {
    expect(adjudicateProposalProblem(differing, input)).toBeNull();
    const refused = (state: object) => codeOf(adjudicateProposalProblem({ ...differing, ...state }, input));
    expect(refused({ hasRead: true })).toBe('ADJUDICATOR_READ');
    expect(refused({ areFinished: false })).toBe('READERS_NOT_FINISHED');
    expect(refused({ isDiffering: false })).toBe('READERS_AGREE');
    expect(refused({ isDecided: true })).toBe('ADJUDICATED_DECIDED');
    expect(refused({ isEnded: true })).toBe('READING_ENDED');
    expect(refused({ current: { id: 'x', by: 'Cleo' } })).toBe('ADJUDICATED_MEANWHILE');
  });

  it('has words, and a kind exactly if it is a commitment', () => {
    expect(adjudicateProposalProblem(differing, { ...input, words: '' })).toMatchObject({ field: 'words' });
    expect(codeOf(adjudicateProposalProblem(differing, { ...input, isCommitment: true }))).toBe('ANSWER_KIND_MISSING');
  });
});

describe('the decision on a proposal that two people read', () => {
  const read = { readers: ['Ana', 'Ben'], areFinished: true, isSettled: true, kind: 'FUNDING' as const };

  it('waits until both have finished and it is settled', () => {
    expect(unsettledProblem(null)).toBeNull();
    expect(unsettledProblem(read)).toBeNull();
    expect(unsettledProblem({ ...read, isSettled: false })).toMatchObject({ code: 'PROPOSAL_NOT_ADJUDICATED' });
    expect(beingReadProblem({ ...read, isSettled: false })).toBeNull();
    expect(unsettledProblem({ ...read, areFinished: false })).toMatchObject({
      ...{ code: 'PROPOSAL_BEING_READ', params: { by: 'Ana\nBen' } },
    });
  });

  it('follows what counts', () => {
    expect(enteringReadProblem(null, 'REFORM')).toBeNull();
    expect(enteringReadProblem(read, 'FUNDING')).toBeNull();
    expect(enteringReadProblem(read, null)).toBeNull();
    expect(enteringReadProblem(read, 'REFORM')).toMatchObject({ code: 'PROPOSAL_READ_AS_KIND' });
    expect(enteringReadProblem({ ...read, kind: null }, null)).toMatchObject({ code: 'PROPOSAL_READ_AS_NONE' });
    expect(decliningReadProblem(read)).toMatchObject({ code: 'PROPOSAL_READ_AS_COMMITMENT' });
    expect(decliningReadProblem({ ...read, kind: null })).toBeNull();
    expect(decliningReadProblem(null)).toBeNull();
  });

  it('is made for at least one and at most a page of them', () => {
    expect(codeOf(settleProblem(0))).toBe('SETTLE_NOTHING');
    expect(settleProblem(100)).toBeNull();
    expect(settleProblem(101)).toMatchObject({ code: 'SETTLE_TOO_MANY', params: { count: 101, limit: 100 } });
  });

  it('binds no more once a manager has ended the reading, once and with a reason', () => {
    expect(endReadingProblem({ isEnded: false }, 'Both are away.')).toBeNull();
    expect(endReadingProblem({ isEnded: false }, '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(codeOf(endReadingProblem({ isEnded: true }, 'Again.'))).toBe('READING_ENDED');
  });
});
