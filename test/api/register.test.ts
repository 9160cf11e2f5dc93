import { limits } from '@followthrough/domain/limits';
import { openStatuses } from '@followthrough/domain/statuses';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Person } from '@followthrough/server/people/persons/person.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments, said } from '../support/given-commitments.js';
import { followUpDocuments, linked, reported } from '../support/given-delivery.js';
import { itWithNaughtyStrings, naughtyStrings } from '../support/shared.js';
import { statementsBesidesSession } from '../support/statements.js';
import { givenIn, type Given } from '../support/given.js';

const find = `query ($filter: CommitmentFilter, $orderBy: CommitmentOrder, $first: Int, $after: String) {
  commitments(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount edges { node { id reference title changedAt } } pageInfo { hasNextPage endCursor }
  }
}`;
const count = `query ($filter: CommitmentFilter, $by: CommitmentGrouping!) {
  commitmentCounts(filter: $filter, by: $by) { key label count }
}`;

/** The undertakers. */
const everybody = ['OWN', 'NOT_IDENTIFIED', 'EXTERNAL'];
const left = `query ($filter: CommitmentFilter) { commitmentsLeftOut(filter: $filter) { reason count } }`;

/** Every test begins with an empty register; what is only ever added to is emptied behind the product's back. */
const empty = `begin; set local session_replication_role = replica;
  truncate commitments, organisations, sources, teams, people, events cascade;
  alter sequence commitment_numbers restart; commit`;

const nobody = '00000000-0000-7000-8000-000000000000';

describe('the register', () => {
  let application: Application;
  let given: Given;
  let ours: Team;
  let theirs: Team;
  let contributor: Person & Caller;
  let manager: Caller;
  let outsider: Caller;
  let auditor: Caller;

  beforeAll(async () => {
    application = await startApplication();
  });
  beforeEach(async () => {
    application.now = new Date('2026-11-22T10:00:00.000Z');
    await application.database.query(empty);
    given = givenIn(application);
    ours = await given.team('Ours');
    theirs = await given.team('Theirs');
    contributor = await given.contributor(ours);
    manager = await given.manager(ours);
    outsider = await given.contributor(theirs);
    auditor = await given.auditor();
  });
  afterAll(() => application.close());

  const titles = async (filter: object = {}, more: object = {}, by: Caller = contributor): Promise<string[]> =>
    (await by.ask(find, { filter, ...more })).edges.map(({ node }: Json) => node.title);
  const counts = async (by: string, filter: object = {}, caller: Caller = contributor): Promise<Json> =>
    Object.fromEntries((await caller.ask(count, { filter, by })).map(({ key, ...rest }: Json) => [key, rest]));

  it('chooses by kind, team, area, marking, person and due date, all at once', async () => {
    const bells = {
      kind: 'REFORM' as const,
      policyAreas: ['bells', 'noise'],
      dueLatest: '2026-06-30',
      marking: 'PUBLIC' as const,
    };
    await given.arranged(ours, { title: 'Bells', accountableId: contributor.id, ...bells });
    await given.arranged(theirs, { title: 'Ferries', policyAreas: ['sea'], dueLatest: '2027-01-01' });
    for (const filter of [
      { kinds: ['REFORM'] },
      { kinds: ['REFORM', 'SUMMIT'], teamIds: [ours.id] },
      { policyAreas: ['noise', 'air'] },
      { markings: ['PUBLIC'] },
      { accountableIds: [contributor.id, nobody] },
      { dueFrom: '2026-06-30', dueUntil: '2026-06-30' },
    ]) {
      expect(await titles(filter)).toEqual(['Bells']);
    }
    expect(await titles({ kinds: ['REFORM'], teamIds: [theirs.id] })).toEqual([]);
    expect(await titles({ kinds: [] })).toEqual([]);
    expect(await titles({ kinds: null, teamIds: null })).toEqual(['Bells', 'Ferries']);
  });

  it('filters by assignees of open follow-ups, people and teams', async () => {
    const bells = await given.arranged(ours, { title: 'Bells' });
    await given.arranged(ours, { title: 'Ferries' });
    const assign = (more: object): Promise<Json> =>
      contributor.ask(followUpDocuments.assign, { input: { commitmentId: bells.id, title: 'Ask', ...more } });
    const own = await assign({ assigneeId: contributor.id });
    await assign({ teamId: theirs.id });
    expect(await titles({ assigneeIds: [contributor.id] })).toEqual(['Bells']);
    expect(await titles({ assigneeIds: [nobody, theirs.id] })).toEqual(['Bells']);
    expect(await titles({ assigneeIds: [nobody] })).toEqual([]);
    expect(await counts('ASSIGNEE')).toEqual({
      [contributor.id]: { label: contributor.name, count: 1 },
      [theirs.id]: { label: 'Theirs', count: 1 },
      NONE: { label: null, count: 1 },
    });
    await contributor.ask(followUpDocuments.finish, { input: { id: own.id, outcome: 'Done.' } });
    expect(await titles({ assigneeIds: [contributor.id] })).toEqual([]);
  });

  it('chooses what changed since a day, by any event of its record, in one statement', async () => {
    application.now = new Date('2026-11-01T23:59:00.000Z');
    const bells = await given.commitment(contributor, ours, { title: 'Bells' });
    await given.commitment(contributor, ours, { title: 'Ferries' });
    expect(await titles({ changedFrom: '2026-11-02' })).toEqual([]);
    application.now = new Date('2026-11-02T00:00:00.000Z');
    const renewed = await application.as(contributor);
    await reported(renewed, bells, { effectiveOn: '2026-11-01' });
    expect(await titles({ changedFrom: '2026-11-02' }, {}, renewed)).toEqual(['Bells']);
    expect(await titles({ changedFrom: '2026-11-01' }, {}, renewed)).toEqual(['Bells', 'Ferries']);
    const filter = { changedFrom: '2026-11-02', assigneeIds: [nobody], accountableIds: [nobody] };
    expect(await statementsBesidesSession(() => titles(filter, {}, renewed))).toBe(1);
  });

  it('chooses by party, and by a party’s part', async () => {
    const country = await given.organisation({ name: 'Norland', isOwn: true });
    const ministry = await given.organisation({ kind: 'DEPARTMENT', name: 'Ministry of Bells', parentId: country.id });
    const parties = [{ organisationId: ministry.id, role: 'UNDERTAKES' }];
    await given.commitment(contributor, ours, { title: 'Bells', parties });
    for (const id of [country.id, ministry.id]) {
      expect(await titles({ partyIds: [id], responsibilities: everybody })).toEqual(['Bells']);
    }
    expect(await titles({ partyIds: ['00000000-0000-7000-8000-000000000000'], responsibilities: everybody })).toEqual(
      [],
    );
  });

  describe('leaves out', () => {
    const leftOut = async (filter: object = {}, by: Caller = contributor): Promise<Json> =>
      Object.fromEntries((await by.ask(left, { filter })).map(({ reason, count: many }: Json) => [reason, many]));
    const archive = ({ id }: { readonly id: string }) =>
      manager.ask(commitmentDocuments.archive, { input: { id, reason: 'Entered by mistake.' } });

    beforeEach(async () => {
      const own = await given.arranged(ours, { title: 'Own' });
      await given.arranged(ours, { title: 'Not identified', responsibility: 'NOT_IDENTIFIED' });
      await given.arranged(ours, { title: 'External', responsibility: 'EXTERNAL' });
      await archive(await given.arranged(ours, { title: 'Old' }));
      await archive(await given.arranged(ours, { title: 'Old external', responsibility: 'EXTERNAL' }));
      const twice = await given.arranged(ours, { title: 'Twice' });
      await contributor.ask(commitmentDocuments.markDuplicate, {
        input: { id: twice.id, ofId: own.id, reason: 'The same.' },
      });
    });

    it('what is of other bodies, archived or a duplicate, unless asked', async () => {
      const shown = async (filter: object) => (await titles(filter)).sort();
      expect(await shown({})).toEqual(['Not identified', 'Own']);
      expect(await shown({ responsibilities: ['EXTERNAL'] })).toEqual(['External']);
      expect(await shown({ responsibilities: ['NOT_IDENTIFIED'] })).toEqual(['Not identified']);
      expect(await shown({ responsibilities: everybody })).toEqual(['External', 'Not identified', 'Own']);
      expect(await shown({ archived: 'ONLY' })).toEqual(['Old', 'Twice']);
      expect(await shown({ archived: 'ANY' })).toEqual(['Not identified', 'Old', 'Own', 'Twice']);
      expect(await shown({ archived: 'ONLY', responsibilities: everybody })).toEqual(['Old', 'Old external', 'Twice']);
      expect((await counts('STATUS'))['UNCLEAR'].count).toBe(2);
    });

    it('nothing in silence: it says how many and why, as far as the filter did not ask for them', async () => {
      expect(await leftOut()).toEqual({ OTHER_BODIES: 1, ARCHIVED: 2, ARCHIVED_OTHER_BODIES: 1 });
      expect(await leftOut({ responsibilities: everybody })).toEqual({ ARCHIVED: 2, ARCHIVED_OTHER_BODIES: 1 });
      expect(await leftOut({ responsibilities: ['OWN'] })).toEqual({ ARCHIVED: 2 });
      expect(await leftOut({ archived: 'ANY' })).toEqual({ OTHER_BODIES: 1, ARCHIVED_OTHER_BODIES: 1 });
      expect(await leftOut({ archived: 'ANY', responsibilities: everybody })).toEqual({});
      expect(await leftOut({ text: 'external' })).toEqual({ OTHER_BODIES: 1, ARCHIVED_OTHER_BODIES: 1 });
      expect(await leftOut({ kinds: ['SUMMIT'] })).toEqual({});
      const total = await titles({ archived: 'ANY', responsibilities: everybody });
      expect(total.length - (await titles()).length).toBe(4);
    });

    it('without a word about what the reader may not see', async () => {
      for (const responsibility of ['OWN', 'EXTERNAL'] as const) {
        const secret = { title: 'Secret', marking: 'OFFICIAL_SENSITIVE' as const, responsibility };
        await given.arranged(theirs, secret);
        await application.database.query(
          `update commitments set archived_at = now(), archived_reason = 'x' where title = 'Secret' and responsibility = 'OWN'`,
        );
      }
      expect(await leftOut({ text: 'secret' })).toEqual({});
      expect(await leftOut({ text: 'secret' }, outsider)).toEqual({ OTHER_BODIES: 1, ARCHIVED: 1 });
      expect((await application.nobody.send(left)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });

    it('no commitment whose reference is quoted, however it is typed', async () => {
      const all = await titles({ archived: 'ANY', responsibilities: everybody });
      expect(all).toHaveLength(6);
      const references = await application.database.query<{ title: string; number: number }>(
        'select title, number from commitments',
      );
      for (const { title, number } of references) {
        for (const text of [`FT-${number}`, `ft-${number}`, `ft${number}`]) {
          expect({ text, found: await titles({ text }) }).toEqual({ text, found: [title] });
          expect(await leftOut({ text })).toEqual({});
        }
      }
      const { number } = await given.arranged(theirs, { marking: 'OFFICIAL_SENSITIVE' });
      expect(await titles({ text: `FT-${number}` })).toEqual([]);
    });
  });

  it('chooses by status and stage as they are at this moment', async () => {
    const ferries = await given.arranged(ours, { title: 'Ferries' });
    expect(await titles({ statuses: ['UNCLEAR'], stages: ['ANNOUNCED'] })).toEqual(['Ferries']);
    await reported(contributor, ferries, { status: 'AT_RISK' });
    expect(await titles({ statuses: ['UNCLEAR'] })).toEqual([]);
    expect(await titles({ statuses: ['AT_RISK', 'OFF_TRACK'] })).toEqual(['Ferries']);
    expect(await titles({ stages: ['SIGNED'] })).toEqual([]);
  });

  it('tells date passed, overdue and stale apart, and each from its opposite', async () => {
    const late = await given.arranged(ours, { title: 'Late', dueLatest: '2026-11-10' });
    await given.arranged(ours, { title: 'Passed', dueLatest: '2026-11-10' });
    await given.arranged(ours, { title: 'Undated' });
    await reported(contributor, late, { status: 'AT_RISK', effectiveOn: '2026-11-20' });
    expect(await titles({ datePassed: true })).toEqual(['Passed']);
    expect(await titles({ overdue: true })).toEqual(['Late']);
    expect((await titles({ overdue: false })).sort()).toEqual(['Passed', 'Undated']);
    expect((await titles({ stale: false })).length).toBe(3);
    application.now = new Date('2027-06-01T10:00:00Z');
    const later = await application.as(contributor);
    expect((await titles({ stale: true }, {}, later)).length).toBe(3);
  });

  it('orders by each order, forwards through pages, without losing or repeating any', async () => {
    for (let at = 0; at < 7; at++) {
      application.now = new Date(application.now.getTime() + 60_000);
      const dueLatest = at % 3 === 0 ? null : `2026-0${1 + (at % 4)}-01`;
      await given.arranged(ours, {
        title: `Title ${'BDACEGF'[at]}`,
        dueLatest,
        policyAreas: ['quays', ...Array.from({ length: at }, (_, word) => `harbour ${word}`)],
      });
    }
    const all = (await titles()).sort();
    // A word of titles, one of policy areas alone, and a name with a typo: each is ranked in its own way.
    for (const text of ['title', 'quays', 'harbors']) {
      const everyOne = (await titles({ text })).sort();
      expect(everyOne.length).toBeGreaterThan(5);
      for (const orderBy of ['DUE', 'REFERENCE', 'TITLE', 'NEWEST', 'RECENTLY_CHANGED', 'RELEVANCE']) {
        const whole = await titles({ text }, { orderBy });
        const paged: string[] = [];
        let after: string | null = null;
        do {
          const page: Json = await contributor.ask(find, { filter: { text }, orderBy, first: 3, after });
          paged.push(...page.edges.map(({ node }: Json) => node.title));
          after = page.pageInfo.hasNextPage && paged.length < 20 ? page.pageInfo.endCursor : null;
        } while (after);
        expect([text, orderBy, paged]).toEqual([text, orderBy, whole]);
        expect([...paged].sort()).toEqual(everyOne);
      }
    }
    expect(await titles({}, { orderBy: 'TITLE' })).toEqual(all);
    expect(await titles({}, { orderBy: 'NEWEST' })).toEqual((await titles({}, { orderBy: 'REFERENCE' })).reverse());
  });

  it('moves what was changed to the front of what changed last', async () => {
    const first = await given.arranged(ours, { title: 'First' });
    application.now = new Date('2026-11-22T10:05:00Z');
    await given.arranged(ours, { title: 'Second' });
    expect(await titles({}, { orderBy: 'RECENTLY_CHANGED' })).toEqual(['Second', 'First']);
    application.now = new Date('2026-11-22T10:10:00Z');
    await linked(contributor, first);
    expect(await titles({}, { orderBy: 'RECENTLY_CHANGED' })).toEqual(['First', 'Second']);
  });

  it('finds words of title, reference, parties, areas and quotes, and what was typed wrongly', async () => {
    const norland = await given.organisation({ name: 'Norland', shortName: 'NL', aliases: ['Kingdom of Fjords'] });
    const quote = 'The minister will inaugurate a lighthouse.';
    const facts = {
      title: 'Agreement on quarterly ferries',
      policyAreas: ['maritime'],
      parties: [{ organisationId: norland.id, words: 'Harbour Master', isInferred: true, role: 'UNDERTAKES' }],
    };
    const statement = { ...(await given.passage(contributor, quote)), ...said };
    const { reference } = await given.commitment(contributor, ours, facts, { statement });
    await given.commitment(contributor, ours, { title: 'Bells' });
    const found = (text: string) => titles({ text, responsibilities: everybody }, { orderBy: 'RELEVANCE' });
    const words = [
      'ferry',
      'FERRIES',
      'quarterly ferries',
      'Norland',
      'kingdom of fjords',
      'harbour master',
      'maritime',
      'lighthouses',
    ];
    for (const text of [
      ...words,
      'inaugurates',
      reference,
      reference.toLowerCase(),
      'Norlnad',
      'ferreis',
      'quart',
      '"on quarterly"',
    ]) {
      expect({ text, found: await found(text) }).toEqual({ text, found: ['Agreement on quarterly ferries'] });
    }
    expect(await found('submarine')).toEqual([]);
    expect(await found('%')).toEqual([]);
    expect(await found('FT-999999999999999')).toEqual([]);
    expect((await found('   ')).length).toBe(2);
  });

  it('finds a renamed commitment by its new title, and no longer by the old', async () => {
    const norland = await given.organisation({ name: 'Norland' });
    const { id, version } = await given.commitment(contributor, ours, {
      title: 'Bells',
      parties: [{ organisationId: norland.id, role: 'UNDERTAKES' }],
    });
    const facts = {
      title: 'Ferries',
      kind: 'FUNDING',
      marking: 'OFFICIAL',
      parties: [{ organisationId: norland.id, role: 'UNDERTAKES' }],
    };
    await contributor.ask(commitmentDocuments.edit, { input: { id, version, facts } });
    await application.database.query(`update organisations set name = 'Westmark' where id = $1`, [norland.id]);
    const found = (text: string) => titles({ text, responsibilities: everybody });
    expect(await found('bells')).toEqual([]);
    expect(await found('norland')).toEqual([]);
    expect(await found('ferries')).toEqual(['Ferries']);
    expect(await found('westmark')).toEqual(['Ferries']);
  });

  it('puts what fits best first', async () => {
    await given.arranged(ours, { title: 'A review of harbours, some of which have a ferry' });
    await given.arranged(ours, { title: 'Ferry' });
    expect((await titles({ text: 'ferry' }, { orderBy: 'RELEVANCE' }))[0]).toBe('Ferry');
  });

  itWithNaughtyStrings('survives whatever is searched for', async () => {
    await given.arranged(ours, { title: 'Bells' });
    const texts = naughtyStrings().filter((text) => text.length <= limits.search);
    const answers = await Promise.all(texts.map((text) => contributor.send(find, { filter: { text } })));
    for (const answer of answers) {
      if (answer.errors) expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'INVALID' } }] });
    }
    for (const text of ['a\u0000b', 'x'.repeat(limits.search + 1)]) {
      for (let time = 0; time < 3; time++) {
        expect(await contributor.send(find, { filter: { text } })).toMatchObject({
          status: 400,
          errors: [{ extensions: { code: 'INVALID' } }],
        });
      }
    }
    expect((await contributor.send(find, { filter: { text: '\ud800 bells' } })).status).toBeLessThan(500);
  });

  it('refuses a filter of more values than it holds, and a day that is none', async () => {
    const teamIds = Array.from({ length: limits.filterValues + 1 }, () => ours.id);
    for (const filter of [{ teamIds }, { dueFrom: '2026-02-31' }, { kinds: ['NONE'] }, { partyIds: ['no id'] }]) {
      for (let time = 0; time < 3; time++) {
        const { status, errors } = await contributor.send(find, { filter });
        expect({ status, count: errors?.length, code: errors?.[0]?.extensions.code }).toEqual({
          status: 400,
          count: 1,
          code: 'INVALID',
        });
      }
    }
  });

  it('counts by status, stage, kind, team, party and area', async () => {
    const norland = await given.organisation({ name: 'Kingdom of Norland', shortName: 'Norland', isOwn: true });
    const parties = ['UNDERTAKES', 'HOST'].map((role) => ({ organisationId: norland.id, role }));
    await given.commitment(contributor, ours, { title: 'Ferries', parties, policyAreas: ['sea', 'trade'] });
    const bells = await given.arranged(theirs, { kind: 'REFORM', policyAreas: ['trade'] });
    await reported(outsider, bells, { status: 'ON_TRACK' });
    expect(await counts('STATUS')).toEqual({ UNCLEAR: { label: null, count: 1 }, ON_TRACK: { label: null, count: 1 } });
    expect(await counts('STAGE')).toEqual({ ANNOUNCED: { label: null, count: 2 } });
    expect(await counts('KIND')).toMatchObject({ FUNDING: { count: 1 }, REFORM: { count: 1 } });
    expect(await counts('TEAM')).toEqual({
      [ours.id]: { label: 'Ours', count: 1 },
      [theirs.id]: { label: 'Theirs', count: 1 },
    });
    expect(await counts('PARTY')).toEqual({ [norland.id]: { label: 'Norland', count: 1 } });
    const ministry = await given.organisation({ name: 'Ministry of Ferries', parentId: norland.id, isOwn: true });
    const delivering = [{ organisationId: ministry.id, role: 'UNDERTAKES' }];
    await given.commitment(contributor, ours, { title: 'Piers', parties: delivering });
    expect(await counts('PARTY')).toMatchObject({ [norland.id]: { count: 2 }, [ministry.id]: { count: 1 } });
    expect(await titles({ partyIds: [norland.id] })).toHaveLength(2);
    expect(await counts('POLICY_AREA')).toMatchObject({ trade: { count: 2 }, sea: { count: 1 } });
    expect(await counts('KIND', { kinds: ['REFORM'] })).toEqual({ REFORM: { label: null, count: 1 } });
  });

  it('hides commitments in rows, counts, searches and totals alike', async () => {
    const secret = { title: 'Zanzibar', marking: 'OFFICIAL_SENSITIVE' as const, policyAreas: ['zoo'] };
    await given.arranged(ours, secret);
    await given.arranged(ours, { title: 'Zanzibar again' });
    const named = await given.stranger();
    await given.arranged(theirs, { title: 'Named', marking: 'OFFICIAL_SENSITIVE', namedReaders: [named.id] });

    const seen = async (caller: Caller) => {
      const { totalCount, edges } = await caller.ask(find, { filter: { text: 'zanzibar' } });
      return { totalCount, rows: edges.length };
    };
    expect(await seen(contributor)).toEqual({ totalCount: 2, rows: 2 });
    expect(await seen(auditor)).toEqual({ totalCount: 2, rows: 2 });
    expect(await seen(outsider)).toEqual({ totalCount: 1, rows: 1 });
    expect(await titles({ policyAreas: ['zoo'] }, {}, outsider)).toEqual([]);
    expect(await counts('POLICY_AREA', {}, outsider)).toEqual({});
    expect((await counts('STATUS', {}, named))['UNCLEAR'].count).toBe(2);
    expect((await application.nobody.send(find)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await application.nobody.send(count, { by: 'KIND' })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('answers a whole board in one statement besides the session’s', async () => {
    for (const status of openStatuses)
      await reported(contributor, await given.arranged(ours), { status, missing: ['A date'] });
    const card = `edges { node { id reference title kind dueEdtf datePassed overdue stale responsibility status evidenceCount bestGrade
      leadTeam { id name } parties { words organisation { shortName name } } latestEvidence { title }
      followUpsToDo { id dueOn assignee { name } team { name } } } } pageInfo { hasNextPage endCursor }`;
    const columns = [
      ...openStatuses.map((status) => `[${status}]`),
      '[DELIVERED, PARTLY_DELIVERED, NOT_DELIVERED, WITHDRAWN, SUPERSEDED]',
    ];
    const document = `query Board($filter: CommitmentFilter) {
      commitmentCounts(filter: $filter, by: STATUS) { key count }
      commitmentsLeftOut(filter: $filter) { reason count }
      ${columns.map((statuses, at) => `column${at}: commitments(filter: { statuses: ${statuses} }, first: 50) { ${card} }`).join('\n')}
    }`;
    for (let time = 0; time < 3; time++) {
      let board: Json;
      const statements = await statementsBesidesSession(async () => (board = (await contributor.send(document)).data));
      expect(statements).toBe(1);
      for (const at of openStatuses.keys()) expect(board[`column${at}`].edges).toHaveLength(1);
    }
    const executed = document.replace('{', '{ __typename ');
    expect(await statementsBesidesSession(() => contributor.ask(executed))).toBe(1);
  });
});
