import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { deliveryDocuments, linked } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';

const mark = `mutation ($input: MarkRungInput!) { markRung(input: $input) { __typename
  ... on InvalidInput { code field message }
  ... on RungMark { stage applies reason recordedBy { name } commitment { rungsNotApplying { stage } } } } }`;
const read = `query ($id: UUID!) { commitment(id: $id) { version stage rungsNotApplying { stage reason } } }`;

describe('a rung that does not apply', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { name: string };
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  beforeEach(async () => void (commitment = await given.arranged(team, { kind: 'REFORM' })));
  afterAll(() => application.close());

  const inputOf = (more: object = {}) => ({
    commitmentId: commitment.id,
    stage: 'CONSULTED',
    applies: false,
    reason: 'Guidance needs no consultation.',
    ...more,
  });
  const marked = (more: object = {}, caller: Caller = contributor) => caller.ask(mark, { input: inputOf(more) });
  const codeOf = async (caller: Caller, more: object = {}) =>
    (await caller.send(mark, { input: inputOf(more) })).errors?.[0]?.extensions.code;
  const look = (): Promise<Json> => contributor.ask(read, { id: commitment.id });

  it('is marked with a reason, recorded, and unmarked with another', async () => {
    expect(await marked()).toEqual({
      __typename: 'RungMark',
      stage: 'CONSULTED',
      applies: false,
      reason: 'Guidance needs no consultation.',
      recordedBy: { name: contributor.name },
      commitment: { rungsNotApplying: [{ stage: 'CONSULTED' }] },
    });
    expect(await marked({ applies: true, reason: 'It was held after all.' })).toMatchObject({
      applies: true,
      commitment: { rungsNotApplying: [] },
    });
    const told = await contributor.ask(
      `query ($id: UUID!) { commitment(id: $id) { events(first: 9) { edges { node { type data texts { text } } } } } }`,
      { id: commitment.id },
    );
    expect(told.events.edges.slice(0, 2).map(({ node }: Json) => node)).toEqual([
      {
        type: 'rung.marked',
        data: expect.objectContaining({ stage: 'CONSULTED', applies: true }),
        texts: [{ text: 'It was held after all.' }],
      },
      {
        type: 'rung.marked',
        data: expect.objectContaining({ stage: 'CONSULTED', applies: false }),
        texts: [{ text: 'Guidance needs no consultation.' }],
      },
    ]);
  });

  it('is skipped: no commitment moves there until the mark is undone', async () => {
    await marked();
    const supports = [{ evidenceId: (await linked(contributor, commitment)).id, role: 'SUPPORTS', grade: 'A' }];
    const move = () =>
      contributor.ask(deliveryDocuments.stage, {
        input: { commitmentId: commitment.id, stage: 'CONSULTED', effectiveOn: '2026-11-01', supports },
      });
    expect(await move()).toMatchObject({ code: 'STAGE_NOT_APPLICABLE', field: 'stage' });
    await marked({ applies: true });
    expect(await move()).toMatchObject({ stage: 'CONSULTED' });
    expect(await marked()).toMatchObject({ code: 'RUNG_REACHED' });
  });

  it('cannot be one that was reached on the way', async () => {
    const supports = [{ evidenceId: (await linked(contributor, commitment)).id, role: 'SUPPORTS', grade: 'A' }];
    for (const stage of ['CONSULTED', 'INTRODUCED']) {
      const input = { commitmentId: commitment.id, stage, effectiveOn: '2026-11-01', supports };
      expect((await contributor.ask(deliveryDocuments.stage, { input })).__typename).toBe('StageChange');
    }
    expect(await marked()).toMatchObject({ code: 'RUNG_REACHED' });
    expect(await marked({ stage: 'ENACTED' })).toMatchObject({ __typename: 'RungMark' });
  });

  it('applies where a change of kind leads to it', async () => {
    await marked();
    await application.arrange((ctx) =>
      ctx.record('commitment.edited', commitment, { stage: 'CONSULTED', fields: ['kind'] } as never),
    );
    expect(await look()).toMatchObject({ stage: 'CONSULTED', rungsNotApplying: [] });
  });

  it('cannot be the current stage of a party', async () => {
    const party = await given.party(commitment, 'One of them');
    const supports = [{ evidenceId: (await linked(contributor, commitment)).id, role: 'SUPPORTS', grade: 'A' }];
    await contributor.ask(deliveryDocuments.stage, {
      input: {
        commitmentId: commitment.id,
        stage: 'CONSULTED',
        effectiveOn: '2026-11-01',
        partyId: party.id,
        supports,
      },
    });
    expect(await marked()).toMatchObject({ code: 'RUNG_REACHED' });
  });

  it('belongs to the ladder it was marked on, even if another kind has a stage with the same code', async () => {
    await application.database.query(`update commitments set kind = 'SANCTIONS' where id = $1`, [commitment.id]);
    expect(await marked({ stage: 'IN_FORCE' })).toMatchObject({ __typename: 'RungMark' });
    await application.database.query(`update commitments set kind = 'REFORM' where id = $1`, [commitment.id]);
    expect(await look()).toMatchObject({ rungsNotApplying: [] });
  });

  it('marked twice at once is marked once', async () => {
    const answers = await Promise.all([marked(), marked()]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'RUNG_MARKED_ALREADY',
      'RungMark',
    ]);
  });

  it('is marked by contributors of the lead team, on what they see', async () => {
    const elsewhere = await given.contributor(await given.team());
    for (const caller of [elsewhere, await given.viewer(team), await given.auditor(), await given.administrator()]) {
      expect(await codeOf(caller)).toBe('FORBIDDEN');
    }
    commitment = await given.arranged(team, { kind: 'REFORM', marking: 'OFFICIAL_SENSITIVE' });
    expect(await codeOf(elsewhere)).toBe('NOT_FOUND');
    expect(await codeOf(application.nobody)).toBe('UNAUTHENTICATED');
  });

  it('cannot be unwritten, and is not marked on what is archived', async () => {
    await marked();
    await expect(application.database.query('update rung_marks set applies = true')).rejects.toThrow();
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'x' where id = $1`,
      [commitment.id],
    );
    expect(await marked({ stage: 'INTRODUCED' })).toMatchObject({ code: 'ARCHIVED' });
    expect(await look()).toMatchObject({ rungsNotApplying: [{ stage: 'CONSULTED' }] });
  });
});
