import { confirmProblem, decidedProblem } from './account-changes.js';

const change = { personId: 'cy', state: 'WAITING', proposedById: 'ana' } as const;

describe('a change that takes two administrators', () => {
  it('is confirmed by another than proposed it, and never by the person it is about', () => {
    expect(confirmProblem(change, 'bo')).toBeNull();
    expect(confirmProblem(change, 'ana')).toMatchObject({ code: 'OWN_PROPOSAL' });
    expect(confirmProblem(change, 'cy')).toMatchObject({ code: 'OWN_ACCOUNT' });
  });

  it('is decided once', () => {
    expect(decidedProblem(change)).toBeNull();
    expect(decidedProblem({ ...change, state: 'DONE' })).toMatchObject({ code: 'DECIDED_ALREADY' });
    expect(decidedProblem({ ...change, state: 'DECLINED' })).toMatchObject({ code: 'DECIDED_ALREADY' });
  });
});
