import { canonicalBytes, leafHash, type Entry } from '@followthrough/ledger/entry';
import { RecordEndedAuditors1780000001381 } from '@followthrough/migrations/1381-record-ended-auditors';
import { owned } from '@followthrough/migrations/migrate';
import { PasswordResetService } from '@followthrough/server/people/account-changes/password-reset.service';
import type { Person } from '@followthrough/server/people/persons/person.entity';
import { request } from 'node:http';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { password } from '../support/given-people.js';
import { givenIn, type Given } from '../support/given.js';

const answer = `__typename ... on Problem { message } ... on InvalidInput { code }
  ... on AccountChange { id state } ... on PasswordReset { link expiresAt }`;
const resetPassword = `mutation ($id: UUID!) { resetPassword(personId: $id) { ${answer} } }`;
const confirm = `mutation ($id: UUID!) { confirmAccountChange(id: $id) { ${answer} } }`;
const decline = `mutation ($id: UUID!) { declineAccountChange(id: $id) { __typename
  ... on InvalidInput { code } ... on AccountChange { state } } }`;
const choose = `mutation ($token: String!, $password: String!) {
  chooseNewPassword(input: { token: $token, password: $password }) {
    __typename ... on Person { id } ... on Problem { message } ... on InvalidInput { code } } }`;
const look = 'query ($token: String!) { passwordReset(token: $token) { name isOpen } }';
const setMemberships = `mutation ($input: SetMembershipsInput!) { setMemberships(input: $input) { __typename
  ... on InvalidInput { code } ... on Person { version isAuditor isAdministrator waitingChanges { id kind } } } }`;
const invite = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename
  ... on InvalidInput { code message }
  ... on Invitation { link person { id isAuditor isAdministrator waitingChanges { id kind } } } } }`;
const deactivate = `mutation ($input: DeactivatePersonInput!) { deactivatePerson(input: $input) { __typename } }`;
const reactivate = `mutation ($input: ReactivatePersonInput!) { reactivatePerson(input: $input) { __typename
  ... on Person { isAuditor isAdministrator waitingChanges { id kind } } } }`;
const changes = `{ accountChanges { kind state linkUsedAt person { name } proposedBy { id } decidedBy { id } } }`;

const noRoles = { memberships: [] as object[], isAuditor: false, isAdministrator: false };
const tokenOf = (link: string) => new URL(link).hash.slice(1);
type Somebody = Person & Caller;

describe('what takes two administrators', () => {
  let application: Application;
  let given: Given;
  let ana: Somebody;
  let made = 0;

  beforeEach(async () => {
    application = await startApplication();
    given = givenIn(application);
    ana = await joined({ isAdministrator: true, name: 'Ana' });
  });
  afterEach(() => application.close());

  async function joined(facts: Partial<Person>): Promise<Somebody> {
    const somebody = await given.account(facts);
    return Object.assign(somebody, await application.as(somebody));
  }
  const secondAdministrator = () => joined({ isAdministrator: true, name: 'Bo' });
  const set = (by: Caller, { id }: { id: string }, more: object, version = 1): Promise<Json> =>
    by.ask(setMemberships, { input: { personId: id, version, ...noRoles, ...more } });
  const invited = (by: Caller, more: object): Promise<Json> =>
    by.ask(invite, { input: { name: 'Cy', email: `cy-${++made}@example.org`, ...noRoles, ...more } });
  const reset = (by: Caller, { id }: { id: string }): Promise<Json> => by.ask(resetPassword, { id });
  const eventsOf = async ({ id }: { id: string }) =>
    (
      await application.database.query<{ type: string }>(
        `select type from events where subject_id = $1 and type not in ('person.actionRefused', 'person.signInRefused') order by sequence`,
        [id],
      )
    ).map(({ type }) => type);

  describe('a role that holds everywhere', () => {
    it('is proposed by one and confirmed by another, is recorded, and is shown to every auditor', async () => {
      const [bo, auditor, target] = [await secondAdministrator(), await given.auditor(), await given.account()];
      const proposed = await set(ana, target, { isAuditor: true });
      expect(proposed).toMatchObject({ isAuditor: false, waitingChanges: [{ kind: 'GRANT_AUDITOR' }] });
      const { id } = proposed.waitingChanges[0];
      expect(await ana.ask(confirm, { id })).toMatchObject({ code: 'CHANGE_PROPOSED_BY_YOU' });
      expect(await bo.ask(confirm, { id })).toMatchObject({ __typename: 'AccountChange', state: 'DONE' });
      expect(await bo.ask(confirm, { id })).toMatchObject({ code: 'CHANGE_DECIDED_ALREADY' });
      expect(await (await application.as(target)).ask('{ viewer { isAuditor } }')).toEqual({ isAuditor: true });
      expect(await eventsOf(target)).toEqual(
        ['person.changeProposed', 'person.roleGranted', 'session.begun'].slice(0, 2),
      );
      const shown = { kind: 'GRANT_AUDITOR', state: 'DONE', linkUsedAt: null };
      expect(await auditor.ask(changes)).toEqual([
        { ...shown, person: { name: target.name }, proposedBy: { id: ana.id }, decidedBy: { id: bo.id } },
      ]);
      expect(await (await given.stranger()).ask(changes)).toEqual([]);
    });

    it('takes effect at once if there is one administrator, and is shown to auditors anyway', async () => {
      const [auditor, target] = [await given.auditor(), await given.account()];
      // Nobody who could confirm: one has not joined, one has left.
      await given.person({ isAdministrator: true });
      await given.account({ isAdministrator: true, deactivatedAt: application.now });
      expect(await set(ana, target, { isAuditor: true })).toMatchObject({ isAuditor: true, waitingChanges: [] });
      expect(await auditor.ask(changes)).toMatchObject([
        { state: 'DONE', proposedBy: { id: ana.id }, decidedBy: null },
      ]);
    });

    it('is never given to oneself, nor is one in a team', async () => {
      const team = await given.team();
      await secondAdministrator();
      const refused = async (more: object) => (await set(ana, ana, { isAdministrator: true, ...more })).code as unknown;
      expect(await refused({ isAuditor: true })).toBe('AUDITOR_AND_ADMINISTRATOR');
      expect((await set(ana, ana, { isAuditor: true })).code).toBe('OWN_ROLE');
      expect(await refused({ memberships: [{ teamId: team.id, role: 'VIEWER' }] })).toBe('OWN_ROLE');
      expect((await set(ana, ana, {})).__typename).toBe('Person');
    });

    it('of auditor and of administrator exclude each other, in the database too', async () => {
      const both = { isAuditor: true, isAdministrator: true };
      expect((await set(ana, await given.account(), both)).code).toBe('AUDITOR_AND_ADMINISTRATOR');
      expect((await invited(ana, both)).code).toBe('AUDITOR_AND_ADMINISTRATOR');
      await expect(given.person(both)).rejects.toThrow('auditors_do_not_administrate');
    });

    it('cannot be gained by inviting a second address, as auditor or as administrator', async () => {
      const bo = await secondAdministrator();
      for (const [role, kind] of [
        ['isAuditor', 'GRANT_AUDITOR'],
        ['isAdministrator', 'GRANT_ADMINISTRATOR'],
      ] as const) {
        const { person, link } = await invited(ana, { [role]: true });
        expect(person).toMatchObject({ [role]: false, waitingChanges: [{ kind }] });
        const browser = given.browser();
        const accept = `mutation ($token: String!, $password: String!) {
          acceptInvitation(input: { token: $token, password: $password }) { __typename } }`;
        await browser.ask(accept, { token: tokenOf(link), password });
        const own = person.waitingChanges[0];
        expect(await browser.ask(`{ viewer { ${role} } }`)).toEqual({ [role]: false });
        expect((await browser.send(confirm, { id: own.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
        expect(await bo.ask(confirm, { id: own.id })).toMatchObject({ state: 'DONE' });
        expect(await browser.ask(`{ viewer { ${role} } }`)).toEqual({ [role]: true });
      }
    });

    it('does not come back with a person who is reactivated', async () => {
      const bo = await secondAdministrator();
      const auditor = await given.auditor();
      await ana.ask(deactivate, { input: { personId: auditor.id, version: 1, reason: 'Left.' } });
      const back = await ana.ask(reactivate, { input: { personId: auditor.id, version: 2 } });
      expect(back).toMatchObject({ isAuditor: false, waitingChanges: [{ kind: 'GRANT_AUDITOR' }] });
      expect(await bo.ask(confirm, { id: back.waitingChanges[0].id })).toMatchObject({ state: 'DONE' });
    });

    it('is declined, or withdrawn by its proposer in the form it was proposed in', async () => {
      const bo = await secondAdministrator();
      const target = await given.account();
      const first = await set(ana, target, { isAuditor: true });
      expect(await set(ana, target, { isAuditor: true })).toEqual(first);
      expect(await bo.ask(decline, { id: first.waitingChanges[0].id })).toMatchObject({ state: 'DECLINED' });
      await set(ana, target, { isAuditor: true });
      expect(await set(ana, target, {})).toMatchObject({ waitingChanges: [] });
      expect(await bo.ask(confirm, { id: first.waitingChanges[0].id })).toMatchObject({
        code: 'CHANGE_DECIDED_ALREADY',
      });
    });

    it('is checked again when it is confirmed, and needs its proposer to be an administrator still', async () => {
      const [bo, team, target] = [await secondAdministrator(), await given.team(), await given.account()];
      const { waitingChanges } = await set(ana, target, { isAuditor: true });
      await application.database.query(
        `insert into memberships (id, person_id, team_id, role) values (gen_random_uuid(), $1, $2, 'MANAGER')`,
        [target.id, team.id],
      );
      const { id } = waitingChanges[0];
      expect(await bo.ask(confirm, { id })).toMatchObject({ code: 'AUDITOR_WITH_TEAM' });
      await application.database.query('delete from memberships');
      await bo.ask(deactivate, { input: { personId: ana.id, version: 1, reason: 'Left.' } });
      expect(await bo.ask(confirm, { id })).toMatchObject({ code: 'CHANGE_PROPOSER_GONE' });
    });

    it.each([
      [
        'is deactivated',
        (bo: Somebody) => ana.ask(deactivate, { input: { personId: bo.id, version: 1, reason: 'x' } }),
      ],
      ['loses the role', (bo: Somebody) => set(ana, bo, {})],
    ])('takes two for 30 days more where the only other administrator %s', async (_, remove) => {
      const [bo, auditor, target] = [
        await secondAdministrator(),
        await joined({ isAuditor: true }),
        await given.account(),
      ];
      await remove(bo);
      const ask = () => set(ana, target, { isAuditor: true });
      const proposed = await ask();
      expect(proposed).toMatchObject({ isAuditor: false, waitingChanges: [{ kind: 'GRANT_AUDITOR' }] });
      expect(await invited(ana, { isAdministrator: true })).toMatchObject({ person: { isAdministrator: false } });
      expect(await reset(ana, auditor)).toMatchObject({ __typename: 'AccountChange', state: 'WAITING' });
      expect(await ask()).toEqual(proposed);
      expect(await ana.ask(confirm, { id: proposed.waitingChanges[0].id })).toMatchObject({
        code: 'CHANGE_PROPOSED_BY_YOU',
      });
      const enough = '{ accountChanges { oneIsEnoughFrom } }';
      const due = new Date(application.now.getTime() + 30 * 86_400_000);
      for (const { oneIsEnoughFrom } of await ana.ask(enough)) expect(new Date(oneIsEnoughFrom)).toEqual(due);
      application.now = due;
      Object.assign(ana, await application.as(ana));
      expect(await ask()).toMatchObject({ isAuditor: true, waitingChanges: [] });
      expect(await reset(ana, auditor)).toMatchObject({ __typename: 'PasswordReset' });
      expect((await ana.ask(changes))[0]).toMatchObject({ proposedBy: { id: ana.id } });
    });

    it('does not wait for an administrator who never joined, and names no day if another can confirm', async () => {
      const [invitee, target] = [await given.person({ isAdministrator: true }), await given.account()];
      await ana.ask(deactivate, { input: { personId: invitee.id, version: 1, reason: 'Never came.' } });
      expect(await set(ana, target, { isAuditor: true })).toMatchObject({ isAuditor: true });
      await secondAdministrator();
      await set(ana, await given.account(), { isAuditor: true });
      expect((await ana.ask('{ accountChanges { state oneIsEnoughFrom } }'))[0]).toEqual({
        state: 'WAITING',
        oneIsEnoughFrom: null,
      });
    });

    it('that an upgrade ended is in the record, in the form of every other event', async () => {
      const person = await given.account({ isAdministrator: true });
      await application.database.query(
        `insert into account_changes (id, person_id, kind, state, proposed_at, decided_at)
         values (gen_random_uuid(), $1, 'GRANT_AUDITOR', 'DECLINED', now(), '2026-03-01T09:08:07.006Z')`,
        [person.id],
      );
      const database = await owned(application.database.url).initialize();
      const runner = database.createQueryRunner();
      await new RecordEndedAuditors1780000001381().up(runner).finally(async () => {
        await runner.release();
        await database.destroy();
      });
      const [event] = await application.database.query<{ id: string; canonical: Buffer; leaf_hash: Buffer }>(
        `select id, canonical, leaf_hash from events where type = 'person.auditorRoleEnded'`,
      );
      const entry = JSON.parse(event!.canonical.toString()) as Entry;
      expect(entry).toMatchObject({
        id: event!.id,
        actor: null,
        at: '2026-03-01T09:08:07.006Z',
        subject: { type: 'person', id: person.id, version: 1 },
      });
      expect(canonicalBytes(entry)).toEqual(event!.canonical);
      expect(leafHash(event!.canonical)).toEqual(event!.leaf_hash);
      expect(await reset(ana, person)).toMatchObject({ __typename: 'PasswordReset' });
    });

    it('is granted once by two who confirm at the same moment', async () => {
      const [bo, di] = [await secondAdministrator(), await joined({ isAdministrator: true })];
      const target = await given.account();
      const { waitingChanges } = await set(ana, target, { isAuditor: true });
      const { id } = waitingChanges[0];
      const answers = await Promise.all([bo.send(confirm, { id }), di.send(confirm, { id }), bo.send(decline, { id })]);
      const decided = answers.filter(({ data }) => Object.values(data ?? {}).some((made) => (made as Json)?.state));
      expect(decided).toHaveLength(1);
    });
  });

  describe('a forgotten password', () => {
    it('is reset by a link that works once, ends after a day, and ends all sessions', async () => {
      const target = await given.account({ name: 'Cy Okafor' });
      const [browser, other] = [given.browser(), given.browser()];
      await browser.signIn(target.email);
      const { link } = await reset(ana, target);
      expect(link).toMatch(new RegExp(`^${application.address}/reset-password#[\\w-]{43}$`));
      expect(await browser.ask('{ viewer { id } }')).toBeNull();
      const token = tokenOf(link);
      expect(await other.ask(look, { token })).toEqual({ name: 'Cy Okafor', isOpen: true });
      expect(await other.ask(choose, { token, password: 'short' })).toMatchObject({ code: 'PASSWORD_SHORT' });
      const answers = await Promise.all(
        [1, 2, 3].map(() => given.browser().ask(choose, { token, password: 'nine green lanterns' })),
      );
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Person', 'Refused', 'Refused']);
      expect(await other.ask(look, { token })).toMatchObject({ isOpen: false });
      expect((await other.signIn(target.email)).__typename).toBe('SignInRefused');
      expect((await other.signIn(target.email, 'nine green lanterns')).__typename).toBe('Person');
      const own = '{ viewer { lastPasswordReset { proposedBy { name } linkUsedAt } } }';
      expect(await other.ask(own)).toMatchObject({
        lastPasswordReset: { proposedBy: { name: 'Ana' }, linkUsedAt: expect.any(String) },
      });
      expect(await eventsOf(target)).toEqual(['person.passwordResetIssued', 'person.passwordReset']);

      const late = await reset(ana, target);
      application.now = new Date(application.now.getTime() + 24 * 3_600_000);
      expect(await other.ask(choose, { token: tokenOf(late.link), password })).toMatchObject({ __typename: 'Refused' });
    });

    it('is not reset by oneself, nor for who never joined or has left, nor by a link that was replaced', async () => {
      expect(await reset(ana, ana)).toMatchObject({ code: 'PASSWORD_RESET_OWN' });
      expect(await reset(ana, await given.person())).toMatchObject({ code: 'PERSON_NOT_JOINED' });
      const gone = await given.account({ deactivatedAt: application.now });
      expect(await reset(ana, gone)).toMatchObject({ code: 'PERSON_DEACTIVATED' });
      const target = await given.account();
      const [first, second] = [await reset(ana, target), await reset(ana, target)];
      const use = ({ link }: Json) => given.browser().ask(choose, { token: tokenOf(link), password });
      expect((await use(first)).__typename).toBe('Refused');
      await ana.ask(deactivate, { input: { personId: target.id, version: 1, reason: 'Left.' } });
      expect((await use(second)).__typename).toBe('Refused');
    });

    it.each(['isAuditor', 'isAdministrator'] as const)('takes two for an account that %s', async (role) => {
      const bo = await secondAdministrator();
      const target = await joined({ [role]: true });
      const change = await reset(ana, target);
      expect(change).toMatchObject({ __typename: 'AccountChange', state: 'WAITING' });
      expect((await target.ask('{ viewer { waitingChanges { kind } } }')).waitingChanges).toHaveLength(1);
      expect(await ana.ask(confirm, { id: change.id })).toMatchObject({ code: 'CHANGE_PROPOSED_BY_YOU' });
      const { link } = await bo.ask(confirm, { id: change.id });
      expect((await given.browser().ask(choose, { token: tokenOf(link), password })).__typename).toBe('Person');
    });

    it('does not make a second administrator of the first', async () => {
      const [bo, target] = [await secondAdministrator(), await given.account()];
      const { waitingChanges } = await set(ana, target, { isAuditor: true });
      const { link } = await reset(ana, bo);
      const takenOver = given.browser();
      await takenOver.ask(choose, { token: tokenOf(link), password });
      expect(await takenOver.ask(confirm, { id: waitingChanges[0].id })).toMatchObject({ code: 'CHANGE_RESET_LATELY' });
      application.now = new Date(application.now.getTime() + 31 * 86_400_000);
      await takenOver.signIn(bo.email);
      expect(await takenOver.ask(confirm, { id: waitingChanges[0].id })).toMatchObject({ state: 'DONE' });
    });

    it('leaves its token in no table and no event', async () => {
      const { link } = await reset(ana, await given.account());
      const tables = await application.database.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      for (const { name } of tables) {
        const rows = JSON.stringify(await application.database.query(`select * from "${name}"`));
        expect(rows).not.toContain(tokenOf(link));
      }
    });

    it('of the last administrator, and no other, is reset on the server', async () => {
      const resets = application.app.get(PasswordResetService);
      const onServer = (email: string) => application.arrange((ctx) => resets.resetOnServer(ctx, email));
      const made = await onServer(ana.email.toUpperCase());
      const { link } = made as { link: string };
      expect(link).toContain('/reset-password#');
      expect(await ana.ask('{ viewer { id } }')).toBeNull();
      expect((await given.browser().ask(choose, { token: tokenOf(link), password })).id).toBe(ana.id);
      expect(await onServer('nobody@example.org')).toMatchObject({ code: 'EMAIL_OF_NOBODY' });
      expect(await onServer((await given.auditor()).email)).toMatchObject({ code: 'NOT_ADMINISTRATOR' });
      expect(await (await given.auditor()).ask(changes)).toMatchObject([{ proposedBy: null, state: 'DONE' }]);
    });
  });

  /** By a request whose Host header says something else than where it was sent. */
  function askedUnder(host: string, payload: object): Promise<Json> {
    return new Promise((resolve, reject) => {
      const headers = { host, 'content-type': 'application/json', cookie: `followthrough_session=${ana.token}` };
      const asking = request(`${application.address}/graphql`, { method: 'POST', headers }, (answer) => {
        let body = '';
        answer.on('data', (part: Buffer) => (body += part.toString()));
        answer.on('end', () => resolve(JSON.parse(body)));
      });
      asking.on('error', reject);
      asking.end(JSON.stringify(payload));
    });
  }

  it('makes no link under an address that a request merely claims', async () => {
    const [target, invited] = [await given.account(), await given.person()];
    const renew =
      'mutation ($id: UUID!) { renewInvitation(personId: $id) { __typename ... on InvalidInput { code } } }';
    for (const [query, id] of [
      [resetPassword, target.id],
      [renew, invited.id],
    ]) {
      const answer = await askedUnder('evil.example.org', { query, variables: { id } });
      expect(Object.values(answer.data as object)[0]).toMatchObject({ code: 'LINK_ADDRESS_UNKNOWN' });
    }
    expect(await application.database.query('select 1 from password_resets')).toEqual([]);
  });
});
