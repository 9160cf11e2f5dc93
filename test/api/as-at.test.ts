import { KeepPastVersions1780000002010 } from '@followthrough/migrations/2010-keep-past-versions';
import { ListPastStandings1780000002011 } from '@followthrough/migrations/2011-list-past-standings';
import { KeepDaysBesideCommitments1780000002102 } from '@followthrough/migrations/2102-keep-days-beside-commitments';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { allPasts } from '@followthrough/server/platform/views/past';
import { lasting, startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { assessed } from '../support/given-assessments.js';
import { commitmentDocuments, commitmentFacts } from '../support/given-commitments.js';
import { deliveryDocuments, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';

const register = `query ($filter: CommitmentFilter) { commitments(filter: $filter, first: 100) { totalCount edges { node {
  id title status overdue leadTeam { name } parties { words organisation { name } } milestones { words } changedAt } } } }`;
const pages = `query ($filter: CommitmentFilter, $orderBy: CommitmentOrder, $first: Int, $after: String) {
  commitments(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
const column = `query ($filter: CommitmentFilter, $by: CommitmentGrouping!, $keys: [String!], $orderBy: CommitmentOrder,
  $first: Int, $after: String) { board(filter: $filter, by: $by, keys: $keys) {
    cards(orderBy: $orderBy, first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
const one = `query ($id: UUID!) { commitment(id: $id) { id title marking status reports { totalCount } events { totalCount } } }`;

describe('the register as at a day', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let manager: Caller & { id: string };
  let contributor: Caller & { id: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    on('2026-03-01');
    team = await given.team('Ferries');
    manager = lasting(application, await given.manager(team));
    contributor = lasting(application, await given.contributor(team));
    await given.commitment(contributor, team, { title: 'What is there from the beginning' });
  });
  afterAll(() => application.close());

  const on = (day: string) => void (application.now = new Date(`${day}T10:00:00.000Z`));
  const asAt = async (day: string, document: string, variables: object, by: Caller = manager): Promise<Json> => {
    const { data, errors } = await by.send(document, { ...variables }, { 'followthrough-as-at': day });
    if (errors) throw new Error(errors.map(({ message }) => message).join());
    return Object.values(data as object)[0];
  };
  const listed = async (day: string, by: Caller = manager, filter: object = {}): Promise<Json[]> =>
    (await asAt(day, register, { filter }, by)).edges.map(({ node }: Json) => node);
  const refused = async (day: string, by: Caller): Promise<Json> => {
    const { errors, data } = await by.send(register, {}, { 'followthrough-as-at': day });
    expect(data ?? null).toBeNull();
    return errors?.[0];
  };

  it('shows what stood on it, in its own words, and today what stands now', async () => {
    on('2026-04-01');
    const norland = await given.organisation({ name: 'Norland', isOwn: true });
    const parties = [{ organisationId: norland.id, words: 'the Norlanders', role: 'UNDERTAKES' }];
    const { id } = await given.commitment(contributor, team, { title: 'One ferry', parties });
    const milestones = [{ words: 'It sails', isRequired: false }];
    await contributor.ask(commitmentDocuments.setMilestones, { input: { commitmentId: id, version: 1, milestones } });
    on('2026-04-10');
    await contributor.ask(commitmentDocuments.edit, {
      input: { id, version: 2, facts: commitmentFacts({ title: 'Two ferries' }) },
    });
    await contributor.ask(commitmentDocuments.setMilestones, {
      input: { commitmentId: id, version: 3, milestones: [] },
    });
    await reported(contributor, { id }, { effectiveOn: '2026-04-09' });
    on('2026-04-20');

    const of = async (day: string) => (await listed(day)).find((row) => row.id === id);
    expect(await of('2026-03-31')).toBeUndefined();
    const before = {
      title: 'One ferry',
      status: 'UNCLEAR',
      parties: [{ words: 'the Norlanders', organisation: { name: 'Norland' } }],
      milestones: [{ words: 'It sails' }],
      changedAt: expect.stringContaining('2026-04-01'),
    };
    expect(await of('2026-04-01')).toMatchObject(before);
    expect(await of('2026-04-09')).toMatchObject({ title: 'One ferry', status: 'UNCLEAR' });
    for (const day of ['2026-04-10', '2026-04-20']) {
      const parties = [{ words: 'the island council', organisation: null }];
      expect(await of(day)).toMatchObject({ title: 'Two ferries', status: 'ON_TRACK', parties, milestones: [] });
    }
    const { data } = await manager.send(one, { id });
    expect(data.commitment).toMatchObject({ title: 'Two ferries', reports: { totalCount: 1 } });
    expect(await asAt('2026-04-09', one, { id })).toMatchObject({ reports: { totalCount: 0 } });
  });

  it('finds with words and filters what they would have found that day', async () => {
    on('2026-05-01');
    const { id } = await given.commitment(
      contributor,
      team,
      { title: 'A zeppelin harbour' },
      { due: { edtf: '2026-05-10', why: 'They said so.' } },
    );
    on('2026-05-05');
    await contributor.ask(commitmentDocuments.edit, {
      input: { id, version: 1, facts: commitmentFacts({ title: 'An airship harbour' }) },
    });
    on('2026-06-30');
    const found = async (day: string, filter: object) => (await listed(day, manager, filter)).map((row) => row.id);
    expect(await found('2026-05-04', { text: 'zeppelin' })).toEqual([id]);
    expect(await found('2026-05-05', { text: 'zeppelin' })).toEqual([]);
    expect(await found('2026-05-04', { text: 'airship' })).toEqual([]);
    expect(await found('2026-05-05', { text: 'airship' })).toEqual([id]);
    expect(await found('2026-05-10', { datePassed: true, text: 'airship' })).toEqual([]);
    expect(await found('2026-05-11', { datePassed: true, text: 'airship' })).toEqual([id]);
  });

  it('goes on from page to page, of the register and of each column of a board, in every order', async () => {
    on('2026-04-25');
    const kinds = ['FUNDING', 'FUNDING', 'FUNDING', 'REFORM', 'REFORM'];
    const all: string[] = [];
    for (const [at, kind] of kinds.entries()) {
      const facts = { title: `Beacon ${5 - at}`, kind };
      all.push((await given.commitment(contributor, team, facts)).id);
    }
    on('2026-04-27');
    for (const id of all) {
      const facts = commitmentFacts({ title: 'Renamed', kind: 'OTHER' });
      await contributor.ask(commitmentDocuments.edit, { input: { id, version: 1, facts } });
    }
    const day = '2026-04-25';
    const filter = { changedFrom: day };
    const walked = async (page: (after: string | null) => Promise<Json>): Promise<string[]> => {
      const ids: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { edges, pageInfo } = await page(after);
        ids.push(...edges.map(({ node }: Json) => node.id));
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
        expect(ids.length).toBeLessThanOrEqual(all.length);
      }
      return ids;
    };
    for (const orderBy of ['DUE', 'REFERENCE', 'TITLE', 'NEWEST', 'RECENTLY_CHANGED']) {
      const ofRegister = (first: number) => (after: string | null) =>
        asAt(day, pages, { filter, orderBy, first, after });
      const whole = await walked(ofRegister(100));
      expect([...whole].sort()).toEqual([...all].sort());
      expect(await walked(ofRegister(2))).toEqual(whole);
      for (const [by, key, kept] of [
        ['KIND', 'FUNDING', all.slice(0, 3)],
        ['STATUS', 'UNCLEAR', all],
        ['TEAM', team.id, all],
      ] as const) {
        const ofColumn = (first: number) => async (after: string | null) =>
          (await asAt(day, column, { filter, by, keys: [key], orderBy, first, after }))[0].cards;
        expect(await walked(ofColumn(2))).toEqual(whole.filter((id) => kept.includes(id)));
      }
    }
  });

  it('hides on every day what the reader may not see today, and shows what was hidden only then', async () => {
    on('2026-07-01');
    const outsider = lasting(application, await given.contributor(await given.team()));
    const open = await given.commitment(contributor, team, { title: 'Open at first' });
    const secret = await given.commitment(contributor, team, {
      title: 'Hidden at first',
      marking: 'OFFICIAL_SENSITIVE',
      handlingInstruction: 'For the team.',
    });
    on('2026-07-10');
    const mark = (id: string, facts: object) =>
      contributor.ask(commitmentDocuments.edit, { input: { id, version: 1, facts: commitmentFacts(facts) } });
    await mark(open.id, {
      title: 'Open at first',
      marking: 'OFFICIAL_SENSITIVE',
      handlingInstruction: 'For the team.',
    });
    await mark(secret.id, { title: 'Hidden at first' });
    on('2026-07-20');
    const seen = async (by: Caller) =>
      (await listed('2026-07-05', by)).map(({ id }) => id).filter((id) => [open.id, secret.id].includes(id));
    expect(await seen(outsider)).toEqual([secret.id]);
    expect((await seen(contributor)).sort()).toEqual([open.id, secret.id].sort());
    expect(await asAt('2026-07-05', one, { id: open.id }, outsider)).toBeNull();
    expect(await asAt('2026-07-05', one, { id: secret.id }, outsider)).toMatchObject({ marking: 'OFFICIAL_SENSITIVE' });
    const { totalCount } = await asAt('2026-07-05', register, {}, outsider);
    expect(totalCount).toBe((await listed('2026-07-05', outsider)).length);

    const left = await given.contributor(team);
    expect((await seen(left)).sort()).toEqual([open.id, secret.id].sort());
    await application.database.query('delete from memberships where person_id = $1', [left.id]);
    expect(await seen(await application.as(left))).toEqual([secret.id]);
  });

  it('shows a draft assessment only to who may see it today, whoever led the commitment then', async () => {
    on('2026-07-11');
    const before = await given.team();
    const former = lasting(application, await given.contributor(before));
    const { id } = await given.commitment(former, before, { title: 'Led by another team' });
    const auditor = lasting(application, await given.auditor());
    await reported(former, { id }, { effectiveOn: '2026-07-10' });
    on('2026-07-12');
    await assessed(auditor, { id }, { replyDue: '2026-07-30' });
    on('2026-07-20');
    const drafts = `query ($id: UUID!) { commitment(id: $id) { draftAssessments { id } } }`;
    const seen = async (by: Caller) => (await asAt('2026-07-12', drafts, { id }, by)).draftAssessments.length;
    const news = `query ($id: UUID!) { changedCommitments(since: "2026-07-12T00:00:00Z", commitmentId: $id) { totalCount } }`;
    const told = async (by: Caller) => (await asAt('2026-07-12', news, { id }, by)).totalCount;
    expect(await Promise.all([former, auditor, manager].map(seen))).toEqual([1, 1, 0]);
    expect(await Promise.all([former, auditor, manager].map(told))).toEqual([1, 1, 0]);
    await application.database.query('update commitments set lead_team_id = $1 where id = $2', [team.id, id]);
    expect(await Promise.all([former, auditor, manager].map(seen))).toEqual([0, 1, 1]);
    expect(await Promise.all([former, auditor, manager].map(told))).toEqual([0, 1, 1]);
  });

  it('tells no looks of auditors, which are kept as of today, and changes since a week before that day', async () => {
    on('2026-07-13');
    const auditor = await given.auditor();
    const by = lasting(application, auditor);
    const { id } = await given.commitment(contributor, team, { title: 'Looked at later' });
    on('2026-07-20');
    await application.database.query('insert into looks (commitment_id, person_id, at) values ($1, $2, $3)', [
      id,
      auditor.id,
      application.now,
    ]);
    const looked = 'query ($id: UUID!) { commitment(id: $id) { lookedAtLast } }';
    expect((await by.ask(looked, { id })).lookedAtLast).toContain('2026-07-20');
    expect(await asAt('2026-07-14', looked, { id }, by)).toEqual({ lookedAtLast: null });
    on('2026-12-20');
    const unseen = '{ commitmentsUnseen(first: 100) { totalCount } }';
    expect((await by.ask(unseen)).totalCount).toBeGreaterThan(0);
    expect(await asAt('2026-12-19', unseen, {}, by)).toEqual({ totalCount: 0 });
    on('2026-07-20');
    const recent = `query ($id: UUID!) { changedCommitments(commitmentId: $id) { totalCount } }`;
    const personal = `update visits set ended_before = '2026-07-19', at = '2026-07-20' where person_id = $1`;
    await application.database.query(personal, [auditor.id]);
    expect(await asAt('2026-07-14', recent, { id }, by)).toEqual({ totalCount: 1 });
  });

  it.each([
    ['2025-02-29', 'DAY_NOT_IN_MONTH', 'February 2025 has 28 days'],
    ['2026-02-28', 'PAST_DAY_TOO_EARLY', 'The register began on 1 March 2026.'],
    ['1000-01-01', 'PAST_DAY_TOO_EARLY', 'The register began on 1 March 2026.'],
    ['2030-01-01', 'PAST_DAY_IN_FUTURE', 'Choose 20 July 2026 or an earlier day.'],
    ['31 March 2026', 'DAY_MALFORMED', 'is not a day'],
    ['', 'DAY_MALFORMED', 'is not a day'],
  ])('refuses “%s” in words: %s', async (day, reason, words) => {
    on('2026-07-20');
    // The second is answered without the executor, the third by a plan.
    const again = await application.as(manager);
    for (let times = 0; times < 3; times += 1) {
      const error = await refused(day, again);
      expect(error).toMatchObject({ extensions: { code: 'INVALID', reason } });
      expect(error.message).toContain(words);
    }
  });

  it('shows today as today, and its first day', async () => {
    on('2026-07-20');
    const { data } = await manager.send(register, {});
    expect((await asAt('2026-07-20', register, {})).totalCount).toBe(data.commitments.totalCount);
    expect(await listed('2026-03-01')).toMatchObject([{ title: 'What is there from the beginning' }]);
  });

  it('is never changed: a change that is sent with a past day is refused, and nothing is saved', async () => {
    on('2026-07-20');
    const [{ id }] = await listed('2026-03-01');
    const input = { commitmentId: id, status: 'ON_TRACK', rationale: 'So.', effectiveOn: '2026-07-19' };
    const headers = { 'followthrough-as-at': '2026-07-19' };
    const { errors } = await contributor.send(deliveryDocuments.report, { input }, headers);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID', reason: 'PAST_UNCHANGED' } });
    const { data } = await contributor.send(one, { id });
    expect(data.commitment.reports.totalCount).toBe(0);
  });

  it('is exported, with the day in the address', async () => {
    on('2026-07-20');
    const { token } = await application.as(manager);
    const file = async (query: string) => {
      const address = `${application.address}/export/register.csv?columns=title&${query}`;
      const response = await fetch(address, { headers: { cookie: `followthrough_session=${token}` } });
      return { status: response.status, text: await response.text() };
    };
    expect((await file('asAt=2026-04-01')).text).toContain('One ferry');
    expect((await file('')).text).toContain('Two ferries');
    expect((await file('asAt=2026-02-01')).text).toContain('The register began on 1 March 2026.');
    expect((await file('asAt=2025-02-29')).status).toBe(400);
  });

  it('began with its earliest entry, even if others were recorded first', async () => {
    on('2026-02-10');
    expect((await refused('2026-02-10', manager)).extensions.reason).toBe('PAST_DAY_TOO_EARLY');
    const early = await given.commitment(contributor, team, { title: 'Entered with the date of an earlier day' });
    on('2026-05-02');
    expect(await listed('2026-02-10')).toMatchObject([{ id: early.id }]);
    expect((await refused('2026-02-09', manager)).extensions.params.day).toBe('2026-02-10');
  });
});

describe('the register as at a day before versions were kept', () => {
  it('has what was archived, marked as a duplicate or closed since, as it was before', async () => {
    const application = await startApplication();
    const given = givenIn(application);
    const on = (day: string) => void (application.now = new Date(`${day}T10:00:00.000Z`));
    on('2026-03-01');
    const team = await given.team('Ferries');
    const manager = lasting(application, await given.manager(team));
    const [first, both, plain] = [
      await given.commitment(manager, team, { title: 'Original' }),
      await given.commitment(manager, team, { title: 'Marked, then archived' }),
      await given.commitment(manager, team, { title: 'Archived' }),
    ];
    const changed = async (document: string, input: object) => {
      const { errors } = await manager.send(document, { input });
      expect(errors).toBeUndefined();
    };
    on('2026-03-10');
    await changed(commitmentDocuments.markDuplicate, { id: both.id, ofId: first.id, reason: 'The same.' });
    on('2026-03-20');
    await changed(commitmentDocuments.archive, { id: both.id, reason: 'Done with.' });
    await changed(commitmentDocuments.archive, { id: plain.id, reason: 'Done with.' });
    await application.database.query(`update teams set closed_at = '2026-03-20T10:00:00Z' where id = $1`, [team.id]);
    on('2026-04-01');

    const migrations = [
      new KeepPastVersions1780000002010(),
      new ListPastStandings1780000002011(),
      new KeepDaysBesideCommitments1780000002102(),
    ];
    for (const migration of migrations.toReversed()) await migration.down(application.database as never);
    for (const migration of migrations) await migration.up(application.database as never);

    const asked = `{ commitments(first: 100, orderBy: REFERENCE, filter: { archived: ANY }) { edges { node {
      archivedAt archivedReason duplicateReason leadTeam { closedAt } } } } board(by: STATUS) { count } }`;
    const onDay = async (day: string) => {
      const { data, errors } = await manager.send(asked, {}, { 'followthrough-as-at': day });
      expect(errors).toBeUndefined();
      const nodes = data.commitments.edges.map(({ node }: Json) => node);
      return {
        archived: nodes.map(({ archivedAt }: Json) => archivedAt !== null),
        reasons: nodes.map(({ archivedReason }: Json) => archivedReason !== null),
        duplicates: nodes.map(({ duplicateReason }: Json) => duplicateReason !== null),
        closed: nodes.map(({ leadTeam }: Json) => leadTeam.closedAt !== null),
        cards: data.board.reduce((sum: number, { count }: Json) => sum + count, 0),
      };
    };
    const [none, all] = [
      [false, false, false],
      [true, true, true],
    ];
    const marked = [false, true, false];
    const open = { archived: none, reasons: none, closed: none };
    const ended = [false, true, true];
    expect(await onDay('2026-03-09')).toEqual({ ...open, duplicates: none, cards: 3 });
    expect(await onDay('2026-03-19')).toEqual({ ...open, duplicates: marked, cards: 2 });
    const later = { archived: ended, reasons: ended, closed: all, duplicates: marked, cards: 1 };
    expect(await onDay('2026-03-20')).toEqual(later);
    expect(await onDay('2026-03-31')).toEqual(later);
    await application.close();
  });
});

describe('what is read as at a day', () => {
  it('is said for every table, and a past has the columns of its table in their order', async () => {
    const application = await startApplication();
    const columns = await application.database.query<{ table: string; columns: string[] }>(
      `select relname as table, array_agg(attname::text order by attnum) as columns
       from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
       where relnamespace = 'public'::regnamespace and relkind = 'r' group by 1`,
    );
    await application.close();
    const tables = new Map(columns.map((one) => [one.table, one.columns]));
    const isPast = (name: string) => name.startsWith('past_');
    const named = [...tables.keys()].filter((name) => name !== 'migrations' && !isPast(name));
    // Views of the database follow their tables; one that is read as a type of its own is named, too.
    expect([...allPasts().keys()].filter((name) => name !== 'round_moves').sort()).toEqual(named.sort());
    for (const name of [...tables.keys()].filter(isPast)) {
      const { [0]: until, ...rest } = tables.get(name)!;
      expect([until, Object.values(rest)]).toEqual(['until_at', tables.get(name.replace('past_', ''))]);
    }
  });
});
