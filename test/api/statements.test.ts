import { DueFollower } from '@followthrough/server/commitments/milestones/due-follower';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments as documents, said } from '../support/given-commitments.js';
import { archivedSource, someText, sourceFacts, spanOf } from '../support/given-sources.js';
import { eventually, startWorker } from '../support/worker.js';
import { givenIn, type Given } from '../support/given.js';

const read = `query ($id: UUID!) { commitment(id: $id) {
  version statedTimes slippageDays dueWords dueEdtf dueLatest dueBasis dueAgainst dueReadings
  latestStatement { id } statements { id isFirst firstSourceNotHeld source { id } passage { quote } createdBy { id } }
  parties { words isHeard organisation { id } } heardFrom { id } notHeardFrom { id role words organisation { id } }
  dueDateMoves { oldEdtf newEdtf oldLatest newLatest days reason statement { id } by { id } }
  milestones { dueWords dueEdtf dueBasis }
  events { edges { node { type actor { id } data } } } } }`;
const correct = `mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { __typename } }`;
const nowhere = '00000000-0000-7000-8000-000000000000';

describe('statements', () => {
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

  const seen = (id: string): Promise<Json> => contributor.ask(read, { id });
  const state = (commitmentId: string, statement: object, by: Caller = contributor): Promise<Json> =>
    by.ask(documents.state, { input: { commitmentId, statement: { ...said, ...statement } } });
  const codeOf = async (by: Caller, input: object): Promise<string | undefined> =>
    (await by.send(documents.state, { input })).errors?.[0]?.extensions.code;
  const publishedOn = (day: string) => ({ published: { value: day, origin: 'GIVEN', why: 'The site says so.' } });
  const issuedBy = (organisationId: string) => ({ issuer: { organisationId, origin: 'GIVEN', why: 'Their site.' } });

  it('are added with what was said of them, and found first or again by the dates of their sources', async () => {
    const founding = { ...said, ...(await given.passage(contributor, 'It will be done.', publishedOn('2025-06-01'))) };
    const made = await given.commitment(contributor, team, {}, { statement: founding });
    const earlier = await given.passage(contributor, 'We plan a ferry.', publishedOn('2024-01-01'));
    const added = await state(made.id, {
      ...earlier,
      roles: ['STATES', 'CHANGES'],
      manner: 'SPOKEN',
      force: 'EXPECTED',
      speakerOffice: 'Minister of Ferries',
      speakerName: 'A. Pilot',
      firstSourceNotHeld: true,
    });
    expect(added).toMatchObject({
      roles: ['STATES', 'CHANGES'],
      manner: 'SPOKEN',
      force: 'EXPECTED',
      speakerOffice: 'Minister of Ferries',
      speakerName: 'A. Pilot',
      isFirst: true,
      commitment: { statedTimes: 2 },
    });
    const undated = await given.passage(contributor, 'A ferry, some day.', { published: null });
    await state(made.id, { ...undated, roles: ['WITHDRAWS'] });
    const { statements, latestStatement, statedTimes } = await seen(made.id);
    expect(statements.map(({ isFirst }: Json) => isFirst)).toEqual([false, true, false]);
    expect(latestStatement.id).toBe(statements[0].id);
    // Withdrawing something is not saying it once more.
    expect(statedTimes).toBe(2);
    expect(await given.events(made.id)).toEqual(['commitment.created', 'commitment.stated', 'commitment.stated']);
  });

  it('are one a passage and commitment, while one passage founds several', async () => {
    const place = await given.passage(contributor, 'Agreements with Norland and Sudmark.');
    const [one, two] = [
      await given.commitment(contributor, team, {}, { statement: { ...said, ...place } }),
      await given.commitment(contributor, team, {}, { statement: { ...said, ...place } }),
    ];
    expect(await state(one.id, place)).toMatchObject({ __typename: 'InvalidInput', code: 'STATED_ALREADY' });
    const passage = `query ($id: UUID!) { source(id: $id) { passages { edges { node { statements { commitment { id } } } } }
      statements { totalCount } } }`;
    const { passages, statements } = await contributor.ask(passage, { id: place.sourceId });
    expect(passages.edges).toHaveLength(1);
    expect(passages.edges[0].node.statements.map(({ commitment }: Json) => commitment.id)).toEqual([one.id, two.id]);
    expect(statements.totalCount).toBe(2);
  });

  it('added twice at once are saved once', async () => {
    const made = await given.commitment(contributor, team);
    const place = await given.passage(contributor);
    const results = await Promise.all([state(made.id, place), state(made.id, place), state(made.id, place)]);
    expect(results.filter(({ __typename }) => __typename === 'Statement')).toHaveLength(1);
    expect((await seen(made.id)).statements).toHaveLength(1);
  });

  it('refuse what they cannot be, and leave nothing behind', async () => {
    const made = await given.commitment(contributor, team);
    const place = await given.passage(contributor);
    const before = await given.events();
    const passages = () => application.database.query('select count(*) from passages');
    const marked = await passages();
    for (const [changes, code] of [
      [{ roles: [] }, 'ROLE_MISSING'],
      [{ roles: ['STATES', 'STATES'] }, 'ROLE_TWICE'],
      [{ speakerName: 'x'.repeat(201) }, 'TEXT_TOO_LONG'],
      [{ speakerOffice: 'nul\0' }, undefined],
      [{ start: -1 }, undefined],
      [{ start: 5, end: 5 }, undefined],
      [{ start: 8, end: 5 }, undefined],
      [{ end: 2_000_000_000 }, undefined],
    ] as const) {
      const refused = await state(made.id, { ...place, ...changes });
      expect(refused.__typename).toBe('InvalidInput');
      if (code) expect(refused.code).toBe(code);
    }
    expect(await given.events()).toEqual(before);
    expect(await passages()).toEqual(marked);
  });

  it('are added by the team, to what it sees, from a source that is there', async () => {
    const made = await given.commitment(contributor, team);
    const secret = await given.commitment(contributor, team, {
      marking: 'OFFICIAL_SENSITIVE',
      handlingInstruction: 'x',
    });
    const statement = { ...said, ...(await given.passage(contributor)) };
    const outsider = await given.contributor(await given.team());
    expect(await codeOf(outsider, { commitmentId: made.id, statement })).toBe('FORBIDDEN');
    expect(await codeOf(await given.auditor(), { commitmentId: secret.id, statement })).toBe('FORBIDDEN');
    expect(await codeOf(outsider, { commitmentId: secret.id, statement })).toBe('NOT_FOUND');
    expect(await codeOf(contributor, { commitmentId: made.id, statement: { ...statement, sourceId: nowhere } })).toBe(
      'NOT_FOUND',
    );
  });

  it('of a hidden commitment show nowhere: neither with their passage nor in the counts of their source', async () => {
    const place = await given.passage(contributor, 'Hidden ferries will run.');
    await given.commitment(
      contributor,
      team,
      { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'x' },
      { statement: { ...said, ...place } },
    );
    const document = `query ($id: UUID!) { source(id: $id) { statements { totalCount edges { node { id } } }
      passages { edges { node { statements { id } } } } } }`;
    const hidden = await (await given.stranger()).ask(document, { id: place.sourceId });
    expect(hidden.statements).toEqual({ totalCount: 0, edges: [] });
    expect(hidden.passages.edges.flatMap(({ node }: Json) => node.statements)).toEqual([]);
    expect((await contributor.ask(document, { id: place.sourceId })).statements.totalCount).toBe(1);
  });

  it('are never changed or removed, not even by the program', async () => {
    for (const change of [
      'update statements set force = force',
      'delete from statements',
      'update due_date_moves set reason = reason',
    ]) {
      await expect(application.arrange((ctx) => ctx.db.query(change))).rejects.toThrow();
      await expect(application.database.query(change)).rejects.toThrow(/only ever added/);
    }
  });

  it('tell which parties said it themselves, in a publication of theirs or of a part of them', async () => {
    const [norland, sudmark] = [await given.organisation(), await given.organisation()];
    const ministry = await given.organisation({ kind: 'DEPARTMENT', parentId: norland.id });
    const agency = await given.organisation({ kind: 'AGENCY', parentId: ministry.id });
    const made = await given.commitment(
      contributor,
      team,
      {
        parties: [
          { organisationId: norland.id, role: 'UNDERTAKES' },
          { organisationId: sudmark.id, role: 'UNDERTAKES' },
          { words: 'ferry companies', role: 'DELIVERS' },
          { words: 'islanders', role: 'BENEFICIARY' },
        ],
      },
      { statement: { ...said, ...(await given.passage(contributor, 'We will.', issuedBy(agency.id))) } },
    );
    const before = await seen(made.id);
    expect(before.parties.map(({ isHeard }: Json) => isHeard)).toEqual([true, false, false, false]);
    expect(before.heardFrom).toHaveLength(1);
    expect(before.notHeardFrom).toMatchObject([{ organisation: { id: sudmark.id } }, { words: 'ferry companies' }]);
    await state(made.id, {
      ...(await given.passage(contributor, 'We too.', issuedBy(sudmark.id))),
      roles: ['WITHDRAWS'],
    });
    // Who only withdraws it has not said that it will be done.
    expect((await seen(made.id)).heardFrom).toHaveLength(1);
    await state(made.id, await given.passage(contributor, 'We too, indeed.', issuedBy(sudmark.id)));
    expect((await seen(made.id)).heardFrom).toHaveLength(2);
  });
});

describe('due dates', () => {
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

  const seen = (id: string): Promise<Json> => contributor.ask(read, { id });
  const december = { published: { value: '2025-12', origin: 'GIVEN', why: 'The site says so.' } };
  const stated = async (more: object = {}): Promise<Json> =>
    given.commitment(
      contributor,
      team,
      {},
      {
        statement: { ...said, ...(await given.passage(contributor, 'The ferry will sail next June.', december)) },
        due: { words: 'next June' },
        ...more,
      },
    );
  const change = (of: Json, input: object, by: Caller = contributor): Promise<Json> =>
    by.ask(documents.changeDueDate, {
      input: { commitmentId: of.id, version: of.version, reason: 'They said so.', ...input },
    });

  it('are read from the words of the source against its date, and say how', async () => {
    expect(await stated()).toMatchObject({
      dueWords: 'next June',
      dueEdtf: '2026-06',
      dueLatest: '2026-06-30',
      dueBasis: 'RELATIVE',
      dueAgainst: '2025-12',
    });
    expect(await stated({ due: { words: 'in the coming weeks' } })).toMatchObject({
      dueWords: 'in the coming weeks',
      dueEdtf: null,
    });
    expect(await stated({ due: { words: 'next June', edtf: '2026-07', why: 'A misprint.' } })).toMatchObject({
      dueEdtf: '2026-07',
      dueBasis: 'GIVEN',
      dueAgainst: null,
    });
  });

  it('that move keep the old one, the reason and the statement, and add up to a slippage', async () => {
    const made = await stated();
    const later = await given.passage(contributor, 'It sails in January 2027.', {
      published: { value: '2026-05-02', origin: 'STATED' },
    });
    const statement = await contributor.ask(documents.state, {
      input: { commitmentId: made.id, statement: { ...said, ...later, roles: ['CHANGES'] } },
    });
    const moved = await change(made, { due: { words: 'next January' }, statementId: statement.id });
    expect(moved).toMatchObject({ version: 2, dueEdtf: '2027-01', dueAgainst: '2026-05-02', slippageDays: 215 });
    expect(moved.dueDateMoves).toMatchObject([
      { oldEdtf: '2026-06', newEdtf: '2027-01', days: 215, statement: { id: statement.id } },
    ]);

    const corrected = await change(
      { ...made, version: 2 },
      { due: { edtf: '2027-01-15', why: 'The table in it.' }, isCorrection: true },
    );
    expect(corrected).toMatchObject({ dueEdtf: '2027-01-15', slippageDays: 199 });
    const again = await change({ ...made, version: 3 }, { due: { edtf: '2027-01-20', why: 'Letter.' } });
    expect(again).toMatchObject({ slippageDays: 204 });
    expect(again.dueDateMoves).toHaveLength(2);
    const dropped = await change({ ...made, version: 4 }, { due: null });
    expect(dropped).toMatchObject({ dueEdtf: null, dueLatest: null, slippageDays: null });
    expect(dropped.dueDateMoves[2]).toMatchObject({ newEdtf: null, days: null });
  });

  it('that come for the first time have not moved', async () => {
    const made = await stated({ due: null });
    expect(await change(made, { due: { words: 'June 2026' } })).toMatchObject({
      dueBasis: 'EXPLICIT',
      slippageDays: null,
      dueDateMoves: [],
    });
  });

  it('refuse what is no change, no date or no reason', async () => {
    const made = await stated();
    for (const [input, code] of [
      [{ due: { words: 'next June' } }, 'DUE_UNCHANGED'],
      [{ due: { words: 'June 2027' }, reason: '' }, 'TEXT_MISSING'],
      [{ due: { edtf: '2027-02-30', why: 'x' } }, 'DAY_NOT_IN_MONTH'],
      [{ due: { edtf: '2027-02' } }, 'DATE_UNEXPLAINED'],
    ] as const) {
      expect(await change(made, input)).toMatchObject({ __typename: 'InvalidInput', code });
    }
    const other = await stated();
    const { statements } = await seen(other.id);
    const foreign = {
      commitmentId: made.id,
      version: 1,
      due: { words: 'June 2027' },
      reason: 'x',
      statementId: statements[0].id,
    };
    expect((await contributor.send(documents.changeDueDate, { input: foreign })).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect(await given.events(made.id)).toEqual(['commitment.created']);
  });

  it('changed twice at once move once, and tell the other what changed', async () => {
    const made = await stated();
    const results = await Promise.all([
      change(made, { due: { words: 'June 2027' } }),
      change(made, { due: { words: 'July 2027' } }),
    ]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['Commitment', 'StaleEdit']);
    expect((await seen(made.id)).dueDateMoves).toHaveLength(1);
  });

  describe('and a corrected source', () => {
    const correction = (source: Json, published: string) =>
      contributor.ask(correct, {
        input: {
          id: source.id,
          version: source.version,
          facts: sourceFacts({ published: { value: published, origin: 'STATED' } }),
        },
      });
    const event = (id: string) =>
      ({
        id: nowhere,
        type: 'source.corrected',
        subject: { type: 'source', id },
        data: {},
      }) as never;

    it('are read again by the worker, milestones with them, once', async () => {
      const words = 'It will be done next June, the pier by next April.';
      const source = await archivedSource(contributor, someText(words), december);
      const made = await given.commitment(
        contributor,
        team,
        {},
        {
          statement: { ...said, sourceId: source.id, ...spanOf(source.text, words) },
          due: { words: 'next June' },
          milestones: [
            { words: 'The pier', isRequired: true, due: { words: 'next April' } },
            { words: 'The lamp', isRequired: false, due: { words: 'next April', edtf: '2026-05', why: 'Letter.' } },
          ],
        },
      );
      const worker = await startWorker();
      try {
        await correction(source, '2024-12');
        const after = await eventually(async () => {
          const now = await seen(made.id);
          return now.version > 1 && now;
        });
        expect(after).toMatchObject({
          version: 2,
          dueEdtf: '2025-06',
          dueLatest: '2025-06-30',
          dueAgainst: '2024-12',
          slippageDays: null,
        });
        expect(after.milestones).toEqual([
          { dueWords: 'next April', dueEdtf: '2025-04', dueBasis: 'RELATIVE' },
          { dueWords: 'next April', dueEdtf: '2026-05', dueBasis: 'GIVEN' },
        ]);
        expect(after.events.edges[0].node).toMatchObject({
          type: 'commitment.dueResolved',
          actor: null,
          data: { version: 2, fields: ['due', 'milestones'], from: '2026-06', to: '2025-06', sourceId: source.id },
        });
      } finally {
        await worker.close();
      }
      const follower = application.app.get(DueFollower);
      await follower.sourceCorrected(event(source.id));
      expect(await given.events(made.id)).toEqual(['commitment.created', 'commitment.dueResolved']);
    });

    it('make a date where there was none to read against, and keep one that was given', async () => {
      const source = await archivedSource(contributor, someText('It will be done next June.'), { published: null });
      const place = { sourceId: source.id, ...spanOf(source.text, 'It will be done next June.') };
      const undated = await given.commitment(
        contributor,
        team,
        {},
        { statement: { ...said, ...place }, due: { words: 'next June' } },
      );
      const fixed = await given.commitment(
        contributor,
        team,
        {},
        {
          statement: { ...said, ...place },
          due: { words: 'next June', edtf: '2030', why: 'Letter.' },
        },
      );
      expect(undated.dueEdtf).toBeNull();
      await correction(source, '2025-12-09');
      await application.app.get(DueFollower).sourceCorrected(event(source.id));
      expect(await seen(undated.id)).toMatchObject({ dueEdtf: '2026-06', dueBasis: 'RELATIVE' });
      expect(await seen(fixed.id)).toMatchObject({ version: 1, dueEdtf: '2030', dueBasis: 'GIVEN' });
    });

    it('wait for a form that was opened before: its edit is stale', async () => {
      const source = await archivedSource(contributor, someText('It will be done next June.'), december);
      const place = { sourceId: source.id, ...spanOf(source.text, 'It will be done next June.') };
      const made = await given.commitment(
        contributor,
        team,
        {},
        { statement: { ...said, ...place }, due: { words: 'next June' } },
      );
      await correction(source, '2024-12');
      await application.app.get(DueFollower).sourceCorrected(event(source.id));
      expect(await change(made, { due: { words: 'July 2027' } })).toMatchObject({
        __typename: 'StaleEdit',
        version: 2,
        changes: [{ fields: ['due'], by: null }],
      });
    });
  });
});
