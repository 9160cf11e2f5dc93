import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissions, policies, type Permission } from './policies.js';
import { ownRolesProblem, rolesProblem } from './roles.js';
import { allowed, ask, inTeam, thing, viewers } from './testing/viewers.js';

describe('permissions', () => {
  it('are each tested in the file of their policy', () => {
    const specs = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.spec.ts'));
    const tested = specs.flatMap((name) =>
      [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/^itAllows\('(\w+)', \{/gm)].map(
        ([, of]) => of,
      ),
    );
    expect(tested.sort()).toEqual(Object.keys(policies).sort());
  });
});

describe('who may not', () => {
  const ofTeams = permissions.filter((permission) => /^(commitment|evidence|followUp|request)\./.test(permission));

  it.each(ofTeams)('%s: no one in another team or without a team', (permission) => {
    const reading = permission === 'commitment.read' ? ['auditor'] : [];
    expect(allowed(permission, thing('another'))).toEqual(reading);
    expect(allowed(permission, thing(null))).toEqual(reading);
  });

  const ofAuditors = ['commitment.read', 'assessment.draft', 'assessment.look', 'finding.raise', 'finding.close'];

  // Of assessments and findings, what they keep is their own: `withdraw` is asked about another person’s. Samples are all theirs.
  const isOfAuditors = (permission: string) => ofAuditors.includes(permission) || permission.startsWith('sample.');
  it.each(permissions.filter((permission) => !isOfAuditors(permission)))(
    '%s: never an auditor of what others keep',
    (permission) => {
      expect(
        ask(permission, 'auditor', {
          ...thing('mine'),
          assigneeId: 'auditor',
          submitterId: 'auditor',
          askerId: 'auditor',
          createdBy: 'auditor',
        }),
      ).toBe(false);
    },
  );

  it('denies a permission that does not exist', () => {
    for (const name of ['commitment.delete', 'commitment', 'toString', 'commitment.toString', '']) {
      expect(ask(name as Permission, 'administrator', thing('mine'))).toBe(false);
    }
  });
});

describe('people and their own', () => {
  it('lets a submitter withdraw, while they contribute', () => {
    expect(policies.evidence.withdraw(viewers.contributor, { submitterId: 'contributor' })).toBe(true);
    expect(policies.evidence.withdraw(viewers.viewer, { submitterId: 'viewer' })).toBe(false);
    expect(policies.evidence.withdraw(viewers.manager, { submitterId: 'contributor' })).toBe(false);
    expect(ask('commitment.undoEntry', 'contributor', { ...thing('mine'), createdBy: 'contributor' })).toBe(true);
    expect(ask('commitment.undoEntry', 'viewer', { ...thing('mine'), createdBy: 'viewer' })).toBe(false);
  });

  it('lets the assignee, or the assigned team, work a follow-up of another team, and assign none', () => {
    const theirs = { leadTeamId: 'another', assigneeId: 'viewer', assignedTeamId: 'mine' };
    expect(allowed('followUp.finish', theirs)).toEqual(['viewer', 'contributor', 'manager']);
    expect(allowed('followUp.cancel', theirs)).toEqual(['contributor', 'manager']);
    expect(allowed('followUp.reassign', { ...theirs, assignedTeamId: null })).toEqual([]);
    expect(allowed('followUp.assign', theirs)).toEqual([]);
  });

  it('lets everyone change what is their own, and only that', () => {
    expect(allowed('person.changeOwn', { id: 'viewer' })).toEqual(['viewer']);
  });

  it('shows sensitive commitments to those named, and the others to everyone', () => {
    const sensitive = { marking: 'OFFICIAL_SENSITIVE', leadTeamId: 'another', namedReaders: ['nobody'] };
    expect(allowed('commitment.read', sensitive)).toEqual(['nobody', 'auditor']);
    expect(allowed('commitment.read', { ...sensitive, marking: 'OFFICIAL' })).toHaveLength(6);
  });
});

describe('a viewer', () => {
  it('belongs to no team that is missing', () => {
    expect([
      viewers.manager.contributesTo(null),
      viewers.manager.manages(undefined),
      viewers.manager.belongsTo(''),
    ]).toEqual([false, false, false]);
  });

  it('only reads as an auditor, with any team role', () => {
    expect(viewers.auditor).toMatchObject({ contributesSomewhere: false, teamIds: ['mine'] });
    expect([viewers.auditor.belongsTo('mine'), viewers.auditor.manages('mine')]).toEqual([true, false]);
  });
});

describe('roles held together', () => {
  it.each([
    [{ roles: [...inTeam('MANAGER'), ...inTeam('VIEWER')] }, 'TEAM_TWICE'],
    [{ roles: inTeam('CONTRIBUTOR'), isAuditor: true }, 'AUDITOR_WITH_TEAM'],
  ])('%j is refused', (facts, code) => expect(rolesProblem(facts)).toMatchObject({ code, field: 'roles' }));

  it.each([
    { roles: inTeam('VIEWER'), isAuditor: true },
    { roles: inTeam('MANAGER'), isAdministrator: true },
    { roles: [...inTeam('MANAGER'), ...inTeam('VIEWER', 'other')] },
  ])('%j is fine', (facts) => expect(rolesProblem(facts)).toBeNull());
});

describe('changes to one’s own roles', () => {
  const held = { roles: inTeam('CONTRIBUTOR'), isAdministrator: true };

  it('can be given up and lowered', () => {
    expect(ownRolesProblem(held, { roles: inTeam('VIEWER') })).toBeNull();
    expect(ownRolesProblem(held, { roles: [] })).toBeNull();
    expect(ownRolesProblem(held, held)).toBeNull();
  });

  it.each([
    ['a role in another team', { ...held, roles: [...held.roles, ...inTeam('VIEWER', 'other')] }],
    ['a higher role', { ...held, roles: inTeam('MANAGER') }],
    ['the auditor role', { roles: [], isAuditor: true }],
  ])('cannot be given: %s', (_, wanted) => expect(ownRolesProblem(held, wanted)).toMatchObject({ code: 'OWN_ROLE' }));

  it('do not join auditor and administrator', () =>
    expect(rolesProblem({ roles: [], isAuditor: true, isAdministrator: true })).toMatchObject({
      code: 'AUDITOR_AND_ADMINISTRATOR',
    }));
});
