import { DeploymentService } from '@followthrough/server/people/deployment/deployment.service';
import { Refusals } from '@followthrough/server/people/sign-in/refusals.service';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { password } from '../support/given-people.js';
import { itWithNaughtyStrings, naughtyStrings } from '../support/shared.js';
import { givenIn, type Given } from '../support/given.js';

const nowhere = '00000000-0000-7000-8000-00000000abcd';
const problems = `__typename ... on Problem { message } ... on InvalidInput { code field }
  ... on StaleEdit { version changes { fields by } }`;
const stale = (type: string) => `__typename ... on ${type} { id version } ... on Problem { message }
  ... on InvalidInput { code field } ... on StaleEdit { version changes { fields by } }`;

const setMemberships = `mutation ($input: SetMembershipsInput!) { setMemberships(input: $input) {
  ${problems} ... on Person { id version isAuditor isAdministrator memberships { role team { name } } } } }`;
const deactivate = `mutation ($input: DeactivatePersonInput!) { deactivatePerson(input: $input) {
  ${problems} ... on Person { id version deactivatedAt } } }`;
const reactivate = `mutation ($input: ReactivatePersonInput!) { reactivatePerson(input: $input) {
  ${problems} ... on Person { id version deactivatedAt } } }`;
const createTeam = `mutation ($input: CreateTeamInput!) { createTeam(input: $input) {
  __typename ... on Team { id version name } ... on InvalidInput { code field } } }`;
const renameTeam = `mutation ($input: RenameTeamInput!) { renameTeam(input: $input) { ${stale('Team')} } }`;
const changeName = `mutation ($input: ChangeNameInput!) { changeName(input: $input) { ${stale('Person')} } }`;
const invite = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }';
const renew = 'mutation ($id: UUID!) { renewInvitation(personId: $id) { __typename } }';
const resetPassword = 'mutation ($id: UUID!) { resetPassword(personId: $id) { __typename } }';
const confirmChange = 'mutation ($id: UUID!) { confirmAccountChange(id: $id) { __typename } }';
const declineChange = 'mutation ($id: UUID!) { declineAccountChange(id: $id) { __typename } }';
const endSession = 'mutation ($id: UUID!) { endSession(id: $id) }';
const changePassword = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }`;
const people = `query ($filter: PersonFilter, $first: Int, $after: String) {
  people(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id name email } } } }`;
const person = 'query ($id: UUID!) { person(id: $id) { name email invitedUntil events { totalCount } } }';

const changeNames = (count: number) => {
  const all = Array.from({ length: count }, (_, index) => index);
  return `mutation (${all.map((index) => `$i${index}: ChangeNameInput!`).join(', ')}) {
    ${all.map((index) => `a${index}: changeName(input: $i${index}) { __typename ... on Person { version name } }`).join(' ')} }`;
};

const changeSettings = 'mutation ($input: ChangeSettingsInput!) { changeSettings(input: $input) { __typename } }';
const initialSettings = { version: 1, name: 'Followthrough', idleHours: 24 };

const noRoles = { memberships: [], isAuditor: false, isAdministrator: false };

describe('people and teams', () => {
  let application: Application;
  let given: Given;
  let administrator: Caller & { id: string; name: string };
  let team: Team;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    administrator = await joinedAdministrator();
    team = await given.team();
  });
  afterAll(() => application.close());

  async function joinedAdministrator() {
    const somebody = await given.account({ isAdministrator: true });
    return Object.assign(somebody, await application.as(somebody));
  }
  const eventsOf = async (id: string) =>
    (
      await application.database.query<{ type: string }>(
        'select type from events where subject_id = $1 order by subject_version',
        [id],
      )
    ).map(({ type }) => type);

  describe('are for each role as the table says', () => {
    type Answer = 'done' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED';
    const roles = ['nobody', 'stranger', 'viewer', 'contributor', 'manager', 'auditor', 'administrator'] as const;
    const [all, signedIn, administrators] = [
      roles.map((): Answer => 'done'),
      roles.map((role): Answer => (role === 'nobody' ? 'UNAUTHENTICATED' : 'done')),
      roles.map(
        (role): Answer => (role === 'nobody' ? 'UNAUTHENTICATED' : role === 'administrator' ? 'done' : 'FORBIDDEN'),
      ),
    ];
    const missing = roles.map((role): Answer => (role === 'nobody' ? 'UNAUTHENTICATED' : 'NOT_FOUND'));
    let made = 0;
    const input = (facts: object) => ({ input: facts });

    const table: [string, string, (target: { id: string }) => object, readonly Answer[]][] = [
      ['viewer', '{ viewer { id } }', () => ({}), all],
      ['deployment', '{ deployment { demo events { totalCount } } }', () => ({}), all],
      ['invitation', '{ invitation(token: "none") { name } }', () => ({}), all],
      ['signIn', 'mutation { signIn(input: { email: "", password: "" }) { __typename } }', () => ({}), all],
      [
        'acceptInvitation',
        'mutation { acceptInvitation(input: { token: "", password: "" }) { __typename } }',
        () => ({}),
        all,
      ],
      [
        'createFirstAdministrator',
        'mutation { createFirstAdministrator(input: { code: "", name: "", email: "", password: "" }) { __typename } }',
        () => ({}),
        all,
      ],
      ['people', people, () => ({}), signedIn],
      ['person', person, ({ id }) => ({ id }), signedIn],
      ['teams', '{ teams { name memberships { totalCount } events { totalCount } } }', () => ({}), signedIn],
      ['sessions', '{ sessions { id } }', () => ({}), signedIn],
      ['changeName', changeName, () => input({ version: 1, name: 'Ana' }), signedIn],
      ['changePassword', changePassword, () => input({ current: '', next: password }), signedIn],
      ['endSession', endSession, () => ({ id: nowhere }), missing],
      ['endOtherSessions', 'mutation { endOtherSessions }', () => ({}), signedIn],
      ['invitePerson', invite, () => input({ name: 'X', email: `x${++made}@example.org`, ...noRoles }), administrators],
      ['renewInvitation', renew, ({ id }) => ({ id }), administrators],
      ['renewInvitation of nobody', renew, () => ({ id: nowhere }), missing],
      ['createTeam', createTeam, () => input({ name: `Table ${++made}` }), administrators],
      ['renameTeam', renameTeam, () => input({ teamId: team.id, version: 1, name: team.name }), administrators],
      ['renameTeam of none', renameTeam, () => input({ teamId: nowhere, version: 1, name: 'X' }), missing],
      ['setMemberships', setMemberships, ({ id }) => input({ personId: id, version: 1, ...noRoles }), administrators],
      ['setMemberships of nobody', setMemberships, () => input({ personId: nowhere, version: 1, ...noRoles }), missing],
      [
        'deactivatePerson',
        deactivate,
        ({ id }) => input({ personId: id, version: 1, reason: 'Left.' }),
        administrators,
      ],
      ['reactivatePerson', reactivate, ({ id }) => input({ personId: id, version: 1 }), administrators],
      ['resetPassword', resetPassword, ({ id }) => ({ id }), administrators],
      ['resetPassword of nobody', resetPassword, () => ({ id: nowhere }), missing],
      ['confirmAccountChange of none', confirmChange, () => ({ id: nowhere }), missing],
      ['declineAccountChange of none', declineChange, () => ({ id: nowhere }), missing],
      ['changeSettings', changeSettings, () => input(initialSettings), administrators],
      ['signOut', 'mutation { signOut }', () => ({}), all],
    ];

    it.each(table)('%s', async (_, document, variables, expected) => {
      const callers: Record<(typeof roles)[number], Caller> = {
        nobody: application.nobody,
        stranger: await given.stranger(),
        viewer: await given.viewer(team),
        contributor: await given.contributor(team),
        manager: await given.manager(team),
        auditor: await given.auditor(),
        administrator: await given.administrator(),
      };
      const answers = [];
      for (const role of roles) {
        const target = await given.person();
        const { errors } = await callers[role].send(document, { ...variables(target) });
        const code = errors?.[0]?.extensions.code ?? 'done';
        if (code !== 'done') expect(await eventsOf(target.id)).toEqual([]);
        answers.push(code);
      }
      expect(answers).toEqual(expected);
    });
  });

  it('show names, teams and roles to colleagues, and addresses to administrators and their own person', async () => {
    const colleague = await given.contributor(team);
    const { email, id } = await given.person({ name: 'Private Address' });
    expect(await colleague.ask(person, { id })).toEqual({
      name: 'Private Address',
      email: null,
      invitedUntil: null,
      events: { totalCount: 0 },
    });
    expect((await administrator.ask(person, { id })).email).toBe(email);
    expect((await colleague.ask(person, { id: colleague.id })).email).toMatch(/@example\.org$/);

    const byAddress = { filter: { text: email } };
    expect((await colleague.ask(people, byAddress)).edges).not.toContainEqual({
      node: expect.objectContaining({ id }),
    });
    expect((await administrator.ask(people, byAddress)).edges).toContainEqual({
      node: expect.objectContaining({ id, email }),
    });
  });

  it('keep the reason of a deactivation from colleagues', async () => {
    const { id } = await given.person();
    await administrator.ask(deactivate, { input: { personId: id, version: 1, reason: 'Long-term illness' } });
    const trail = 'query ($id: UUID!) { person(id: $id) { events { edges { node { type texts { text } } } } } }';
    expect((await (await given.manager(team)).ask(trail, { id })).events.edges).toEqual([]);
    for (const reader of [administrator, await given.auditor()]) {
      expect((await reader.ask(trail, { id })).events.edges).toEqual([
        { node: { type: 'person.deactivated', texts: [{ text: 'Long-term illness' }] } },
      ]);
    }
  });

  it('are found by part of a name and with a typo, a page at a time', async () => {
    await given.person({ name: 'Wilhelmina Vandersteen', deactivatedAt: application.now });
    await given.person({ name: 'wilhelmina Abbott' });
    const names = async (filter: object) =>
      (await administrator.ask(people, { filter })).edges.map(({ node }: { node: { name: string } }) => node.name);
    expect(await names({ text: 'wilhelmina' })).toEqual(['wilhelmina Abbott', 'Wilhelmina Vandersteen']);
    expect(await names({ text: 'Vandersten' })).toEqual(['Wilhelmina Vandersteen']);
    expect(await names({ text: 'wilhelmina', isActive: true })).toEqual(['wilhelmina Abbott']);
    expect(await names({ text: 'wilhelmina', isActive: false })).toEqual(['Wilhelmina Vandersteen']);
    expect(await names({ text: '%' })).toEqual([]);
    const endless = await administrator.send(people, { filter: { text: 'a'.repeat(201) } });
    expect(endless).toMatchObject({ status: 400, errors: [{ message: expect.stringContaining('200') }] });

    const first = await administrator.ask(people, { filter: { text: 'wilhelmina' }, first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await administrator.ask(people, {
      filter: { text: 'wilhelmina' },
      first: 1,
      after: first.pageInfo.endCursor,
    });
    expect(second.edges[0].node.name).toBe('Wilhelmina Vandersteen');
    expect((await administrator.send(people, { first: 101 })).errors?.[0]?.message).toContain('100');
  });

  it('get the teams and roles that are set, all at once, and lose the others', async () => {
    const [north, south] = [await given.team('North'), await given.team('South')];
    const target = await given.contributor(north);
    const memberships = [
      { teamId: north.id, role: 'MANAGER' },
      { teamId: south.id, role: 'VIEWER' },
    ];
    const set = (more: object) =>
      administrator.ask(setMemberships, { input: { personId: target.id, ...noRoles, ...more } });
    expect(await set({ version: 1, memberships })).toMatchObject({
      version: 2,
      memberships: expect.arrayContaining([
        { role: 'MANAGER', team: { name: 'North' } },
        { role: 'VIEWER', team: { name: 'South' } },
      ]),
    });
    expect(await set({ version: 2, memberships })).toMatchObject({ version: 2 });
    expect(await set({ version: 1, memberships: [] })).toMatchObject({
      __typename: 'StaleEdit',
      version: 2,
      changes: [{ fields: ['memberships'], by: administrator.name }],
    });
    expect(await set({ version: 2, memberships, isAuditor: true })).toMatchObject({ code: 'AUDITOR_WITH_TEAM' });
    expect(await set({ version: 2, isAuditor: true })).toMatchObject({ version: 3, isAuditor: true, memberships: [] });
    expect(await eventsOf(target.id)).toEqual(['person.rolesSet', 'person.rolesSet']);
    expect((await administrator.ask('{ teams { name memberships { totalCount } } }')) as object[]).toContainEqual({
      name: 'South',
      memberships: { totalCount: 0 },
    });
  });

  it('are set by one of two concurrent edits; the other is refused', async () => {
    const target = await given.person();
    const other = await joinedAdministrator();
    const answers = await Promise.all(
      [administrator, other].map((caller, index) =>
        caller.ask(setMemberships, {
          input: {
            personId: target.id,
            version: 1,
            ...noRoles,
            memberships: [{ teamId: team.id, role: index === 0 ? 'VIEWER' : 'MANAGER' }],
          },
        }),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Person', 'StaleEdit']);
    expect(await eventsOf(target.id)).toEqual(['person.rolesSet']);
  });

  it('lose a role, or their access, in the middle of their work', async () => {
    const manager = await joinedAdministrator();
    const input = { personId: manager.id, version: 1, ...noRoles };
    expect((await manager.send(createTeam, { input: { name: 'Before' } })).errors).toBeUndefined();
    await administrator.ask(setMemberships, { input });
    const denied = await manager.send(createTeam, { input: { name: 'After' } });
    expect(denied.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await application.app.get(Refusals).settled();

    await administrator.ask(deactivate, { input: { personId: manager.id, version: 2, reason: 'Left.' } });
    const ended = await manager.send(people);
    expect(ended.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await administrator.ask(reactivate, { input: { personId: manager.id, version: 3 } });
    expect((await manager.send(people)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await eventsOf(manager.id)).toEqual([
      'person.rolesSet',
      'person.actionRefused',
      'person.deactivated',
      'person.reactivated',
    ]);
  });

  it('keep their password when they come back, and no session', async () => {
    const target = await given.account();
    const browser = given.browser();
    await browser.signIn(target.email);
    const gone = { personId: target.id, version: 1, reason: 'Secondment' };
    expect((await administrator.ask(deactivate, { input: { ...gone, reason: ' ' } })).field).toBe('reason');
    expect((await administrator.ask(deactivate, { input: gone })).deactivatedAt).not.toBeNull();
    expect((await administrator.ask(deactivate, { input: gone })).__typename).toBe('StaleEdit');
    expect((await browser.signIn(target.email)).__typename).toBe('SignInRefused');
    await administrator.ask(reactivate, { input: { personId: target.id, version: 2 } });
    expect(await browser.ask('{ viewer { id } }')).toBeNull();
    expect((await browser.signIn(target.email)).__typename).toBe('Person');
  });

  itWithNaughtyStrings('change their own name, which is kept exactly as it was typed', async () => {
    const somebody = await given.stranger();
    const names = [...new Set(naughtyStrings())].filter((text) => text.trim() !== '' && text.length <= 200);
    for (let start = 0; start < names.length; start += 50) {
      const batch = names.slice(start, start + 50);
      const inputs = batch.map((name, index) => [`i${index}`, { version: start + index + 1, name }] as const);
      const { data, errors } = await somebody.send(changeNames(batch.length), Object.fromEntries(inputs));
      expect(errors).toBeUndefined();
      const answers: object[] = Object.values(data as object);
      expect(answers).toEqual(
        inputs.map(([, { version, name }]) => ({ __typename: 'Person', version: version + 1, name })),
      );
    }
    const version = names.length + 1;
    expect((await eventsOf(somebody.id)).length).toBe(version - 1);
    const refused = await somebody.ask(changeName, { input: { version, name: ' \t ' } });
    expect(refused).toMatchObject({ code: 'TEXT_MISSING', field: 'name' });
    expect(await somebody.ask(changeName, { input: { version: 1, name: 'Late' } })).toMatchObject({ version });
    for (const name of ['nul\0', 'half \ud83d a character']) {
      const { data, errors } = await somebody.send(changeName, { input: { version, name } });
      expect(data?.changeName?.code ?? errors?.[0]?.extensions.code).toMatch(/^(INVALID|TEXT_HAS_NUL|TEXT_IS_BROKEN)$/);
    }
  });

  it('are called by one name each, teams too', async () => {
    const made = await administrator.ask(createTeam, { input: { name: 'Treaty Desk' } });
    expect(made).toMatchObject({ __typename: 'Team', version: 1, name: 'Treaty Desk' });
    expect(await administrator.ask(createTeam, { input: { name: 'treaty desk' } })).toMatchObject({
      code: 'TEAM_NAME_TAKEN',
    });
    expect(await administrator.ask(createTeam, { input: { name: '' } })).toMatchObject({ code: 'TEXT_MISSING' });
    const rename = (version: number, name: string) =>
      administrator.ask(renameTeam, { input: { teamId: made.id, version, name } });
    expect(await rename(1, 'TREATY DESK')).toMatchObject({ __typename: 'Team', version: 2 });
    expect(await rename(1, 'Treaties')).toMatchObject({ __typename: 'StaleEdit', changes: [{ fields: ['name'] }] });
    expect(await eventsOf(made.id)).toEqual(['team.created', 'team.renamed']);

    const twice = await Promise.all(
      [1, 2, 3].map(() => administrator.send(createTeam, { input: { name: 'Same Moment' } })),
    );
    const outcomes = twice.map(({ data, errors }) => errors?.[0]?.extensions.code ?? data.createTeam.__typename);
    expect(outcomes.filter((outcome) => outcome === 'Team')).toHaveLength(1);
    expect(outcomes.every((outcome) => ['Team', 'InvalidInput', 'CONFLICT'].includes(outcome))).toBe(true);
  });

  it('are marked as a demo on request', async () => {
    const demo = '{ deployment { demo } }';
    expect(await application.nobody.ask(demo)).toEqual({ demo: false });
    await application.arrange((ctx) => application.app.get(DeploymentService).becomeDemo(ctx));
    expect(await application.nobody.ask(demo)).toEqual({ demo: true });
  });
});

describe('the last administrator', () => {
  let application: Application;
  let given: Given;

  beforeEach(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  afterEach(() => application.close());

  async function joined() {
    const somebody = await given.account({ isAdministrator: true });
    return Object.assign(somebody, await application.as(somebody));
  }
  const resign = (by: Caller, { id }: { id: string }) =>
    by.ask(setMemberships, { input: { personId: id, version: 1, ...noRoles } });
  const remove = (by: Caller, { id }: { id: string }) =>
    by.ask(deactivate, { input: { personId: id, version: 1, reason: 'Left.' } });

  it('stays an administrator until another has joined', async () => {
    const only = await joined();
    await given.person({ isAdministrator: true });
    await given.account({ isAdministrator: true, deactivatedAt: application.now });
    expect(await resign(only, only)).toMatchObject({ code: 'LAST_ADMINISTRATOR', field: 'isAdministrator' });
    expect(await remove(only, only)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    const second = await joined();
    expect((await resign(only, only)).__typename).toBe('Person');
    expect(await remove(second, second)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });

  it.each([
    ['remove each other', (a: Caller & { id: string }, b: Caller & { id: string }) => [remove(a, b), remove(b, a)]],
    ['resign', (a: Caller & { id: string }, b: Caller & { id: string }) => [resign(a, a), resign(b, b)]],
    ['do one of each', (a: Caller & { id: string }, b: Caller & { id: string }) => [resign(a, a), remove(a, b)]],
  ])('is left when two %s at the same moment', async (_, both) => {
    const [a, b] = [await joined(), await joined()];
    const outcomes = await Promise.allSettled(both(a, b));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    const left = await application.database.query(
      'select 1 from people where is_administrator and deactivated_at is null and password_hash is not null',
    );
    expect(left).toHaveLength(1);
  });
});
