import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { statementsBesidesSession } from '../support/statements.js';
import { givenIn } from '../support/given.js';

const page = 'totalCount edges { node { id title } } pageInfo { hasNextPage endCursor }';
const document = (list: string, order = ', orderBy: RELEVANCE') =>
  `query ($text: String!, $first: Int!, $after: String) {
    ${list}(filter: { text: $text }${order}, first: $first, after: $after) { ${page} } }`;
const lists = {
  commitments: document('commitments'),
  followUps: document('followUps'),
  evidence: document('evidencePieces', ''),
  sources: document('sources'),
};

/** More than are compared in detail; every tenth is hidden. */
const many = 620;

/** Rows that name a lighthouse only at the end, the first one the oldest. */
const fillings = [
  `insert into commitments (id, title, kind, lead_team_id, responsibility, created_at, changed_at, marking, handling_instruction)
    select gen_random_uuid(), 'Repair number ' || n || ' of the lighthouse', 'FUNDING', $1, 'OWN', at, at,
      case when n % 10 = 0 then 'OFFICIAL_SENSITIVE' else 'OFFICIAL' end, case when n % 10 = 0 then 'Ask first' end
    from (select n, '2026-01-01'::timestamptz + n * interval '1 minute' as at from generate_series(1, ${many}) n) x
    where $1::uuid is not null`,
  `insert into follow_ups (id, commitment_id, title, team_id, created_at)
    select gen_random_uuid(), id, 'Ask about ' || title, $1, created_at from commitments`,
  `insert into evidence (id, commitment_id, kind, title, address, submitted_at)
    select gen_random_uuid(), id, 'LINK', 'Photograph of ' || title, 'https://example.org/', created_at from commitments
    where $1::uuid is not null`,
  `insert into sources (id, title, copy_state, media_type, text, text_length, text_sha256, same_text_sha256, archived_at)
    select gen_random_uuid(), 'Letter on ' || title, 'ORIGINAL', 'TEXT', title, length(title), sha256(id::text::bytea),
      sha256(id::text::bytea), created_at
    from commitments where $1::uuid is not null`,
];

/** Old, but closer to “lighthouse” than all of those: by its exact name, and by its beginning. */
const closest = `insert into commitments (id, title, kind, lead_team_id, responsibility, created_at, changed_at)
  select gen_random_uuid(), title, 'FUNDING', $1, 'OWN', '2020-01-01', '2020-01-01' from unnest($2::text[]) title`;

describe('a search for a word of very many rows', () => {
  let application: Application;
  let team: Team;
  let contributor: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    stranger = await given.stranger();
    for (const filling of fillings) await application.database.query(filling, [team.id]);
    await application.database.query(closest, [team.id, ['Lighthouse', 'Lighthouse keepers', 'Lamp of a lighthouse']]);
    await application.database.query('analyze');
  });
  afterAll(() => application.close());

  const read = (list: keyof typeof lists, by: Caller, text: string, after: string | null = null, first = 100) =>
    by.ask(lists[list], { text, first, after }) as Promise<Json>;

  async function everyPage(list: keyof typeof lists, by: Caller, text = 'lighthouse') {
    const rows: { id: string; title: string }[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo, totalCount }: Json = await read(list, by, text, after);
      rows.push(...edges.map(({ node }: Json) => node));
      if (!pageInfo.hasNextPage) return { rows, totalCount };
      after = pageInfo.endCursor;
    }
  }

  /** The ids of what each list holds, by a plain comparison. */
  const held = async (table: string, where = 'true') =>
    (
      await application.database.query(`select id from ${table} where lower(title) like '%lighthouse%' and ${where}`)
    ).map(({ id }) => String(id));
  const open = `commitment_id in (select id from commitments where marking <> 'OFFICIAL_SENSITIVE')`;

  it.each([
    ['commitments', 'commitments', `marking <> 'OFFICIAL_SENSITIVE'`],
    ['followUps', 'follow_ups', open],
    ['evidence', 'evidence', open],
    ['sources', 'sources', 'true'],
  ] as const)('finds and counts each of the %s once, and nothing hidden', async (list, table, visible) => {
    for (const [by, expected] of [
      [contributor, await held(table)],
      [stranger, await held(table, visible)],
    ] as const) {
      const { rows, totalCount } = await everyPage(list, by);
      expect(rows.map(({ id }) => id).sort()).toEqual([...expected].sort());
      expect(expected.length).toBeGreaterThan(500);
      expect(totalCount).toBe(expected.length);
    }
  });

  it('shows the exact name first, then names that begin with it, however old they are', async () => {
    const { edges } = await read('commitments', contributor, 'lighthouse', null, 2);
    expect(edges.map(({ node }: Json) => node.title)).toEqual(['Lighthouse', 'Lighthouse keepers']);
  });

  it('compares those with the word in their title, even if newer ones have it elsewhere', async () => {
    const area = `update commitments set policy_areas = '{beacons}' where title like 'Repair%'`;
    await application.database.query(area);
    const titled = `insert into commitments (id, title, kind, lead_team_id, responsibility, created_at, changed_at)
      values (gen_random_uuid(), 'All the beacons of the coast', 'FUNDING', $1, 'OWN', '2019-01-01', '2019-01-01')`;
    await application.database.query(titled, [team.id]);
    const { edges, totalCount } = await read('commitments', contributor, 'beacons', null, 1);
    expect([totalCount, edges[0].node.title]).toEqual([many + 1, 'All the beacons of the coast']);
  });

  it('orders matches that are not compared by date, newest first', async () => {
    const { rows } = await everyPage('commitments', contributor);
    const numbers = rows.map(({ title }) => Number(/number (\d+)/.exec(title)?.[1])).filter(Number.isFinite);
    const last = numbers.slice(-100);
    expect(last).toEqual([...last].sort((a, b) => b - a));
    expect(last.at(-1)).toBe(1);
  });

  it('costs one statement', async () => {
    expect(await statementsBesidesSession(() => read('commitments', contributor, 'lighthouse'))).toBe(1);
  });
});
