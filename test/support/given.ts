import { Membership } from '@followthrough/server/people/membership.entity';
import { Person } from '@followthrough/server/people/person.entity';
import { Team } from '@followthrough/server/people/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import type { TeamRole } from '@followthrough/domain/vocabulary';
import type { Application, Caller } from './application.js';

/** What a test starts from. Everything has a usable default, so that a test says only what it is about. */
export function givenIn(application: Application) {
  let made = 0;

  async function team(name = `Team ${++made}`): Promise<Team> {
    const team = Object.assign(new Team(), { id: newId(), version: 1, name, createdAt: application.now });
    await application.arrange((ctx) => ctx.db.insert(Team, team));
    return team;
  }

  async function person(facts: Partial<Person> = {}): Promise<Person> {
    made += 1;
    const person = Object.assign(new Person(), {
      id: newId(),
      version: 1,
      pseudonym: newId(),
      name: `Person ${made}`,
      email: `person-${made}@example.org`,
      passwordHash: null,
      isAuditor: false,
      isAdministrator: false,
      createdAt: application.now,
      deactivatedAt: null,
      administratedUntil: null,
      ...facts,
    });
    await application.arrange((ctx) => ctx.db.insert(Person, person));
    return person;
  }

  /** Somebody in a team, signed in. */
  async function member(of: Team, role: TeamRole, facts: Partial<Person> = {}): Promise<Person & Caller> {
    const somebody = await person({ name: `${role.toLowerCase()} ${made}`, ...facts });
    await application.arrange((ctx) =>
      ctx.db.insert(Membership, { id: newId(), personId: somebody.id, teamId: of.id, role }),
    );
    return Object.assign(somebody, await application.as(somebody));
  }

  const signedIn = async (facts: Partial<Person>) => {
    const somebody = await person(facts);
    return Object.assign(somebody, await application.as(somebody));
  };

  return {
    team,
    person,
    contributor: (of: Team) => member(of, 'CONTRIBUTOR'),
    manager: (of: Team) => member(of, 'MANAGER'),
    viewer: (of: Team) => member(of, 'VIEWER'),
    auditor: () => signedIn({ isAuditor: true }),
    administrator: () => signedIn({ isAdministrator: true }),
    /** In no team, with no role. */
    stranger: () => signedIn({}),
  };
}
