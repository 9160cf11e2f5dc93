import { mayDo, policies, type Permission } from '../policies.js';
import { viewerOf, type Viewer, type ViewerFacts } from '../viewer.js';

export const inTeam = (role: 'VIEWER' | 'CONTRIBUTOR' | 'MANAGER', teamId = 'mine') => [{ teamId, role }];
const people = {
  nobody: { roles: [] },
  viewer: { roles: inTeam('VIEWER') },
  contributor: { roles: inTeam('CONTRIBUTOR') },
  manager: { roles: inTeam('MANAGER') },
  auditor: { roles: inTeam('MANAGER'), isAuditor: true },
  administrator: { roles: [], isAdministrator: true },
} satisfies Record<string, Omit<ViewerFacts, 'id'>>;
export type Who = keyof typeof people;
export const viewers = Object.fromEntries(
  Object.entries(people).map(([id, facts]) => [id, viewerOf({ id, ...facts })]),
) as Record<Who, Viewer>;

/** Everything a policy may be asked about, of a team and by people who are not asking. */
export const thing = (leadTeamId: string | null) => ({
  id: 'somebody',
  leadTeamId,
  teamId: leadTeamId,
  marking: 'OFFICIAL_SENSITIVE',
  namedReaders: [],
  submitterId: 'somebody',
  askerId: 'somebody',
  auditorId: 'somebody',
  createdBy: 'somebody',
  assigneeId: 'somebody',
  assignedTeamId: null,
});
export const ask = (permission: Permission, who: Who, about: unknown) =>
  (mayDo as (p: Permission, v: Viewer, t: unknown) => boolean)(permission, viewers[who], about);
export const allowed = (permission: Permission, about: unknown) =>
  (Object.keys(people) as Who[]).filter((who) => ask(permission, who, about));

/** Expects each permission on what belongs to the team called “mine” to be given to these people, and to no others. */
export function itAllows<T extends keyof typeof policies>(
  name: T,
  people: Readonly<Record<keyof (typeof policies)[T] & string, readonly Who[]>>,
): void {
  describe(`permissions of ${name}`, () => {
    it.each(Object.entries<readonly Who[]>(people))('%s: %p', (verb, who) =>
      expect(allowed(`${name}.${verb}` as Permission, thing('mine'))).toEqual(who),
    );
  });
}
