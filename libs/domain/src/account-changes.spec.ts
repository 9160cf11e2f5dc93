import { confirmProblem, decidedProblem, needsAnother } from './account-changes.js';

const change = { personId: 'cy', state: 'WAITING', proposedById: 'ana' } as const;

describe('a change that takes two administrators', () => {
  it('is confirmed by someone other than its proposer, and never by the person concerned', () => {
    expect(confirmProblem(change, 'bo')).toBeNull();
    expect(confirmProblem(change, 'ana')).toMatchObject({ code: 'CHANGE_PROPOSED_BY_YOU' });
    expect(confirmProblem(change, 'cy')).toMatchObject({ code: 'CHANGE_ABOUT_YOU' });
  });

  it('is decided once', () => {
    expect(decidedProblem(change)).toBeNull();
    expect(decidedProblem({ ...change, state: 'DONE' })).toMatchObject({ code: 'CHANGE_DECIDED_ALREADY' });
    expect(decidedProblem({ ...change, state: 'DECLINED' })).toMatchObject({ code: 'CHANGE_DECIDED_ALREADY' });
  });

  it('needs two administrators while there is another, and for 30 days after', () => {
    const now = new Date('2026-03-31T12:00:00Z');
    const stopped = (at: string | null) => ({ administrate: false, lastStoppedAt: at === null ? null : new Date(at) });
    expect(needsAnother({ administrate: true, lastStoppedAt: null }, now)).toBe(true);
    expect(needsAnother(stopped(null), now)).toBe(false);
    expect(needsAnother(stopped('2026-03-01T12:00:01Z'), now)).toBe(true);
    expect(needsAnother(stopped('2026-03-01T12:00:00Z'), now)).toBe(false);
  });
});
