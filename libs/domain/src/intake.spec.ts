import { rejectProblem, reopenProblem, splitProblem } from './intake.js';
import { limits } from './limits.js';

describe('rejecting a proposal', () => {
  it('says in words what no code says', () => {
    expect(rejectProblem('ALREADY_DONE', null)).toBeNull();
    expect(rejectProblem('OTHER', 'It is a quotation')).toBeNull();
    expect(rejectProblem('OTHER', ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(rejectProblem('ALREADY_DONE', 'a\0b')).toMatchObject({ code: 'TEXT_HAS_NUL', field: 'reason' });
  });
});

describe('deciding a proposal anew', () => {
  it.each(['REJECTED', 'NOTED'] as const)('needs a reason where it was %s', (state) => {
    expect(reopenProblem(state, 'Read too quickly')).toBeNull();
    expect(reopenProblem(state, '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });

  it.each([
    ['PROPOSED', 'PROPOSAL_NOT_DECIDED'],
    ['ACCEPTED', 'PROPOSAL_IN_REGISTER'],
    ['SPLIT', 'PROPOSAL_IN_REGISTER'],
    ['LINKED', 'PROPOSAL_IN_REGISTER'],
    ['DECIDED', 'PROPOSAL_OF_ANOTHER_TEAM'],
  ] as const)('is not possible where it is %s', (state, code) => {
    expect(reopenProblem(state, 'Read too quickly')?.code).toBe(code);
  });
});

describe('splitting a proposal', () => {
  it('makes two commitments at least, and no more than one passage may found', () => {
    expect([2, limits.split].map(splitProblem)).toEqual([null, null]);
    expect(splitProblem(1)).toMatchObject({ code: 'SPLIT_TOO_FEW', field: 'commitments' });
    expect(splitProblem(limits.split + 1)).toMatchObject({ code: 'TOO_MANY_SPLIT', field: 'commitments' });
  });
});
