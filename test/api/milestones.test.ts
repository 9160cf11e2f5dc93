import { limits } from '@followthrough/domain/limits';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import pg from 'pg';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments as documents, said } from '../support/given-commitments.js';
import { givenIn, type Given } from '../support/given.js';

describe('milestones', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  afterAll(() => application.close());

  const step = (words: string, more: object = {}) => ({ words, isRequired: true, ...more });
  const set = (of: Json, version: number, milestones: object[], by: Caller = contributor): Promise<Json> =>
    by.ask(documents.setMilestones, { input: { commitmentId: of.id, version, milestones } });
  const stated = async (): Promise<Json> =>
    given.commitment(
      contributor,
      team,
      {},
      {
        statement: {
          ...said,
          ...(await given.passage(contributor, 'They will discuss it in April.', {
            published: { value: '2024-02', origin: 'GIVEN', why: 'The site says so.' },
          })),
        },
      },
    );

  it('are written, edited, ordered and taken out as a whole', async () => {
    const made = await stated();
    const first = await set(made, 1, [
      step('Discuss', { due: { words: 'in April' } }),
      step('Sign', { isRequired: false, neededGrade: 'A' }),
      step('Pay'),
    ]);
    expect(first).toMatchObject({ version: 2 });
    expect(first.milestones).toMatchObject([
      { words: 'Discuss', dueEdtf: '2024-04', dueBasis: 'RELATIVE', isRequired: true, neededGrade: 'B' },
      { words: 'Sign', dueEdtf: null, isRequired: false, neededGrade: 'A' },
      { words: 'Pay' },
    ]);
    const [discuss, sign, pay] = first.milestones;
    const second = await set(made, 2, [
      step('Pay', { id: pay.id }),
      step('Discuss again', { id: discuss.id, due: { words: 'in April' } }),
    ]);
    expect(second.milestones).toMatchObject([
      { id: pay.id, position: 0 },
      { id: discuss.id, words: 'Discuss again', dueEdtf: '2024-04', position: 1 },
    ]);
    const [removed] = await application.database.query('select removed_at from milestones where id = $1', [sign.id]);
    expect(removed?.['removed_at']).toEqual(application.now);

    const events = await contributor.ask(
      'query ($id: UUID!) { commitment(id: $id) { events { edges { node { type data texts { field text } } } } } }',
      { id: made.id },
    );
    expect(events.events.edges[0].node).toMatchObject({
      type: 'commitment.milestonesSet',
      data: {
        version: 3,
        fields: ['milestones'],
        added: [],
        edited: [
          { id: pay.id, position: 0, isRequired: true, neededGrade: 'B', dueEdtf: null, dueBasis: null },
          { id: discuss.id, position: 1, isRequired: true, neededGrade: 'B', dueEdtf: '2024-04', dueBasis: 'RELATIVE' },
        ],
        removed: [sign.id],
      },
      texts: expect.arrayContaining([
        { field: `milestone ${discuss.id}`, text: 'Discuss again' },
        { field: `due ${discuss.id}`, text: 'in April' },
      ]),
    });
  });

  it('set to what they are already change nothing', async () => {
    const made = await stated();
    const { milestones } = await set(made, 1, [step('Discuss', { due: { words: 'in April' } })]);
    expect(await set(made, 2, [step('Discuss', { id: milestones[0].id, due: { words: 'in April' } })])).toMatchObject({
      version: 2,
    });
    expect(await given.events(made.id)).toEqual(['commitment.created', 'commitment.milestonesSet']);
  });

  it('as many as there can be fit into the record, with everything else that a form holds', async () => {
    const organisations = await Promise.all(Array.from({ length: limits.parties }, () => given.organisation()));
    const readers = await Promise.all(Array.from({ length: 100 }, () => given.viewer(team)));
    const long = 'x'.repeat(limits.line);
    const milestones = Array.from({ length: limits.milestones }, () =>
      step(long, { due: { words: long, edtf: '2026-06/2027-03', why: long }, neededGrade: 'A' }),
    );
    const made = await given.commitment(
      contributor,
      team,
      {
        marking: 'OFFICIAL_SENSITIVE',
        handlingInstruction: long,
        accountableId: contributor.id,
        amount: { value: '123456789012345', currency: 'GBP' },
        parties: organisations.map(({ id }) => ({ organisationId: id, role: 'UNDERTAKES' })),
      },
      { milestones, namedReaderIds: readers.map(({ id }) => id), due: { edtf: '2026-06/2027-03', why: long } },
    );
    expect(made.milestones).toHaveLength(limits.milestones);
    const [event] = await application.database.query<{ bytes: number }>(
      'select length(canonical) as bytes from events where subject_id = $1',
      [made.id],
    );
    expect(event!.bytes).toBeGreaterThan(40_000);
    expect(await set(made, 1, milestones)).toMatchObject({ version: 2 });
  });

  it('refuse invalid milestones', async () => {
    const made = await stated();
    for (const [milestones, code] of [
      [[step(' ')], 'TEXT_MISSING'],
      [[step('x'.repeat(501))], 'TEXT_TOO_LONG'],
      [[step('x', { due: { edtf: '2026-02-31', why: 'x' } })], 'DAY_NOT_IN_MONTH'],
      [[step('x', { due: { edtf: '2026-02' } })], 'DATE_UNEXPLAINED'],
      [Array.from({ length: 101 }, (_, i) => step(`${i}`)), 'TOO_MANY_MILESTONES'],
    ] as const) {
      expect(await set(made, 1, [...milestones])).toMatchObject({ __typename: 'InvalidInput', code });
    }
    expect(await given.events(made.id)).toEqual(['commitment.created']);
  });

  it('of another commitment are not found', async () => {
    const [one, two] = [await stated(), await stated()];
    const { milestones } = await set(one, 1, [step('Discuss')]);
    const input = { commitmentId: two.id, version: 1, milestones: [step('Mine', { id: milestones[0].id })] };
    expect((await contributor.send(documents.setMilestones, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const [held] = await application.database.query('select words from milestones where id = $1', [milestones[0].id]);
    expect(held).toEqual({ words: 'Discuss' });
  });

  it('set by two at once are those of the first, and the other is refused', async () => {
    const made = await stated();
    const results = await Promise.all([set(made, 1, [step('One')]), set(made, 1, [step('Two')])]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['Commitment', 'StaleEdit']);
    expect(results.find(({ __typename }) => __typename === 'StaleEdit')).toMatchObject({
      version: 2,
      changes: [{ fields: ['milestones'] }],
    });
  });

  it('are found by their commitment with an index, removed ones too', async () => {
    const client = new pg.Client({ connectionString: application.database.url });
    await client.connect();
    // With a table this small, PostgreSQL would read all of it.
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select 1 from milestones where commitment_id = '${(await stated()).id}'`,
    );
    await client.end();
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('milestones_of_commitment');
  });

  it('are set by the team alone', async () => {
    const made = await stated();
    const input = { commitmentId: made.id, version: 1, milestones: [] };
    for (const by of [await given.viewer(team), await given.auditor(), await given.contributor(await given.team())]) {
      expect((await by.send(documents.setMilestones, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
