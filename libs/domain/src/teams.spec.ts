import { limits } from './limits.js';
import {
  closedTeamProblem,
  closeTeamProblem,
  mergedRole,
  mergeTeamsProblem,
  ownMergeProblem,
  reopenTeamProblem,
} from './teams.js';

const ferries = { id: 'f', name: 'Ferries', closedAt: null, mergedIntoId: null };
const ports = { id: 'p', name: 'Ports', closedAt: null, mergedIntoId: null };
const closed = { ...ferries, closedAt: '2026-03-01' };
const reason = 'The ministry was reorganised.';

describe('a team', () => {
  it('that is closed is given nothing new', () => {
    expect(closedTeamProblem(ferries, 'teamId')).toBeNull();
    expect(closedTeamProblem(closed, 'teamId')).toMatchObject({
      code: 'TEAM_CLOSED',
      params: { name: 'Ferries' },
      field: 'teamId',
    });
  });

  it('is closed once, with a reason', () => {
    expect(closeTeamProblem(ferries, reason)).toBeNull();
    expect(closeTeamProblem(ferries, ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(closeTeamProblem(ferries, 'x'.repeat(limits.words + 1))).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(closeTeamProblem(closed, reason)).toMatchObject({ code: 'TEAM_CLOSED_ALREADY' });
  });

  it('is opened again only after it was closed', () => {
    expect(reopenTeamProblem(closed)).toBeNull();
    expect(reopenTeamProblem(ferries)).toMatchObject({ code: 'TEAM_OPEN_ALREADY' });
  });

  it('is merged into another that is open, once, with a reason', () => {
    expect(mergeTeamsProblem(ferries, ports, reason)).toBeNull();
    expect(mergeTeamsProblem(closed, ports, reason)).toBeNull();
    expect(mergeTeamsProblem(ferries, ferries, reason)).toMatchObject({ code: 'MERGE_WITH_ITSELF', field: 'intoId' });
    expect(mergeTeamsProblem(ports, closed, reason)).toMatchObject({ code: 'TEAM_CLOSED', field: 'intoId' });
    expect(mergeTeamsProblem({ ...closed, mergedIntoId: 'p' }, ports, reason)).toMatchObject({
      code: 'TEAM_MERGED_ALREADY',
    });
    expect(mergeTeamsProblem(ferries, ports, '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });
});

describe('when teams are merged', () => {
  it('everyone keeps the higher of their roles', () => {
    expect(mergedRole(null, 'VIEWER')).toBe('VIEWER');
    expect(mergedRole('CONTRIBUTOR', 'VIEWER')).toBe('CONTRIBUTOR');
    expect(mergedRole('CONTRIBUTOR', 'MANAGER')).toBe('MANAGER');
  });

  it('it raises no role of the person who does it', () => {
    expect(ownMergeProblem(null, null)).toBeNull();
    expect(ownMergeProblem('VIEWER', 'VIEWER')).toBeNull();
    expect(ownMergeProblem('VIEWER', null)).toMatchObject({ code: 'OWN_MERGE' });
    expect(ownMergeProblem(null, 'VIEWER')).toMatchObject({ code: 'OWN_MERGE' });
    expect(ownMergeProblem('MANAGER', 'VIEWER')).toMatchObject({ code: 'OWN_MERGE' });
  });
});
