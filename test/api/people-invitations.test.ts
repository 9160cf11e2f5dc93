import { FirstAdministratorService } from '@followthrough/server/people/sign-in/first-administrator.service';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { password } from '../support/given-people.js';
import { givenIn, type Given } from '../support/given.js';

const invite = `mutation ($input: InvitePersonInput!) {
  invitePerson(input: $input) {
    __typename
    ... on Invitation { id link expiresAt person { id name email hasJoined invitedUntil memberships { role } } }
    ... on Problem { message }
    ... on InvalidInput { code field }
  }
}`;
const accept = `mutation ($token: String!, $password: String!) {
  acceptInvitation(input: { token: $token, password: $password }) {
    __typename
    ... on Person { id name isAdministrator memberships { role } }
    ... on Problem { message }
    ... on InvalidInput { code }
  }
}`;
const renew = `mutation ($personId: UUID!) {
  renewInvitation(personId: $personId) { __typename ... on Invitation { link } ... on InvalidInput { code } }
}`;
const look = 'query ($token: String!) { invitation(token: $token) { name isOpen } }';
const createFirst = `mutation ($input: CreateFirstAdministratorInput!) {
  createFirstAdministrator(input: $input) {
    __typename
    ... on Person { id name isAdministrator }
    ... on Problem { message }
    ... on InvalidInput { code field }
    ... on TooManyTries { retryAfterSeconds }
  }
}`;
const deployment = '{ deployment { needsFirstAdministrator hasRecords demo } }';

const tokenOf = (link: string) => new URL(link).hash.slice(1);

describe('an invitation', () => {
  let application: Application;
  let given: Given;
  let administrator: Caller & { id: string };
  let made = 0;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    application.now = new Date(application.now.getTime() + 25 * 3_600_000);
    administrator = await given.administrator();
  });
  afterAll(() => application.close());

  const facts = (more: object = {}) => ({
    name: 'Cy Okafor',
    email: `cy-${++made}@example.org`,
    memberships: [] as object[],
    isAuditor: false,
    isAdministrator: false,
    ...more,
  });
  const invited = (more: object = {}) => administrator.ask(invite, { input: facts(more) });

  it('lets one person in, with the teams and roles they were given', async () => {
    const team = await given.team();
    const { link, person } = await invited({ memberships: [{ teamId: team.id, role: 'MANAGER' }] });
    expect(person).toMatchObject({ name: 'Cy Okafor', hasJoined: false, memberships: [{ role: 'MANAGER' }] });
    expect(person.invitedUntil).not.toBeNull();
    expect(link).toMatch(new RegExp(`^${application.address}/invitation#[\\w-]{43}$`));

    const browser = given.browser();
    expect(await browser.ask(look, { token: tokenOf(link) })).toEqual({ name: 'Cy Okafor', isOpen: true });
    expect(await browser.ask(accept, { token: tokenOf(link), password })).toMatchObject({
      __typename: 'Person',
      id: person.id,
      memberships: [{ role: 'MANAGER' }],
    });
    expect((await browser.ask('{ viewer { id } }')).id).toBe(person.id);
    expect((await given.browser().signIn(person.email)).__typename).toBe('Person');
  });

  it('works once, even for two who open it at the same moment', async () => {
    const { link, person } = await invited();
    const browsers = [given.browser(), given.browser(), given.browser()];
    const answers = await Promise.all(
      browsers.map((browser, index) =>
        browser.ask(accept, { token: tokenOf(link), password: `password number ${index}` }),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Person', 'Refused', 'Refused']);
    expect(browsers.filter(({ token }) => token)).toHaveLength(1);
    expect(await given.browser().ask(look, { token: tokenOf(link) })).toMatchObject({ isOpen: false });
    const [{ joined }] = (await application.database.query(
      `select count(*)::integer as joined from events where type = 'person.joined' and subject_id = $1`,
      [person.id],
    )) as [{ joined: number }];
    expect(joined).toBe(1);
  });

  it('ends after seven days, when renewed, and when its person is deactivated', async () => {
    const old = await invited();
    application.now = new Date(application.now.getTime() + 7 * 86_400_000);
    expect(await given.browser().ask(accept, { token: tokenOf(old.link), password })).toMatchObject({
      __typename: 'Refused',
      message: expect.stringContaining('Ask an administrator'),
    });

    administrator = await given.administrator();
    const first = await invited();
    const second = await administrator.ask(renew, { personId: first.person.id });
    expect((await given.browser().ask(accept, { token: tokenOf(first.link), password })).__typename).toBe('Refused');

    const deactivate = `mutation ($input: DeactivatePersonInput!) { deactivatePerson(input: $input) { __typename } }`;
    await administrator.ask(deactivate, { input: { personId: first.person.id, version: 1, reason: 'Never came.' } });
    expect((await given.browser().ask(accept, { token: tokenOf(second.link), password })).__typename).toBe('Refused');
    expect(await administrator.ask(renew, { personId: first.person.id })).toMatchObject({ code: 'PERSON_DEACTIVATED' });
  });

  it('survives a password that is refused, and does not survive one that is accepted', async () => {
    const { link, person } = await invited();
    const token = tokenOf(link);
    expect(await given.browser().ask(accept, { token, password: 'short' })).toMatchObject({ code: 'PASSWORD_SHORT' });
    expect(await given.browser().ask(accept, { token, password: person.email })).toMatchObject({
      code: 'PASSWORD_IS_NAME',
    });
    expect((await given.browser().ask(accept, { token, password })).__typename).toBe('Person');
    expect(await administrator.ask(renew, { personId: person.id })).toMatchObject({ code: 'PERSON_JOINED_ALREADY' });
  });

  it('answers a made-up token as nothing', async () => {
    expect(await application.nobody.ask(look, { token: 'x'.repeat(43) })).toBeNull();
    expect((await given.browser().ask(accept, { token: '', password })).__typename).toBe('Refused');
  });

  it('is not made for an address in use, a malformed one, or roles that exclude each other', async () => {
    const { person } = await invited();
    const team = await given.team();
    const membership = { teamId: team.id, role: 'CONTRIBUTOR' };
    const refused = async (more: object) => (await invited(more)).code;
    expect(await refused({ email: person.email.toUpperCase() })).toBe('EMAIL_TAKEN');
    expect(await refused({ email: 'nobody' })).toBe('EMAIL_MALFORMED');
    expect(await refused({ name: ' ' })).toBe('TEXT_MISSING');
    expect(await refused({ name: 'n'.repeat(201) })).toBe('TEXT_TOO_LONG');
    expect(await refused({ isAuditor: true, memberships: [membership] })).toBe('AUDITOR_WITH_TEAM');
    expect(await refused({ memberships: [membership, membership] })).toBe('TEAM_TWICE');
    expect(await refused({ memberships: Array<object>(101).fill(membership) })).toBe('TOO_MANY_TEAMS_OF_PERSON');
    const missing = facts({ memberships: [{ ...membership, teamId: '00000000-0000-7000-8000-00000000abcd' }] });
    expect((await administrator.send(invite, { input: missing })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const [{ people }] = (await application.database.query(
      'select count(*)::integer as people from people where email = $1',
      [missing.email],
    )) as [{ people: number }];
    expect(people).toBe(0);
  });

  it('is made once for one address, however many ask at once', async () => {
    const input = facts();
    const answers = await Promise.all([1, 2, 3].map(() => administrator.send(invite, { input })));
    const outcomes = answers.map(({ data, errors }) => errors?.[0]?.extensions.code ?? data.invitePerson.__typename);
    expect(outcomes.filter((outcome) => outcome === 'Invitation')).toHaveLength(1);
    expect(outcomes.every((outcome) => ['Invitation', 'InvalidInput', 'CONFLICT'].includes(outcome))).toBe(true);
  });

  it('leaves its token in no table and no event', async () => {
    const { link } = await invited();
    const tables = await application.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      expect(JSON.stringify(await application.database.query(`select * from "${name}"`))).not.toContain(tokenOf(link));
    }
  });
});

describe('the first administrator', () => {
  let application: Application;
  let given: Given;

  beforeEach(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  afterEach(() => application.close());

  const issueCode = () => application.arrange((ctx) => application.app.get(FirstAdministratorService).issueCode(ctx));
  const input = (code: string | null, more: object = {}) => ({
    input: { code: code ?? '', name: 'Dee First', email: 'dee@example.org', password, ...more },
  });

  it('is made with the code, once; then there is nothing to be first of', async () => {
    expect(await application.nobody.ask(deployment)).toEqual({
      needsFirstAdministrator: true,
      hasRecords: false,
      demo: false,
    });
    const code = await issueCode();
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const browser = given.browser();
    const typed = code!.toLowerCase().replaceAll('-', ' ');
    expect(await browser.ask(createFirst, input(typed))).toMatchObject({ __typename: 'Person', isAdministrator: true });
    expect((await browser.ask('{ viewer { isAdministrator } }')).isAdministrator).toBe(true);

    expect(await application.nobody.ask(deployment)).toMatchObject({ needsFirstAdministrator: false });
    expect(await issueCode()).toBeNull();
    const second = await given.browser().ask(createFirst, input(code, { email: 'second@example.org' }));
    expect(second).toMatchObject({ __typename: 'Refused', message: expect.stringContaining('already') });
  });

  it('is one, even of five who try at the same moment', async () => {
    const code = await issueCode();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((index) =>
        given.browser().ask(createFirst, input(code, { email: `first-${index}@example.org` })),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'Person')).toHaveLength(1);
    expect(await application.database.query('select 1 from people')).toHaveLength(1);
    expect(await application.database.query(`select 1 from events where type = 'person.createdFirst'`)).toHaveLength(1);
  });

  it('is not made with a code that was replaced, has expired, or was guessed', async () => {
    const replaced = await issueCode();
    const code = await issueCode();
    const tryWith = (secret: string | null, more: object = {}) => given.browser().ask(createFirst, input(secret, more));
    expect((await tryWith(replaced)).__typename).toBe('Refused');
    expect((await tryWith('')).__typename).toBe('Refused');
    expect((await tryWith(code, { password: 'short' })).code).toBe('PASSWORD_SHORT');
    expect((await tryWith(code, { email: 'dee' })).code).toBe('EMAIL_MALFORMED');
    for (let failure = 3; failure <= 5; failure++) await tryWith('ABCD-EFGH-JKLM');
    expect(await tryWith(code)).toMatchObject({ __typename: 'TooManyTries', retryAfterSeconds: 15 });

    application.now = new Date(application.now.getTime() + 25 * 3_600_000);
    expect((await tryWith(code)).__typename).toBe('Refused');
    expect((await tryWith(await issueCode())).__typename).toBe('Person');
  });

  it('is still needed where the only administrator never joined', async () => {
    await given.person({ isAdministrator: true });
    expect(await application.nobody.ask(deployment)).toMatchObject({ needsFirstAdministrator: true });
    expect(await issueCode()).not.toBeNull();
  });

  it('has a code that no table keeps', async () => {
    const code = await issueCode();
    const rows = JSON.stringify([
      ...(await application.database.query('select * from one_time_codes')),
      ...(await application.database.query(`select convert_from(canonical, 'UTF8') from events`)),
    ]);
    for (const form of [code!, code!.replaceAll('-', '')]) expect(rows).not.toContain(form);
  });
});
