import { TeamFollower as CommitmentsFollower } from '@followthrough/server/commitments/responsibility/team-follower';
import { TeamFollower as FollowUpsFollower } from '@followthrough/server/follow-ups/team-follower';
import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import pg from 'pg';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments, commitmentFacts } from '../support/given-commitments.js';
import { followUpDocuments } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { mutationDocument } from '../support/mutations.js';
import { eventually } from '../support/worker.js';

const answer = (type: string, fields: string) => `__typename ... on ${type} { ${fields} }
  ... on Problem { message } ... on InvalidInput { code field } ... on StaleEdit { version changes { fields by } }`;
const team = 'id version closedAt mergedInto { id }';
const close = `mutation ($input: CloseTeamInput!) { closeTeam(input: $input) { ${answer('Team', team)} } }`;
const reopen = `mutation ($input: ReopenTeamInput!) { reopenTeam(input: $input) { ${answer('Team', team)} } }`;
const merge = `mutation ($input: MergeTeamInput!) { mergeTeam(input: $input) { ${answer('Team', team)} } }`;
const setRole = `mutation ($input: SetTeamRoleInput!) { setTeamRole(input: $input) {
  __typename ... on Person { id version memberships { role team { id } } }
  ... on Problem { message } ... on InvalidInput { code field } ... on StaleEdit { version changes { fields by } } } }`;
const setMemberships = `mutation ($input: SetMembershipsInput!) { setMemberships(input: $input) {
  __typename ... on InvalidInput { code field } } }`;
const trailOf = `query ($id: UUID!) { team(id: $id) { events { edges { node { type data texts { field text } } } } } }`;
const reason = 'The ministry was reorganised.';

describe('teams', () => {
  let application: Application;
  let given: Given;
  let administrator: Person & Caller;
  let ferries: Team;
  let ports: Team;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    administrator = await given.administrator();
  });
  afterAll(() => application.close());
  beforeEach(async () => {
    [ferries, ports] = [await given.team(), await given.team()];
  });

  const rolesOf = async (person: { id: string }) =>
    Object.fromEntries(
      (
        await application.database.query<{ team: string; role: string }>(
          'select team_id as team, role from memberships where person_id = $1',
          [person.id],
        )
      ).map((row) => [row.team, row.role]),
    );
  /** What the worker does after a merge. */
  async function followed(from: Team, into: Team) {
    const event = {
      id: from.id,
      type: 'team.merged',
      subject: { type: 'team', id: from.id },
      data: { version: 2, fields: [], intoId: into.id },
    } as const;
    await application.app.get(CommitmentsFollower).teamMerged(event);
    await application.app.get(FollowUpsFollower).teamMerged(event);
  }
  const leadOf = async (by: Caller, { id }: Json) =>
    (await by.ask('query ($id: UUID!) { commitment(id: $id) { leadTeam { id } } }', { id }))?.leadTeam.id ?? null;

  describe('take people in, one role at a time', () => {
    const set = async (person: { id: string }, role: string | null, of: Team = ferries, by: Caller = administrator) =>
      setSeen(person, role, (await rolesOf(person))[of.id] ?? null, of, by);
    const setSeen = (
      person: { id: string },
      role: string | null,
      seenRole: string | null,
      of: Team = ferries,
      by: Caller = administrator,
    ) => by.ask(setRole, { input: { personId: person.id, teamId: of.id, role, seenRole } });

    it('without touching the roles that they have elsewhere, and record it each time', async () => {
      const person = await given.contributor(ports);
      await set(person, 'VIEWER');
      await set(person, 'MANAGER');
      expect(await rolesOf(person)).toEqual({ [ports.id]: 'CONTRIBUTOR', [ferries.id]: 'MANAGER' });
      await set(person, 'MANAGER');
      expect(await set(person, null)).toMatchObject({
        version: 4,
        memberships: [{ role: 'CONTRIBUTOR', team: { id: ports.id } }],
      });
      expect(await given.events(person.id)).toEqual(Array(3).fill('person.rolesSet'));
    });

    it('by two administrators at once, without losing either', async () => {
      const [person, other] = [await given.person(), await given.administrator()];
      await Promise.all([set(person, 'VIEWER', ferries), set(person, 'MANAGER', ports, other)]);
      expect(await rolesOf(person)).toEqual({ [ferries.id]: 'VIEWER', [ports.id]: 'MANAGER' });
    });

    it('but not over a role that another administrator gave since it was seen, and say who did', async () => {
      const [person, other] = [await given.contributor(ferries), await given.administrator()];
      await set(person, null);
      await set(person, 'VIEWER', ports);
      await set(person, 'MANAGER', ferries, other);
      const stale = await setSeen(person, 'CONTRIBUTOR', null);
      expect(stale).toMatchObject({
        __typename: 'StaleEdit',
        version: 4,
        changes: [{ fields: ['memberships'], by: other.name }],
        message: expect.stringContaining(`${other.name} changed this`),
      });
      expect(await setSeen(person, null, 'CONTRIBUTOR')).toMatchObject({ __typename: 'StaleEdit' });
      expect(await rolesOf(person)).toEqual({ [ferries.id]: 'MANAGER', [ports.id]: 'VIEWER' });
      expect(await setSeen(person, 'CONTRIBUTOR', 'MANAGER')).toMatchObject({ __typename: 'Person', version: 5 });
    });

    it('once, where two undo the same removal at once, or give two roles', async () => {
      const [person, other] = [await given.contributor(ferries), await given.administrator()];
      await set(person, null);
      const undone = () => setSeen(person, 'CONTRIBUTOR', null);
      expect((await Promise.all([undone(), undone()])).map(({ version }) => version)).toEqual([3, 3]);
      const both = await Promise.all([
        setSeen(person, 'VIEWER', 'CONTRIBUTOR'),
        setSeen(person, 'MANAGER', 'CONTRIBUTOR', ferries, other),
      ]);
      expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Person', 'StaleEdit']);
      expect(await given.events(person.id)).toEqual(Array(3).fill('person.rolesSet'));
    });

    it('and find nothing where there is no such team or person', async () => {
      const person = await given.person();
      for (const ids of [
        { personId: person.id, teamId: person.id },
        { personId: ferries.id, teamId: ferries.id },
      ]) {
        const { errors } = await administrator.send(setRole, { input: { ...ids, role: 'VIEWER', seenRole: null } });
        expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
    });

    it('by administrators alone, and never themselves', async () => {
      expect(await set(administrator, 'VIEWER')).toMatchObject({ code: 'OWN_ROLE' });
      const person = await given.person();
      const { errors } = await (
        await given.manager(ferries)
      ).send(setRole, { input: { personId: person.id, teamId: ferries.id, role: 'VIEWER' } });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await set(await given.auditor(), 'CONTRIBUTOR')).toMatchObject({ code: 'AUDITOR_WITH_TEAM' });
    });
  });

  describe('that are closed', () => {
    const shut = (of: Team = ferries, version = 1) =>
      administrator.ask(close, { input: { teamId: of.id, version, reason } });

    it('keep their commitments and their members, and are given nothing new', async () => {
      const contributor = await given.contributor(ferries);
      const manager = await given.manager(ports);
      const made = await given.commitment(contributor, ferries);
      const other = await given.commitment(manager, ports);
      expect(await shut()).toMatchObject({ id: ferries.id, version: 2, mergedInto: null });

      const facts = commitmentFacts({ title: 'Ferries by night' });
      const edited = await contributor.ask(commitmentDocuments.edit, { input: { id: made.id, version: 1, facts } });
      expect(edited.__typename).toBe('Commitment');
      const closed = { code: 'TEAM_CLOSED' };
      const created = { leadTeamId: ferries.id, facts: commitmentFacts(), noStatementReason: 'Heard at a meeting.' };
      expect(await contributor.ask(commitmentDocuments.create, { input: created })).toMatchObject(closed);
      const given_ = { id: other.id, leadTeamId: ferries.id, reason };
      expect(await manager.ask(commitmentDocuments.reassign, { input: given_ })).toMatchObject(closed);
      const followUp = { commitmentId: other.id, title: 'Ask the island', teamId: ferries.id };
      expect(await manager.ask(followUpDocuments.assign, { input: followUp })).toMatchObject(closed);
      const person = await given.person();
      const role = { personId: person.id, teamId: ferries.id, role: 'VIEWER' };
      expect(await administrator.ask(setRole, { input: role })).toMatchObject(closed);
      const memberships = [{ teamId: ferries.id, role: 'VIEWER' }];
      const roles = { personId: person.id, version: 1, memberships, isAuditor: false, isAdministrator: false };
      expect(await administrator.ask(setMemberships, { input: roles })).toMatchObject(closed);
      // Who is a member already stays one, or leaves.
      const left = { personId: contributor.id, teamId: ferries.id, role: null, seenRole: 'CONTRIBUTOR' };
      expect(await administrator.ask(setRole, { input: left })).toMatchObject({ memberships: [] });
    });

    it('are no longer found to assign anything to, and are named as closed where they are listed', async () => {
      const find = 'query ($text: String!) { assignees(text: $text) { id } }';
      expect(await administrator.ask(find, { text: ferries.name })).toContainEqual({ id: ferries.id });
      await shut();
      expect(await administrator.ask(find, { text: ferries.name })).not.toContainEqual({ id: ferries.id });
      expect(await administrator.ask('{ teams { id closedAt } }')).toContainEqual({
        id: ferries.id,
        closedAt: expect.any(String),
      });
    });

    it('are opened again, and were closed for a reason that is recorded', async () => {
      await shut();
      expect(await shut(ferries, 2)).toMatchObject({ code: 'TEAM_CLOSED_ALREADY' });
      const again = () => administrator.ask(reopen, { input: { teamId: ferries.id, version: 2 } });
      expect(await again()).toMatchObject({ version: 3, closedAt: null });
      expect(await again()).toMatchObject({ __typename: 'StaleEdit', version: 3 });
      const { edges } = (await administrator.ask(trailOf, { id: ferries.id })).events;
      expect(edges.map(({ node }: Json) => [node.type, node.texts])).toEqual([
        ['team.reopened', []],
        ['team.closed', [{ field: 'reason', text: reason }]],
      ]);
    });

    it('are closed by administrators alone, who saw them as they are', async () => {
      const manager = await given.manager(ferries);
      const input = { teamId: ferries.id, version: 1, reason };
      for (const [document, more] of [
        [close, {}],
        [merge, { intoId: ports.id }],
      ] as const) {
        const { errors } = await manager.send(document, { input: { ...input, ...more } });
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
      expect(await shut(ferries, 7)).toMatchObject({ __typename: 'StaleEdit' });
      expect(await administrator.ask(close, { input: { ...input, reason: ' ' } })).toMatchObject({ field: 'reason' });
    });
  });

  describe('that are merged', () => {
    const join = (from: Team = ferries, into: Team = ports, version = 1, by: Caller = administrator) =>
      by.ask(merge, { input: { teamId: from.id, intoId: into.id, version, reason } });

    it('give their members to the other team with the higher of their roles, and say so on both trails', async () => {
      const [one, both] = [await given.contributor(ferries), await given.manager(ferries)];
      await administrator.ask(setRole, { input: { personId: both.id, teamId: ports.id, role: 'VIEWER' } });
      expect(await join()).toMatchObject({ version: 2, closedAt: expect.any(String), mergedInto: { id: ports.id } });
      expect((await rolesOf(one))[ports.id]).toBe('CONTRIBUTOR');
      expect((await rolesOf(both))[ports.id]).toBe('MANAGER');
      expect(await given.events(one.id)).toEqual(['person.rolesSet']);
      expect(await given.events(ferries.id)).toEqual(['team.merged']);
      expect(await given.events(ports.id)).toEqual(['team.received']);
    });

    it('give it all their commitments, archived and sensitive ones too, and their open follow-ups', async () => {
      const [contributor, manager] = [await given.contributor(ferries), await given.manager(ferries)];
      const stranger = await given.contributor(ports);
      const open = await given.commitment(contributor, ferries);
      const secret = await given.commitment(contributor, ferries, {
        marking: 'OFFICIAL_SENSITIVE',
        handlingInstruction: 'Not to be passed on.',
      });
      const archived = await given.commitment(contributor, ferries);
      await manager.ask(commitmentDocuments.archive, { input: { id: archived.id, reason } });
      const assign = (title: string) =>
        contributor.ask(followUpDocuments.assign, { input: { commitmentId: open.id, title, teamId: ferries.id } });
      const [asked, done] = [await assign('Ask the island'), await assign('Read the minutes')];
      const finish = 'mutation ($input: FinishFollowUpInput!) { finishFollowUp(input: $input) { __typename } }';
      await contributor.ask(finish, { input: { id: done.id, outcome: 'They were read.' } });
      expect(await leadOf(stranger, secret)).toBeNull();

      await join();
      // While its work is on its way, its members see it still.
      expect(await leadOf(contributor, secret)).toBe(ferries.id);
      await followed(ferries, ports);
      for (const made of [open, secret, archived]) expect(await leadOf(stranger, made)).toBe(ports.id);
      expect(await leadOf(contributor, secret)).toBe(ports.id);
      expect(await leadOf(administrator, secret)).toBeNull();
      const teamsOf = `query ($id: UUID!) { commitment(id: $id) {
        followUps { edges { node { title team { id } } } } events { edges { node { type data } } } } }`;
      const { followUps, events } = await stranger.ask(teamsOf, { id: open.id });
      const teams = followUps.edges.map(({ node }: Json) => [node.title, node.team.id]);
      expect(Object.fromEntries(teams)).toEqual({ [asked.title]: ports.id, [done.title]: ferries.id });
      expect(events.edges.map(({ node }: Json) => node)).toContainEqual({
        type: 'commitment.reassigned',
        data: { from: ferries.id, to: ports.id, isMerge: true },
      });

      const before = await given.events();
      await followed(ferries, ports);
      expect(await given.events()).toEqual(before);
    });

    it.each(['setTeamRole', 'setMemberships'])('never wait for %s of a member that waits for them', async (name) => {
      const member = await given.contributor(ferries);
      const roles = { memberships: [{ teamId: ferries.id, role: 'VIEWER' }], isAuditor: false, isAdministrator: false };
      const input =
        name === 'setTeamRole'
          ? { personId: member.id, teamId: ferries.id, role: 'VIEWER', seenRole: 'CONTRIBUTOR' }
          : { personId: member.id, version: 1, ...roles };
      const other = await given.administrator();
      const holder = new pg.Client({ connectionString: application.database.url });
      await holder.connect();
      const locked = async () =>
        (
          await application.database.query(`select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`)
        ).length;
      try {
        await holder.query('begin');
        await holder.query('select 1 from people where id = $1 for update', [member.id]);
        const set = other.ask(mutationDocument(name), { input });
        await eventually(async () => (await locked()) === 1);
        const merged = join();
        await eventually(async () => (await locked()) === 2);
        await holder.query('commit');
        expect(await set).toMatchObject({ __typename: 'Person' });
        expect(await merged).toMatchObject({ __typename: 'Team', version: 2 });
      } finally {
        await holder.end();
      }
      expect(await rolesOf(member)).toEqual({ [ferries.id]: 'VIEWER', [ports.id]: 'VIEWER' });
    });

    it('into one that is merged on before the work arrived, give it to the last', async () => {
      const contributor = await given.contributor(ferries);
      const made = await given.commitment(contributor, ferries);
      const harbours = await given.team();
      await join(ferries, ports);
      await join(ports, harbours);
      await followed(ports, harbours);
      await followed(ferries, ports);
      expect(await leadOf(contributor, made)).toBe(harbours.id);
    });

    it('keep what had not gone yet where they are opened again, and what had gone stays gone', async () => {
      const contributor = await given.contributor(ferries);
      const made = await given.commitment(contributor, ferries);
      await join();
      await administrator.ask(reopen, { input: { teamId: ferries.id, version: 2 } });
      await followed(ferries, ports);
      expect(await leadOf(contributor, made)).toBe(ferries.id);
      await join(ferries, ports, 3);
      await followed(ferries, ports);
      await administrator.ask(reopen, { input: { teamId: ferries.id, version: 4 } });
      expect(await leadOf(contributor, made)).toBe(ports.id);
    });

    it('give the administrator who does it no role in the work of the other', async () => {
      const insider = await given.administrator();
      await administrator.ask(setRole, { input: { personId: insider.id, teamId: ports.id, role: 'VIEWER' } });
      const as = await application.as(insider);
      expect(await join(ferries, ports, 1, as)).toMatchObject({ code: 'OWN_MERGE', field: 'intoId' });
      expect(await join(ports, ferries, 1, as)).toMatchObject({ code: 'OWN_MERGE' });
      expect(await given.events(ferries.id)).toEqual([]);
    });

    it('are not merged into themselves, into a closed team, twice, or into each other at once', async () => {
      expect(await join(ferries, ferries)).toMatchObject({ code: 'MERGE_WITH_ITSELF' });
      const both = await Promise.all([join(ferries, ports), join(ports, ferries)]);
      expect(both.filter(({ __typename }) => __typename === 'Team')).toHaveLength(1);
      const [closed] = both[0].__typename === 'Team' ? [ferries] : [ports];
      const third = await given.team();
      expect(await join(third, closed)).toMatchObject({ code: 'TEAM_CLOSED', field: 'intoId' });
      expect(await join(closed, third, 2)).toMatchObject({ code: 'TEAM_MERGED_ALREADY' });
    });
  });
});
