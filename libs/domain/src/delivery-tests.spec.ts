import {
  milestoneWeakened,
  sameMilestones,
  standsAgainstDelivery,
  testProblem,
  type MilestoneNow,
  type TestEntered,
} from './delivery-tests.js';
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

describe('a milestone and the version of the test that names it', () => {
  const now = (parts: Partial<MilestoneNow> = {}): MilestoneNow => ({
    isRequired: true,
    isRemoved: false,
    neededGrade: 'B',
    ...parts,
  });

  it.each([
    ['is as it was', {}, 'B', null],
    ['is stricter now', { neededGrade: 'A' }, 'B', null],
    ['needs less now', { neededGrade: 'C' }, 'B', 'GRADE_LOWERED'],
    ['is no longer required', { isRequired: false }, 'B', 'NOT_REQUIRED'],
    ['was removed', { isRemoved: true, isRequired: false }, 'B', 'REMOVED'],
    ['was never in the test', { isRemoved: true }, null, null],
  ] as const)('knows that it %s', (_, parts, frozen, expected) => {
    expect(milestoneWeakened(now(parts), frozen)).toBe(expected);
  });

  it('stands against “delivered” until evidence has the stricter grade of both', () => {
    expect(standsAgainstDelivery(now(), null, ['C'])).toBe(true);
    expect(standsAgainstDelivery(now(), null, ['C', 'B'])).toBe(false);
    expect(standsAgainstDelivery(now({ neededGrade: 'D' }), 'B', ['C'])).toBe(true);
    expect(standsAgainstDelivery(now({ neededGrade: 'A' }), 'B', ['B'])).toBe(true);
    expect(standsAgainstDelivery(now({ isRemoved: true }), 'B', [])).toBe(true);
    expect(standsAgainstDelivery(now({ isRemoved: true }), 'B', ['A'])).toBe(false);
    expect(standsAgainstDelivery(now({ isRequired: false }), 'C', [])).toBe(true);
    expect(standsAgainstDelivery(now({ isRequired: false }), null, [])).toBe(false);
    expect(standsAgainstDelivery(now({ isRemoved: true }), null, [])).toBe(false);
  });
});
