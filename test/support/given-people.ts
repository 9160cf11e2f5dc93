import { Argon2, Passwords } from '@followthrough/server/people/sign-in/passwords.service';
import { Membership } from '@followthrough/server/people/teams/membership.entity';
import { Person } from '@followthrough/server/people/persons/person.entity';
import { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import type { TeamRole } from '@followthrough/domain/vocabulary';
import type { Answer, Application, Caller, Json } from './application.js';

/** The default password. */
export const password = 'three blue ferries';

export const signInDocument = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) {
    __typename
    ... on Person { id name email }
    ... on Problem { message }
    ... on TooManyTries { retryAfterSeconds }
  }
}`;

/** A browser: it stores the cookie it receives, and sends it back. */
export interface Browser {
  /** The session token in its cookie. */
  token: string | null;
  /** The device token by which it is recognised. */
  device: string | null;
  /** The last session cookie it received, with its attributes. */
  readonly cookie: string | null;
  send(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  ask(document: string, variables?: Record<string, unknown>): Promise<Json>;
  signIn(email: string, password?: string): Promise<Json>;
}

/** People and teams, with passwords. */
export function givenPeople(application: Application) {
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

  /** A signed-in member of a team. */
  const membership = (who: { readonly id: string }, of: Team, role: TeamRole) =>
    application.arrange((ctx) => ctx.db.insert(Membership, { id: newId(), personId: who.id, teamId: of.id, role }));
  async function member(of: Team, role: TeamRole, facts: Partial<Person> = {}): Promise<Person & Caller> {
    const somebody = await person({ name: `${role.toLowerCase()} ${made}`, ...facts });
    await membership(somebody, of, role);
    return Object.assign(somebody, await application.as(somebody));
  }

  const signedIn = async (facts: Partial<Person>) => {
    const somebody = await person(facts);
    return Object.assign(somebody, await application.as(somebody));
  };

  /** A person with a password, not signed in. */
  async function account(facts: Partial<Person> = {}, secret = password): Promise<Person> {
    const passwordHash = await application.app.get(Passwords).hash(secret);
    return person({ passwordHash, ...facts });
  }

  /** The number of slow comparisons during `work`. */
  async function comparisons(work: () => Promise<unknown>): Promise<number> {
    const argon2 = application.app.get(Argon2);
    const verify = argon2.verify.bind(argon2);
    let count = 0;
    argon2.verify = (...args) => {
      count += 1;
      return verify(...args);
    };
    try {
      await work();
    } finally {
      argon2.verify = verify;
    }
    return count;
  }

  return {
    team,
    person,
    membership,
    contributor: (of: Team) => member(of, 'CONTRIBUTOR'),
    manager: (of: Team) => member(of, 'MANAGER'),
    viewer: (of: Team) => member(of, 'VIEWER'),
    auditor: () => signedIn({ isAuditor: true }),
    administrator: () => signedIn({ isAdministrator: true }),
    /** In no team, without a role. */
    stranger: () => signedIn({}),
    account,
    comparisons,
    browser: (userAgent?: string) => browserAt(application.address, userAgent),
  };
}

const cookieName = 'followthrough_session';
const deviceName = 'followthrough_device';

function browserAt(
  address: string,
  userAgent = 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0',
): Browser {
  let cookie: string | null = null;
  const browser: Browser = {
    token: null,
    device: null,
    get cookie() {
      return cookie;
    },
    async send(query, variables = {}) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': userAgent,
          cookie: cookiesOf(browser),
        },
        body: JSON.stringify({ query, variables }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [name, value = ''] = line.split(';')[0]!.split('=');
        if (name === deviceName) browser.device = value;
        if (name !== cookieName) continue;
        cookie = line;
        browser.token = value || null;
      }
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    async ask(query, variables) {
      const { data, errors } = await browser.send(query, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return Object.values(data as object)[0];
    },
    signIn: (email, secret = password) => browser.ask(signInDocument, { email, password: secret }),
  };
  return browser;
}

function cookiesOf({ token, device }: Browser): string {
  const held = [token && `${cookieName}=${token}`, device && `${deviceName}=${device}`];
  return held.filter(Boolean).join('; ');
}
