import { sameMilestones, testProblem, type TestEntered } from './delivery-tests.js';
import { limits } from './limits.js';

const test = (parts: Partial<TestEntered> = {}): TestEntered => ({
  delivered: 'The ferry sails daily.',
  partlyDelivered: 'It sails weekly.',
  notDelivered: 'It does not sail.',
  whoseWord: 'The port authority.',
  isByDueDate: true,
  reason: 'The council asked for it.',
  ...parts,
});
const refusal = (parts: Partial<TestEntered>, isFirst = false) => testProblem(test(parts), '2025-12-09', isFirst);

describe('a test of delivery', () => {
  it('says what counts, whose word counts and by when', () => {
    expect(refusal({})).toBeNull();
    for (const field of ['delivered', 'partlyDelivered', 'notDelivered', 'whoseWord'] as const) {
      expect(refusal({ [field]: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field });
      expect(refusal({ [field]: 'x'.repeat(limits.words + 1) })).toMatchObject({ code: 'TEXT_TOO_LONG', field });
    }
  });

  it('owes a reason from the second version on', () => {
    for (const reason of [undefined, null, '', ' ']) {
      expect(refusal({ reason: reason ?? null })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
      expect(refusal({ reason: reason ?? null }, true)).toBeNull();
    }
    expect(refusal({ reason: 'a\0' }, true)).toMatchObject({ code: 'TEXT_HAS_NUL', field: 'reason' });
  });

  it('has one date: that of the commitment, or another in words or stated', () => {
    expect(refusal({ due: { words: ' ' } })).toBeNull();
    expect(refusal({ due: { words: 'in June 2026' } })).toMatchObject({ code: 'TEST_DATED_TWICE' });
    expect(refusal({ isByDueDate: false })).toMatchObject({ code: 'TEST_UNDATED', field: 'due' });
    expect(refusal({ isByDueDate: false, due: { words: 'next June' } })).toBeNull();
    expect(refusal({ isByDueDate: false, due: { edtf: '2026-06' } })).toMatchObject({ code: 'DATE_UNEXPLAINED' });
    expect(refusal({ isByDueDate: false, due: { edtf: '2026-06', why: 'As agreed.' } })).toBeNull();
  });
});

describe('the required milestones of two versions', () => {
  const [keel, launch] = [
    { milestoneId: 'm1', words: 'Keel laid', neededGrade: 'B' },
    { milestoneId: 'm2', words: 'Launched', neededGrade: 'A' },
  ] as const;

  it('are the same in any order, and differ in words, grade or number', () => {
    expect(sameMilestones([keel, launch], [launch, keel])).toBe(true);
    expect(sameMilestones([keel], [keel, launch])).toBe(false);
    expect(sameMilestones([keel], [{ ...keel, words: 'Keel' }])).toBe(false);
    expect(sameMilestones([keel], [{ ...keel, neededGrade: 'C' }])).toBe(false);
  });
});
