import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { statementsBesidesSession } from '../support/statements.js';
import { seed } from '../benchmarks/shared/seed.mjs';

const board = `query ($filter: CommitmentFilter, $by: CommitmentGrouping!, $part: Int, $keys: [String!], $apart: Boolean,
    $first: Int, $after: String, $order: CommitmentOrder) {
  board(filter: $filter, by: $by, part: $part, keys: $keys, closedApart: $apart) {
    id key label count columnsInAll
    cards(first: $first, after: $after, orderBy: $order) {
      totalCount edges { node { id title status } } pageInfo { hasNextPage endCursor } } } }`;

const register = `query ($filter: CommitmentFilter, $first: Int, $order: CommitmentOrder) {
  commitments(filter: $filter, first: $first, orderBy: $order) { totalCount edges { node { id title status } } } }`;

const closed = ['DELIVERED', 'PARTLY_DELIVERED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED'];

describe('a board', () => {
  let application: Application;
  let reader: Caller;

  beforeAll(async () => {
    application = await startApplication();
    await seed(application.database, 6_000);
    reader = await application.as({ id: '01900002-0000-7000-8000-000000000001' });
  });
  afterAll(() => application.close());

  const columns = (variables: object): Promise<Json[]> => reader.ask(board, { first: 5, ...variables });
  const keysOf = (found: readonly Json[]) => found.map(({ key }) => key);

  it.each([
    ['STATUS', 'statuses', (key: string) => (key === 'CLOSED' ? closed : [key])],
    ['KIND', 'kinds', (key: string) => [key]],
    ['STAGE', 'stages', (key: string) => [key]],
    ['TEAM', 'teamIds', (key: string) => [key]],
    ['PARTY', 'partyIds', (key: string) => [key]],
    ['POLICY_AREA', 'policyAreas', (key: string) => [key]],
    ['ACCOUNTABLE', 'accountableIds', (key: string) => [key]],
    ['ASSIGNEE', 'assigneeIds', (key: string) => [key]],
  ] as const)('by %s has in each column what the register has for it', async (by, facet, valuesOf) => {
    const filter = { dueUntil: '2027-06-30' };
    const found = await columns({ by, filter, order: 'TITLE' });
    expect(found.length).toBeGreaterThan(1);
    // Of what nobody has, no filter asks.
    for (const { key, count, cards } of found.filter((column) => column.key !== 'NONE')) {
      const same = await reader.ask(register, {
        filter: { ...filter, [facet]: valuesOf(key) },
        first: 5,
        order: 'TITLE',
      });
      expect(cards.edges).toEqual(same.edges);
      expect([cards.totalCount, count]).toEqual([same.totalCount, same.totalCount]);
    }
  });

  it.each(['STATUS', 'STAGE'])(
    'by %s pages alike through columns of over a thousand cards and short ones',
    async (by) => {
      const facet = by === 'STATUS' ? 'statuses' : 'stages';
      const counts = new Set<boolean>();
      for (const { key, count, cards } of await columns({ by })) {
        counts.add(count > 1_000);
        const next = await columns({ by, keys: [key], after: cards.pageInfo.endCursor });
        const filter = { [facet]: key === 'CLOSED' ? closed : [key] };
        const same = await reader.ask(register, { filter, first: 10 });
        expect([...cards.edges, ...(next[0]?.cards.edges ?? [])]).toEqual(same.edges);
      }
      expect([...counts].sort()).toEqual([false, true]);
    },
  );

  it('has the best match of a text first in each column', async () => {
    const filter = { text: 'region' };
    for (const { key, cards } of await columns({ by: 'KIND', filter, order: 'RELEVANCE' })) {
      const asked = { filter: { ...filter, kinds: [key] }, first: 5, order: 'RELEVANCE' };
      const { edges, totalCount } = await reader.ask(register, asked);
      expect([cards.edges, cards.totalCount]).toEqual([edges, totalCount]);
      expect(totalCount).toBeGreaterThan(5);
    }
  });

  it.each(['ACCOUNTABLE', 'ASSIGNEE'])('by %s leaves out no commitment: what nobody has stands last', async (by) => {
    await application.database.query('update commitments set accountable_id = null where number % 7 = 0');
    const [{ columnsInAll }] = (await columns({ by })) as [Json];
    const [nobody] = await columns({ by, keys: ['NONE'] });
    expect(keysOf(await columns({ by, part: Math.ceil(columnsInAll / 10) })).at(-1)).toBe('NONE');
    expect([nobody.label, nobody.cards.totalCount]).toEqual([null, nobody.count]);
    expect(nobody.count).toBeGreaterThan(0);
  });

  it('is one statement, with any grouping', async () => {
    for (const by of ['STATUS', 'TEAM', 'PARTY', 'ACCOUNTABLE', 'ASSIGNEE']) {
      expect(await statementsBesidesSession(() => columns({ by }))).toBe(1);
    }
  });

  it('has a column for every open status, and one or five for what is closed, empty or not', async () => {
    const open = ['UNCLEAR', 'NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK'];
    const never = { filter: { dueFrom: '2999-01-01' } };
    expect(keysOf(await columns({ by: 'STATUS', ...never }))).toEqual([...open, 'CLOSED']);
    expect(keysOf(await columns({ by: 'STATUS', apart: true }))).toEqual([...open, ...closed]);
    expect((await columns({ by: 'STATUS', ...never })).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('leaves out columns of which the filter wants nothing', async () => {
    const some = { by: 'STATUS', filter: { statuses: ['AT_RISK', 'WITHDRAWN'] } };
    expect(keysOf(await columns(some))).toEqual(['AT_RISK', 'CLOSED']);
    const [, withdrawn] = await columns(some);
    expect(withdrawn.cards.edges.every(({ node }: Json) => node.status === 'WITHDRAWN')).toBe(true);
    const [party] = await columns({ by: 'PARTY' });
    expect(keysOf(await columns({ by: 'PARTY', filter: { partyIds: [party.key] } }))).toEqual([party.key]);
  });

  it('has ten columns at a time, and answers some of them again by their keys, under the same ids', async () => {
    const [first, second] = [await columns({ by: 'TEAM' }), await columns({ by: 'TEAM', part: 2 })];
    expect([first.length, second.length]).toEqual([10, 10]);
    expect(new Set(keysOf([...first, ...second])).size).toBe(20);
    expect([first[0].columnsInAll, second[9].columnsInAll]).toEqual([20, 20]);
    const again = await columns({ by: 'TEAM', keys: [first[3].key] });
    expect(again).toEqual([{ ...first[3], columnsInAll: 1 }]);
    const other = await columns({ by: 'TEAM', keys: [first[3].key], filter: { kinds: ['FUNDING'] } });
    expect(other[0].id).not.toBe(first[3].id);
  });

  it('pages through the cards of a column', async () => {
    const [column] = await columns({ by: 'KIND' });
    const { endCursor, hasNextPage } = column.cards.pageInfo;
    expect(hasNextPage).toBe(true);
    const [next] = await columns({ by: 'KIND', keys: [column.key], after: endCursor });
    const ids = [...column.cards.edges, ...next.cards.edges].map(({ node }: Json) => node.id);
    expect(new Set(ids).size).toBe(10);
  });

  it('counts and shows only what its reader sees', async () => {
    const other = await application.as({ id: '01900002-0000-7000-8000-000000000099' });
    const team = { by: 'TEAM', keys: ['01900001-0000-7000-8000-000000000001'] };
    const seen = async () => [...(await columns(team)), ...(await other.ask(board, team))] as [Json, Json];
    const before = await seen();
    await application.database.query(
      `update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'Within the team'
       where id in (select id from commitments where lead_team_id = '01900001-0000-7000-8000-000000000001'
         and archived_at is null and responsibility = 'OWN' and marking = 'OFFICIAL' limit 2)`,
    );
    const [own, theirs] = await seen();
    expect([own.count, theirs.count]).toEqual([before[0].count, before[1].count - 2]);
    expect(theirs.cards.totalCount).toBe(theirs.count);
  });

  it('refuses what is no part of it, and finds nothing for keys that are none', async () => {
    const answer = await reader.send(board, { by: 'TEAM', part: 0 });
    expect(answer.errors?.[0]?.message).toContain('ten columns at a time');
    expect(await columns({ by: 'STATUS', keys: ['NO_STATUS'] })).toEqual([]);
    expect(await columns({ by: 'TEAM', part: 1_000_000 })).toEqual([]);
    const many = await reader.send(board, { by: 'TEAM', keys: Array(51).fill('A') });
    expect(many.errors?.[0]).toMatchObject({ extensions: { reason: 'TOO_MANY_FILTER_VALUES' } });
  });

  it('has all of its columns, however many there are, and whichever of them are asked for', async () => {
    await application.database.query(
      `update commitments set policy_areas = array(
         select 'area ' || (row.place * 20 + n) from generate_series(1, 20) n)
       from (select id, (row_number() over (order by number) - 1)::integer as place from commitments
         where archived_at is null and responsibility = 'OWN' and marking = 'OFFICIAL'
         order by number limit 6) row
       where row.id = commitments.id`,
    );
    const [last] = await columns({ by: 'POLICY_AREA', part: 2 });
    const before = last.columnsInAll - 10 * Math.floor((last.columnsInAll - 1) / 10);
    expect(last.columnsInAll).toBeGreaterThan(120);
    const end = await columns({ by: 'POLICY_AREA', part: Math.ceil(last.columnsInAll / 10) });
    expect(end).toHaveLength(before);
    const { key } = end.at(-1);
    expect(keysOf(await columns({ by: 'POLICY_AREA', keys: [key] }))).toEqual([key]);
    expect(keysOf(await columns({ by: 'POLICY_AREA', filter: { policyAreas: [key] } }))).toEqual([key]);
  });
});
