import { viewers, itAllows } from './testing/viewers.js';
import { roundPolicy } from './round.js';

const byManagers = ['manager'] as const;

itAllows('round', {
  open: byManagers,
  edit: byManagers,
  remind: byManagers,
  cancel: byManagers,
  freeze: byManagers,
  sign: byManagers,
  amend: ['contributor', 'manager'],
  decideAmendment: byManagers,
  withdrawAmendment: [],
});

describe('an amendment', () => {
  const allowed = (of: (viewer: (typeof viewers)['manager'], who: string) => boolean) =>
    Object.entries(viewers).flatMap(([who, viewer]) => (of(viewer, who) ? [who] : []));

  it('is decided by any manager if the team has none who could', () => {
    const elsewhere = (isDecidedElsewhere: boolean) =>
      allowed((viewer) => roundPolicy.decideAmendment(viewer, { teamId: 'another', isDecidedElsewhere }));
    expect(elsewhere(true)).toEqual(['manager']);
    expect(elsewhere(false)).toEqual([]);
  });

  it('is withdrawn by the person who proposed it, while they contribute', () => {
    expect(allowed((viewer, askerId) => roundPolicy.withdrawAmendment(viewer, { askerId }))).toEqual([
      ...['contributor', 'manager'],
    ]);
  });
});

describe('a round of all teams', () => {
  it('is run by the managers of any team, and signed by none for all', () => {
    const allowed = (of: (viewer: (typeof viewers)['manager'], round: { teamId: null }) => boolean) =>
      Object.entries(viewers).flatMap(([who, viewer]) => (of(viewer, { teamId: null }) ? [who] : []));
    expect(allowed(roundPolicy.open)).toEqual(['manager']);
    expect(allowed(roundPolicy.freeze)).toEqual(['manager']);
    expect(allowed(roundPolicy.sign)).toEqual([]);
  });
});
