import { Argon2 } from '@followthrough/server/people/sign-in/passwords.service';
import { Refusals } from '@followthrough/server/people/sign-in/refusals.service';
import { Clock } from '@followthrough/server/platform/ground/clock';
import { startApplication, type Application } from '../support/application.js';
import { password, type Browser } from '../support/given-people.js';
import { givenIn, type Given } from '../support/given.js';

const viewer = '{ viewer { id name email memberships { role team { name } } } }';
const sessions = '{ sessions { id device current createdAt lastUsedAt } }';
const changePassword = `mutation ($current: String!, $next: String!) {
  changePassword(input: { current: $current, next: $next }) {
    __typename
    ... on Person { id }
    ... on Problem { message }
    ... on InvalidInput { code field }
    ... on TooManyTries { retryAfterSeconds }
  }
}`;

describe('signing in', () => {
  let application: Application;
  let given: Given;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  // Tries of one test do not slow down the next.
  beforeEach(() => later({ hours: 25 }));
  afterAll(() => application.close());

  function later({ hours = 0, minutes = 0, seconds = 0 }) {
    application.now = new Date(application.now.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);
  }

  it('begins a session in a cookie that scripts cannot read, and answers who one is', async () => {
    const person = await given.account({ name: 'Ana Costa', email: 'Ana.Costa@example.org' });
    const browser = given.browser();
    expect(await browser.signIn(' ana.costa@EXAMPLE.org ')).toEqual({
      __typename: 'Person',
      id: person.id,
      name: 'Ana Costa',
      email: 'Ana.Costa@example.org',
    });
    expect(browser.cookie).toMatch(/^followthrough_session=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    expect(await browser.ask(viewer)).toMatchObject({ id: person.id, memberships: [] });
    expect(await application.nobody.ask(viewer)).toBeNull();
  });

  it('gives the same answer with the same work for a wrong password and for unknown, pending and deactivated accounts', async () => {
    const known = await given.account();
    const invited = await given.person();
    const deactivated = await given.account({ deactivatedAt: application.now });
    const tries: [string, string][] = [
      [known.email, 'four red ferries!'],
      ['nobody@example.org', password],
      [invited.email, password],
      [deactivated.email, password],
      ['no address at all', password],
      [known.email, password.padEnd(300, 'x')],
      [known.email, ''],
    ];
    for (const [email, secret] of tries) {
      const browser = given.browser();
      let answer: unknown;
      expect(await given.comparisons(async () => (answer = (await browser.send(signInOf(email, secret))).data))).toBe(
        1,
      );
      expect(answer).toEqual({
        signIn: { __typename: 'SignInRefused', message: expect.stringContaining('is wrong') },
      });
      expect(browser.cookie).toBeNull();
    }
    expect(await given.comparisons(() => given.browser().signIn(known.email))).toBe(1);
  });

  it('keeps neither password nor token, in no table', async () => {
    const person = await given.account({}, 'seven quiet harbours');
    const browser = given.browser();
    await browser.signIn(person.email, 'seven quiet harbours');
    await browser.signIn(person.email, 'seven loud harbours');
    const tables = await application.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = JSON.stringify(await application.database.query(`select * from "${name}"`));
      for (const secret of ['quiet harbours', 'loud harbours', browser.token!]) expect(rows).not.toContain(secret);
    }
    const [{ hash }] = (await application.database.query('select password_hash as hash from people where id = $1', [
      person.id,
    ])) as [{ hash: string }];
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  const fail = async (browser: Browser, email: string, times: number) => {
    for (let failure = 1; failure <= times; failure++) {
      expect((await browser.signIn(email, 'wrong wrong wrong')).__typename).toBe('SignInRefused');
    }
  };

  it('slows down repeated failures, for half a minute at most, and forgets them on success', async () => {
    const person = await given.account();
    const browser = given.browser();
    await fail(browser, person.email, 5);
    expect(
      await given.comparisons(async () => {
        expect(await browser.signIn(person.email)).toMatchObject({ __typename: 'TooManyTries', retryAfterSeconds: 15 });
      }),
    ).toBe(0);
    later({ seconds: 14 });
    expect(await browser.signIn(person.email.toUpperCase())).toMatchObject({ retryAfterSeconds: 1 });
    later({ seconds: 1 });
    await fail(browser, person.email, 1);
    expect(await browser.signIn(person.email)).toMatchObject({ retryAfterSeconds: 30 });
    for (let failure = 1; failure <= 10; failure++) {
      later({ seconds: 30 });
      await fail(browser, person.email, 1);
    }
    later({ seconds: 30 });
    expect((await browser.signIn(person.email)).__typename).toBe('Person');
    await fail(given.browser(), person.email, 1);
    expect((await given.browser().signIn(person.email)).__typename).toBe('Person');
  });

  it('lets a known browser in at the first attempt, even while others attack the account', async () => {
    const person = await given.account();
    const known = given.browser();
    await known.signIn(person.email);
    await known.ask('mutation { signOut }');
    const attacker = given.browser();
    await fail(attacker, person.email, 5);
    expect((await attacker.signIn(person.email)).__typename).toBe('TooManyTries');
    expect((await known.signIn(person.email)).__typename).toBe('Person');
    // Their own success does not help the attacker.
    expect((await attacker.signIn(person.email)).__typename).toBe('TooManyTries');
  });

  it('slows down a known browser for its own failures alone, and does not let it help others', async () => {
    const [person, other] = [await given.account(), await given.account()];
    const known = given.browser();
    await known.signIn(person.email);
    await fail(known, person.email, 5);
    expect((await known.signIn(person.email)).__typename).toBe('TooManyTries');
    expect((await given.browser().signIn(person.email)).__typename).toBe('Person');
    await fail(known, other.email, 5);
    expect((await known.signIn(other.email)).__typename).toBe('TooManyTries');
  });

  it('knows a shared browser for each who signed in with it, and no token that it was handed', async () => {
    const [ana, bo] = [await given.account(), await given.account()];
    const desk = given.browser();
    desk.device = 'planted-by-somebody-else-000000000000000000';
    await desk.signIn(ana.email);
    expect(desk.device).toMatch(/^[\w-]{43}$/);
    expect(desk.device).not.toContain('planted');
    const token = desk.device;
    await desk.signIn(bo.email);
    expect(desk.device).toBe(token);
    for (const { email } of [ana, bo]) {
      await fail(given.browser(), email, 5);
      expect((await desk.signIn(email)).__typename).toBe('Person');
    }
    expect(JSON.stringify(await application.database.query('select * from known_devices'))).not.toContain(token);
  });

  it('remembers the twenty browsers that a person used last', async () => {
    const person = await given.account();
    for (let device = 1; device <= 22; device++) {
      later({ minutes: 1 });
      await given.browser().signIn(person.email);
    }
    const kept = await application.database.query('select 1 from known_devices where person_id = $1', [person.id]);
    expect(kept).toHaveLength(20);
  });

  it('slows down an account that does not exist just the same', async () => {
    const answers = [];
    for (let failure = 1; failure <= 6; failure++)
      answers.push((await given.browser().signIn('ghost@example.org')).__typename);
    expect(answers).toEqual([...Array<string>(5).fill('SignInRefused'), 'TooManyTries']);
  });

  it('counts a hundred tries at once as a hundred', async () => {
    const person = await given.account();
    const compared = await given.comparisons(async () => {
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) => given.browser().signIn(person.email, `guess number ${index}`)),
      );
      expect(answers.filter(({ __typename }) => __typename === 'SignInRefused')).toHaveLength(5);
    });
    expect(compared).toBe(5);
  });

  it('does not shut an office whose address tries one account after another', async () => {
    const person = await given.account();
    const guesses = Array.from({ length: 60 }, (_, index) => `person-${index}@guessed.example.org`);
    for (const email of guesses) expect((await given.browser().signIn(email)).__typename).toBe('SignInRefused');
    expect((await given.browser().signIn(person.email)).__typename).toBe('Person');
  });

  it('accepts all of 220 correct passwords sent at the same moment, in any order of their clocks', async () => {
    const clock = application.app.get(Clock);
    const { now } = clock;
    let requests = 0;
    clock.now = () => new Date(application.now.getTime() - (requests += 1));
    try {
      const [one, ...others] = await Promise.all(Array.from({ length: 12 }, () => given.account()));
      const emails = Array.from(
        { length: 220 },
        (_, index) => (index % 2 ? one! : others[index % others.length]!).email,
      );
      const answers = await Promise.all(emails.map((email) => given.browser().signIn(email)));
      expect(answers.filter(({ __typename }) => __typename === 'Person')).toHaveLength(220);
    } finally {
      clock.now = now;
    }
  });

  /** What `look` saw each time that a password was being compared while `work` ran. */
  async function whileComparing<T>(look: () => Promise<T> | T, work: () => Promise<unknown>): Promise<T[]> {
    const argon2 = application.app.get(Argon2);
    const verify = argon2.verify.bind(argon2);
    const seen: T[] = [];
    argon2.verify = async (...args) => {
      seen.push(await look());
      return verify(...args);
    };
    await work().finally(() => (argon2.verify = verify));
    return seen;
  }

  it('compares a password without holding a transaction open', async () => {
    const person = await given.account();
    const browser = given.browser();
    const open = `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
    const seen = await whileComparing(
      () => application.database.query(open),
      async () => {
        await browser.signIn(person.email);
        await browser.ask(changePassword, { current: password, next: 'nine green lanterns' });
      },
    );
    expect(seen).toEqual([[], []]);
  });

  it('compares at most two passwords at once, because each takes 19 MiB', async () => {
    const argon2 = application.app.get(Argon2);
    const verify = argon2.verify.bind(argon2);
    let [running, most] = [0, 0];
    argon2.verify = (...args) => {
      most = Math.max(most, (running += 1));
      return verify(...args).finally(() => (running -= 1));
    };
    const emails = Array.from({ length: 12 }, (_, index) => `crowd-${index}@example.org`);
    await Promise.all(emails.map((email) => given.browser().signIn(email))).finally(() => (argon2.verify = verify));
    expect(most).toBe(2);
  });

  it('does not count a whole office that signs in', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => given.account()));
    for (let morning = 1; morning <= 5; morning++) {
      const answers = await Promise.all(people.map(({ email }) => given.browser().signIn(email)));
      expect(answers.every(({ __typename }) => __typename === 'Person')).toBe(true);
    }
  });

  it('never takes over a token that the browser brought', async () => {
    const person = await given.account();
    const fixed = given.browser();
    fixed.token = 'planted-by-somebody-else-000000000000000000';
    await fixed.signIn(person.email);
    const first = fixed.token;
    expect(first).not.toContain('planted');
    await fixed.signIn(person.email);
    expect(fixed.token).not.toBe(first);

    const old = given.browser();
    old.token = first;
    expect(await old.ask(viewer)).toBeNull();
    expect(await fixed.ask(sessions)).toHaveLength(1);
  });

  it('continues as another person who signs in with the same browser', async () => {
    const [ana, bo] = [await given.account(), await given.account()];
    const browser = given.browser();
    await browser.signIn(ana.email);
    expect((await browser.signIn(bo.email)).id).toBe(bo.id);
    expect((await browser.ask(viewer)).id).toBe(bo.id);
  });

  it('ends after a day without use, and after two weeks of any use', async () => {
    const person = await given.account();
    const idle = given.browser();
    await idle.signIn(person.email);
    later({ hours: 23, minutes: 59 });
    expect(await idle.ask(viewer)).not.toBeNull();
    later({ hours: 24, minutes: 1 });
    expect(await idle.ask(viewer)).toBeNull();

    const busy = given.browser();
    await busy.signIn(person.email);
    for (let hours = 0; hours < 14 * 24 - 12; hours += 12) {
      later({ hours: 12 });
      expect(await busy.ask(viewer)).not.toBeNull();
    }
    later({ hours: 12 });
    expect(await busy.ask(viewer)).toBeNull();
  });

  it('is listed by browser, and each session is ended only by its owner', async () => {
    const [person, other] = [await given.account(), await given.account()];
    const laptop = given.browser();
    const phone = given.browser('Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36');
    await laptop.signIn(person.email);
    later({ minutes: 5 });
    await phone.signIn(person.email);
    later({ minutes: 5 });
    const seen = await laptop.ask(sessions);
    expect(seen).toMatchObject([
      { device: 'Firefox on Linux', current: true },
      { device: 'Chrome on Android', current: false },
    ]);

    const stranger = given.browser();
    await stranger.signIn(other.email);
    const end = 'mutation ($id: UUID!) { endSession(id: $id) }';
    expect((await stranger.send(end, { id: seen[1].id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await phone.ask(viewer)).not.toBeNull();
    expect(await laptop.ask(end, { id: seen[1].id })).toBe(true);
    expect(await laptop.ask(end, { id: seen[1].id })).toBe(true);
    expect(await phone.ask(viewer)).toBeNull();

    await phone.signIn(person.email);
    expect(await laptop.ask('mutation { endOtherSessions }')).toBe(true);
    expect(await phone.ask(viewer)).toBeNull();
    expect(await laptop.ask(sessions)).toHaveLength(1);
    expect(await laptop.ask('mutation { signOut }')).toBe(true);
    expect(laptop.token).toBeNull();
    expect(await laptop.ask(viewer)).toBeNull();
    expect(await laptop.ask('mutation { signOut }')).toBe(true);
  });

  it('ends the other sessions when the password changes, and the old one opens nothing', async () => {
    const person = await given.account({ name: 'Bo Lindqvist' });
    const [here, there] = [given.browser(), given.browser()];
    await here.signIn(person.email);
    await there.signIn(person.email);
    const change = (current: string, next: string) => here.ask(changePassword, { current, next });
    expect(await change('not my password', 'nine green lanterns')).toMatchObject({ __typename: 'Refused' });
    expect(await change(password, 'short')).toMatchObject({ code: 'PASSWORD_SHORT', field: 'next' });
    expect(await change(password, 'Bo Lindqvist')).toMatchObject({ code: 'PASSWORD_IS_NAME', field: 'next' });
    expect(await there.ask(viewer)).not.toBeNull();

    expect(await change(password, 'nine green lanterns')).toEqual({ __typename: 'Person', id: person.id });
    expect(await there.ask(viewer)).toBeNull();
    expect(await here.ask(viewer)).not.toBeNull();
    expect((await there.signIn(person.email)).__typename).toBe('SignInRefused');
    expect((await there.signIn(person.email, 'nine green lanterns')).__typename).toBe('Person');
  });

  it('changes a password without waiting for what others got wrong', async () => {
    const person = await given.account();
    const browser = given.browser();
    await browser.signIn(person.email);
    await fail(given.browser(), person.email, 5);
    const changed = await browser.ask(changePassword, { current: password, next: 'nine green lanterns' });
    expect(changed.__typename).toBe('Person');
  });

  it('slows down guessing the password in an open session', async () => {
    const person = await given.account();
    const browser = given.browser();
    await browser.signIn(person.email);
    const guess = () => browser.ask(changePassword, { current: 'wrong wrong wrong', next: 'nine green lanterns' });
    for (let failure = 1; failure <= 5; failure++) expect((await guess()).__typename).toBe('Refused');
    expect(await guess()).toMatchObject({ __typename: 'TooManyTries', retryAfterSeconds: 15 });
  });

  it('refuses the old password if it is changed at the same moment', async () => {
    const person = await given.account();
    const browser = given.browser();
    await browser.signIn(person.email);
    const [changed, ...late] = await Promise.all([
      browser.ask(changePassword, { current: password, next: 'nine green lanterns' }),
      ...Array.from({ length: 3 }, async () => {
        const other = given.browser();
        await other.signIn(person.email);
        return other;
      }),
    ]);
    expect(changed.__typename).toBe('Person');
    for (const other of late) expect(await other.ask(viewer)).toBeNull();
  });

  it('takes the same letters however a keyboard writes them', async () => {
    const person = await given.account({}, 'trois forêts bleues'.normalize('NFD'));
    expect((await given.browser().signIn(person.email, 'trois forêts bleues'.normalize('NFC'))).__typename).toBe(
      'Person',
    );
  });

  it('leaves an event for refusals, the first and the tenth in an hour, that colleagues do not see', async () => {
    const person = await given.account();
    const attacker = given.browser();
    for (let failure = 1; failure <= 25; failure++) await attacker.signIn(person.email, 'wrong wrong wrong');
    await given.browser().signIn('ghost@example.org', 'wrong wrong wrong');
    await application.app.get(Refusals).settled();
    const trail = `query ($id: UUID!) { person(id: $id) { events { edges { node {
      type actor { id } data texts { field text } } } } } }`;
    const told = await (await given.administrator()).ask(trail, { id: person.id });
    const node = (reason: string, times: number) => ({
      node: {
        type: 'person.signInRefused',
        actor: null,
        data: { reason, times },
        texts: [{ field: 'network', text: '127.0.0.1' }],
      },
    });
    expect(told.events.edges).toHaveLength(3);
    for (const line of [node('WRONG', 1), node('TOO_MANY_TRIES', 1), node('TOO_MANY_TRIES', 10)])
      expect(told.events.edges).toContainEqual(line);
    expect((await (await given.stranger()).ask(trail, { id: person.id })).events.edges).toEqual([]);
    const unknown = await application.database.query(`select 1 from events where type = 'deployment.signInRefused'`);
    expect(unknown.length).toBeGreaterThan(0);
    const record = JSON.stringify(
      await application.database.query(`select convert_from(canonical, 'UTF8') from events`),
    );
    for (const secret of ['wrong wrong', 'ghost@', person.email]) expect(record).not.toContain(secret);
  });

  it('records an event for an action that the role does not allow', async () => {
    const somebody = await given.stranger();
    const create = 'mutation { createTeam(input: { name: "Mine" }) { __typename } }';
    for (let refusal = 1; refusal <= 12; refusal++) await somebody.send(create);
    await application.app.get(Refusals).settled();
    const events = await application.database.query<{ type: string; actor: string }>(
      'select type, actor from events where subject_id = $1',
      [somebody.id],
    );
    expect(events).toEqual(Array(2).fill({ type: 'person.actionRefused', actor: somebody.pseudonym }));
  });

  it('records one event a change, and none for what was refused', async () => {
    const person = await given.account();
    const browser = given.browser();
    await browser.signIn(person.email);
    await browser.signIn(person.email, 'wrong wrong wrong');
    const own = '{ sessions { events { edges { node { type actor { id } } } } } }';
    expect(await browser.ask(own)).toEqual([
      { events: { edges: [{ node: { type: 'session.begun', actor: { id: person.id } } }] } },
    ]);
    await browser.ask('mutation { signOut }');
    await browser.signIn(person.email);
    await browser.ask(changePassword, { current: password, next: 'nine green lanterns' });
    const events = await application.database.query<{ type: string }>(
      `select type from events where actor = $1 order by sequence`,
      [person.pseudonym],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'session.begun',
      'session.ended',
      'session.begun',
      'person.passwordChanged',
    ]);
  });
});

function signInOf(email: string, secret: string): string {
  const input = `{ email: ${JSON.stringify(email)}, password: ${JSON.stringify(secret)} }`;
  return `mutation { signIn(input: ${input}) { __typename ... on Problem { message } } }`;
}
