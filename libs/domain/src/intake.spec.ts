import { rejectProblem, reopenProblem, saidOtherwise, splitProblem, unenterProblem, unlinkProblem } from './intake.js';
import type { ProposalState } from './proposal-states.js';
import { limits } from './limits.js';

describe('rejecting a proposal', () => {
  it('needs an explanation for another reason', () => {
    expect(rejectProblem('ALREADY_DONE', null)).toBeNull();
    expect(rejectProblem('OTHER', 'It is a quotation')).toBeNull();
    expect(rejectProblem('OTHER', ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(rejectProblem('ALREADY_DONE', 'a\0b')).toMatchObject({ code: 'TEXT_HAS_NUL', field: 'reason' });
  });
});

describe('deciding a proposal anew', () => {
  const decidedAt = new Date('2026-03-01T10:00:00Z');
  const one = (state: ProposalState, seenAt: string | null = null) => ({ state, decidedAt, seenAt, isJoined: false });

  it.each(['REJECTED', 'NOTED', 'ACCEPTED', 'SPLIT', 'LINKED'] as const)('needs a reason where it was %s', (state) => {
    expect(reopenProblem(one(state), 'Read too quickly')).toBeNull();
    expect(reopenProblem(one(state), '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });

  it('undoes the decision that was seen, and no later one', () => {
    expect(reopenProblem(one('REJECTED', decidedAt.toISOString()), 'Read too quickly')).toBeNull();
    expect(reopenProblem(one('REJECTED', '2026-03-01T09:59:59Z'), 'Read too quickly')?.code).toBe(
      'PROPOSAL_DECIDED_ANEW',
    );
  });

  it('leaves alone commitments with later work, and statements that are cited or needed', () => {
    const unused = { isCited: false, isOnly: false };
    expect([unenterProblem('FT-0001', false), unlinkProblem('FT-0001', unused)]).toEqual([null, null]);
    expect(unenterProblem('FT-0001', true)).toMatchObject({ code: 'ENTRY_WORKED_ON' });
    expect(unlinkProblem('FT-0001', { isCited: true, isOnly: true })).toMatchObject({ code: 'STATEMENT_CITED' });
    expect(unlinkProblem('FT-0001', { isCited: false, isOnly: true })).toMatchObject({ code: 'STATEMENT_LAST' });
  });

  it.each([
    ['PROPOSED', 'PROPOSAL_NOT_DECIDED'],
    ['DECIDED', 'PROPOSAL_OF_ANOTHER_TEAM'],
  ] as const)('is not possible where it is %s', (state, code) => {
    expect(reopenProblem(one(state), 'Read too quickly')?.code).toBe(code);
  });
});

describe('what repeats a proposal', () => {
  it('is what the user saw, in any order, or they named none', () => {
    expect(saidOtherwise(null, ['a'])).toBe(false);
    expect(saidOtherwise(undefined, ['a'])).toBe(false);
    expect(saidOtherwise(['b', 'a', 'b'], ['a', 'b'])).toBe(false);
    expect(saidOtherwise([], [])).toBe(false);
  });

  it.each([
    ['one came', ['a'], ['a', 'b']],
    ['one went', ['a', 'b'], ['a']],
    ['all went', ['a'], []],
    ['one took the place of another', ['a'], ['b']],
  ])('has changed where %s', (_, seen, now) => {
    expect(saidOtherwise(seen, now)).toBe(true);
  });

  it('is reopened with the proposal, not for itself', () => {
    const joined = { state: 'LINKED', decidedAt: new Date(), seenAt: null, isJoined: true } as const;
    expect(reopenProblem(joined, 'Read too quickly')?.code).toBe('PROPOSAL_DECIDED_WITH');
  });
});

describe('splitting a proposal', () => {
  it('makes two commitments at least, and no more than one passage may found', () => {
    expect([2, limits.split].map(splitProblem)).toEqual([null, null]);
    expect(splitProblem(1)).toMatchObject({ code: 'SPLIT_TOO_FEW', field: 'commitments' });
    expect(splitProblem(limits.split + 1)).toMatchObject({ code: 'TOO_MANY_SPLIT', field: 'commitments' });
  });
});
