import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments as documents, commitmentFacts, said } from '../support/given-commitments.js';
import { itWithNaughtyStrings, naughtyStrings } from '../support/shared.js';
import { givenIn, type Given } from '../support/given.js';

const read = `query ($id: UUID!) { commitment(id: $id) {
  id version reference title kind amount currency amountWords kindFields { name value } policyAreas marking
  handlingInstruction responsibility noStatementReason leadTeam { id } accountable { id } namedReaders { id }
  archivedAt archivedReason duplicateOf { id } duplicateReason duplicates { id }
  parties { id role words isInferred position isHeard organisation { id } } createdBy { id }
  events { edges { node { type data texts { field text } } } } } }`;
const nowhere = '00000000-0000-7000-8000-000000000000';

describe('commitments', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string; name: string };
  let manager: Caller & { id: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
  });
  afterAll(() => application.close());

  const create = (input: object, by: Caller = contributor): Promise<Json> =>
    by.ask(documents.create, {
      input: { leadTeamId: team.id, facts: commitmentFacts(), noStatementReason: 'Heard at a meeting.', ...input },
    });
  const edit = (of: Json, facts: object, more: object = {}, by: Caller = contributor): Promise<Json> =>
    by.ask(documents.edit, { input: { id: of.id, version: of.version, facts: commitmentFacts(facts), ...more } });
  const codeOf = async (by: Caller, document: string, input: object): Promise<string | undefined> =>
    (await by.send(document, { input })).errors?.[0]?.extensions.code;
  const seen = (id: string, by: Caller = contributor): Promise<Json> => by.ask(read, { id });

  it('have a legal character where their source tells it: kept, edited, recorded, and what a filter chooses by', async () => {
    const made = await create({ facts: commitmentFacts({ legalCharacter: 'POLITICAL' }) });
    const plain = await create({});
    const characterOf = async ({ id }: Json) =>
      (await contributor.ask(`query ($id: UUID!) { commitment(id: $id) { legalCharacter } }`, { id })).legalCharacter;
    const withCharacter = async (code: string) =>
      (
        await contributor.ask(
          `query ($filter: CommitmentFilter) { commitments(filter: $filter, first: 100) { edges { node { id } } } }`,
          { filter: { legalCharacters: [code] } },
        )
      ).edges.map(({ node }: Json) => node.id);
    expect([await characterOf(made), await characterOf(plain)]).toEqual(['POLITICAL', null]);
    expect(await withCharacter('POLITICAL')).toEqual([made.id]);

    await edit(made, { legalCharacter: 'BINDING' });
    expect(await characterOf(made)).toBe('BINDING');
    expect([await withCharacter('POLITICAL'), await withCharacter('BINDING')]).toEqual([[], [made.id]]);
    const events = (await seen(made.id)).events.edges.map(({ node }: Json) => node);
    expect(events).toMatchObject([
      { type: 'commitment.edited', data: { legalCharacter: 'BINDING', fields: ['legalCharacter'] } },
      { type: 'commitment.created', data: { legalCharacter: 'POLITICAL' } },
    ]);
    expect(await codeOf(contributor, documents.create, { facts: { legalCharacter: 'SOLEMN' } })).toBe('INVALID');
  });

  it('are entered with everything that is known of them, and read back as it was', async () => {
    const norland = await given.organisation({ name: 'Norland', isOwn: true });
    const accountable = await given.person();
    const made = await create({
      facts: commitmentFacts({
        amount: { value: '75,000,000.50', currency: 'GBP' },
        amountWords: '£75 million and some pence',
        kindFields: [
          { name: 'qualifier', value: 'ADDITIONAL' },
          { name: 'period', value: '2026/2028' },
          { name: 'base', value: '' },
        ],
        policyAreas: ['  Ferries ', 'ferries', 'Outer Islands'],
        accountableId: accountable.id,
        parties: [
          { organisationId: norland.id, role: 'UNDERTAKES' },
          { words: 'civil society', role: 'INVITED' },
        ],
      }),
      stage: 'ALLOCATED',
    });
    expect(made.reference).toMatch(/^FT-\d{4}$/);
    expect(await seen(made.id)).toMatchObject({
      version: 1,
      amount: '75000000.5',
      currency: 'GBP',
      amountWords: '£75 million and some pence',
      kindFields: [
        { name: 'period', value: '2026/2028' },
        { name: 'qualifier', value: 'ADDITIONAL' },
      ],
      policyAreas: ['ferries', 'outer islands'],
      responsibility: 'OWN',
      leadTeam: { id: team.id },
      accountable: { id: accountable.id },
      createdBy: { id: contributor.id },
      parties: [
        { role: 'UNDERTAKES', words: null, organisation: { id: norland.id }, position: 0 },
        { role: 'INVITED', words: 'civil society', organisation: null, position: 1 },
      ],
    });
    const byReference = 'query ($reference: String!) { commitmentByReference(reference: $reference) { id } }';
    const number = Number(made.reference.slice(3));
    for (const reference of [` ${made.reference.toLowerCase()} `, made.reference.slice(3), `ft${number}`]) {
      expect(await contributor.ask(byReference, { reference })).toEqual({ id: made.id });
    }
    for (const reference of ['FT-999999', 'FT-999999999999999', '51', 'nonsense', '']) {
      expect(await contributor.ask(byReference, { reference })).toBeNull();
    }
  });

  it('keep the source’s wording beside the inferred organisation, until it is confirmed', async () => {
    const norland = await given.organisation({ isOwn: true });
    const office = { organisationId: norland.id, words: 'Prime Minister', isInferred: true, role: 'UNDERTAKES' };
    const made = await create({ facts: commitmentFacts({ parties: [office] }) });
    const inferred = {
      words: 'Prime Minister',
      isInferred: true,
      isHeard: false,
      organisation: { id: norland.id },
    };
    const held = await seen(made.id);
    expect(held).toMatchObject({ responsibility: 'OWN', parties: [inferred] });
    expect(held.events.edges[0].node).toMatchObject({
      data: { parties: [{ role: 'UNDERTAKES', organisationId: norland.id, inWords: true, isInferred: true }] },
      texts: expect.arrayContaining([{ field: 'parties', text: 'Prime Minister' }]),
    });
    await edit(made, { parties: [{ ...office, id: held.parties[0].id, isInferred: false }] });
    expect(await seen(made.id)).toMatchObject({
      version: 2,
      parties: [{ ...inferred, id: held.parties[0].id, isInferred: false }],
    });
    const nothing = await create({ facts: commitmentFacts({ parties: [{ ...office, organisationId: null }] }) });
    expect(nothing).toMatchObject({ __typename: 'InvalidInput', code: 'PARTY_NOT_INFERRED' });
  });

  it('have references that no two share, entered at once or not', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => create({})));
    expect(new Set(made.map(({ reference }) => reference)).size).toBe(8);
  });

  it('are founded by a statement, or say why they have none', async () => {
    const statement = { ...(await given.passage(contributor)), ...said };
    const before = await given.events();
    for (const [input, code] of [
      [{ noStatementReason: null }, 'TEXT_MISSING'],
      [{ noStatementReason: ' \n ' }, 'TEXT_MISSING'],
      [{ statement }, 'STATEMENT_AND_REASON'],
      [{ noStatementReason: null, statement: { ...statement, roles: ['WITHDRAWS'] } }, 'FOUNDING_STATEMENT_NEEDED'],
      [{ noStatementReason: null, statement: { ...statement, roles: [] } }, 'ROLE_MISSING'],
      [{ noStatementReason: null, statement: { ...statement, end: 9_000_000 } }, undefined],
    ] as const) {
      const refused = await create(input);
      expect(refused.__typename).toBe('InvalidInput');
      if (code) expect(refused.code).toBe(code);
    }
    expect(await given.events()).toEqual(before);

    const founded = await create({ noStatementReason: null, statement });
    expect(founded.statements).toMatchObject([
      { isFirst: true, passage: { quote: 'Norland will open a ferry line.' } },
    ]);
    const left = await application.database.query(
      `select count(*)::integer as count from commitments c where no_statement_reason is null
       and not exists (select 1 from statements s where s.commitment_id = c.id)`,
    );
    expect(left).toEqual([{ count: 0 }]);
  });

  it('refuse invalid details', async () => {
    for (const [facts, code] of [
      [{ title: '   ' }, 'TEXT_MISSING'],
      [{ title: 'x'.repeat(301) }, 'TEXT_TOO_LONG'],
      [{ parties: [] }, 'UNDERTAKER_MISSING'],
      [{ parties: Array.from({ length: 101 }, (_, i) => ({ words: `${i}`, role: 'PARTNER' })) }, 'TOO_MANY_PARTIES'],
      [{ amount: { value: '1e999', currency: 'GBP' } }, 'AMOUNT_UNREADABLE'],
      [{ amount: { value: '-5', currency: 'GBP' } }, 'AMOUNT_NEGATIVE'],
      [{ amount: { value: '5', currency: 'XXX' } }, 'CURRENCY_UNKNOWN'],
      [{ kindFields: [{ name: 'period', value: '2026-02-31' }] }, 'DAY_NOT_IN_MONTH'],
      [{ kindFields: [{ name: 'venue', value: 'The harbour' }] }, 'FIELD_UNKNOWN'],
      [{ policyAreas: [''] }, 'TEXT_MISSING'],
      [{ marking: 'OFFICIAL_SENSITIVE' }, 'TEXT_MISSING'],
    ] as const) {
      expect(await create({ facts: commitmentFacts(facts) })).toMatchObject({ __typename: 'InvalidInput', code });
    }
    expect(await create({ stage: 'SIGNED' })).toMatchObject({ code: 'STAGE_UNKNOWN' });
    expect(await create({ due: { edtf: '2026-02-31', why: 'x' } })).toMatchObject({ code: 'DAY_NOT_IN_MONTH' });
    expect(await create({ due: { edtf: '2026-06' } })).toMatchObject({ code: 'DATE_UNEXPLAINED' });
  });

  itWithNaughtyStrings('give back what was written exactly as it was written', async () => {
    const place = { ...(await given.passage(contributor, 'Every string is said of this.')), ...said };
    const entered = async (text: string) => {
      const made = await create({
        facts: commitmentFacts({ title: text, amountWords: text, parties: [{ words: text, role: 'UNDERTAKES' }] }),
        noStatementReason: null,
        statement: { ...place, speakerName: text, speakerOffice: text },
        milestones: [{ words: text, isRequired: true }],
      });
      if (text.trim() === '') return expect(made.__typename).toBe('InvalidInput');
      if (made.__typename === 'InvalidInput') return expect(made.code).toMatch(/^TEXT_/);
      expect(made).toMatchObject({ title: text, parties: [{ words: text }], milestones: [{ words: text }] });
      const back = await contributor.ask(
        'query ($id: UUID!) { commitment(id: $id) { amountWords statements { speakerName speakerOffice } } }',
        { id: made.id },
      );
      expect(back).toEqual({ amountWords: text, statements: [{ speakerName: text, speakerOffice: text }] });
    };
    const texts = [...naughtyStrings()];
    while (texts.length > 0) await Promise.all(texts.splice(0, 20).map(entered));
  });

  it('refuse invalid texts', async () => {
    for (const title of ['nul \0', 'half \ud800']) {
      expect(await create({ facts: commitmentFacts({ title }) })).toMatchObject({ __typename: 'InvalidInput' });
    }
  });

  it('are created for a team by its contributors', async () => {
    const other = await given.team();
    const outsider = await given.contributor(other);
    const input = { leadTeamId: team.id, facts: commitmentFacts(), noStatementReason: 'x' };
    for (const by of [outsider, await given.viewer(team), await given.auditor(), await given.administrator()]) {
      expect(await codeOf(by, documents.create, input)).toBe('FORBIDDEN');
    }
    expect(await codeOf(application.nobody, documents.create, input)).toBe('UNAUTHENTICATED');
    expect(await codeOf(contributor, documents.create, { ...input, leadTeamId: nowhere })).toBe('NOT_FOUND');
    const parties = [{ organisationId: nowhere, role: 'UNDERTAKES' }];
    expect(await codeOf(contributor, documents.create, { ...input, facts: commitmentFacts({ parties }) })).toBe(
      'NOT_FOUND',
    );
  });

  it('have an accountable person who can still sign in', async () => {
    const gone = await given.person({ deactivatedAt: application.now });
    expect(await create({ facts: commitmentFacts({ accountableId: gone.id }) })).toMatchObject({
      code: 'ACCOUNTABLE_INACTIVE',
      field: 'accountableId',
    });
    const there = await given.person();
    const made = await create({ facts: commitmentFacts({ accountableId: there.id }) });
    await application.database.query('update people set deactivated_at = now() where id = $1', [there.id]);
    // A deactivated person stays accountable until another is named.
    expect(await edit(made, { accountableId: there.id, title: 'Ferries, renamed' })).toMatchObject({ version: 2 });
  });

  it('are edited as a whole, with one event that says which fields', async () => {
    const made = await create({});
    const council = made.parties[0];
    const edited = await edit(made, {
      title: 'Ferries and piers',
      amount: { value: '7.5', currency: 'EUR' },
      parties: [{ id: council.id, words: 'the council of the islands', role: 'UNDERTAKES' }],
    });
    expect(edited).toMatchObject({ version: 2, title: 'Ferries and piers', amount: '7.5' });
    expect(edited.parties).toMatchObject([{ id: council.id, words: 'the council of the islands' }]);
    expect(
      await edit(edited, {
        title: 'Ferries and piers',
        amount: { value: '7.50', currency: 'EUR' },
        parties: [{ words: 'the council of the islands', role: 'UNDERTAKES' }],
      }),
    ).toMatchObject({ version: 2 });
    expect(await given.events(made.id)).toEqual(['commitment.created', 'commitment.edited']);
    const [event] = (await seen(made.id)).events.edges;
    expect(event.node).toMatchObject({
      type: 'commitment.edited',
      data: { version: 2, fields: ['title', 'amount', 'currency', 'parties'] },
    });
  });

  it('keep removed parties in the record, hidden', async () => {
    const made = await create({
      facts: commitmentFacts({
        parties: [
          { words: 'a', role: 'UNDERTAKES' },
          { words: 'b', role: 'PARTNER' },
        ],
      }),
    });
    const edited = await edit(made, { parties: [{ words: 'a', role: 'UNDERTAKES' }] });
    expect(edited.parties).toHaveLength(1);
    const held = await application.database.query(
      'select words, removed_at is null as held from parties where commitment_id = $1 order by position',
      [made.id],
    );
    expect(held).toEqual([
      { words: 'a', held: true },
      { words: 'b', held: false },
    ]);
  });

  it('refuse an edit that was begun before another, and say what changed since', async () => {
    const made = await create({});
    const results = await Promise.all([edit(made, { title: 'One' }), edit(made, { title: 'Two' }, {}, manager)]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['Commitment', 'StaleEdit']);
    const stale = results.find(({ __typename }) => __typename === 'StaleEdit');
    expect(stale).toMatchObject({ version: 2, changes: [{ fields: ['title'] }] });
    expect(await given.events(made.id)).toHaveLength(2);
  });

  it('take a new kind only with a stage of its ladder', async () => {
    const made = await create({});
    const facts = { kind: 'AGREEMENT', kindFields: [{ name: 'instrumentType', value: 'DEAL' }] };
    expect(await edit(made, {}, { stage: 'SPENT' })).toMatchObject({ code: 'STAGE_NOT_EDITED' });
    expect(await edit(made, facts, { stage: 'ALLOCATED' })).toMatchObject({ code: 'STAGE_UNKNOWN' });
    expect(await edit(made, facts, { stage: 'SIGNED' })).toMatchObject({ kind: 'AGREEMENT', version: 2 });
    const [event] = (await seen(made.id)).events.edges;
    expect(event.node.data).toMatchObject({ kind: 'AGREEMENT', stage: 'SIGNED' });
  });

  it('are changed only by their team', async () => {
    const made = await create({});
    const input = { id: made.id, version: 1, facts: commitmentFacts() };
    for (const by of [await given.viewer(team), await given.auditor(), await given.contributor(await given.team())]) {
      expect(await codeOf(by, documents.edit, input)).toBe('FORBIDDEN');
    }
    expect(await codeOf(contributor, documents.edit, { ...input, id: nowhere })).toBe('NOT_FOUND');
    expect(await codeOf(contributor, documents.archive, { id: made.id, reason: 'x' })).toBe('FORBIDDEN');
  });

  describe('that are sensitive', () => {
    let secret: Json;
    let named: Caller & { id: string };
    let outsider: Caller & { id: string };

    beforeAll(async () => {
      named = await given.contributor(await given.team());
      outsider = await given.contributor(await given.team());
      secret = await create({
        facts: commitmentFacts({
          title: 'Nobody knows',
          marking: 'OFFICIAL_SENSITIVE',
          handlingInstruction: 'Team only.',
        }),
        namedReaderIds: [named.id, named.id],
      });
    });

    it('exist only for their team, named readers and auditors', async () => {
      for (const by of [contributor, manager, named, await given.auditor(), await given.viewer(team)]) {
        expect(await seen(secret.id, by)).toMatchObject({ title: 'Nobody knows', namedReaders: [{ id: named.id }] });
      }
      for (const by of [outsider, await given.administrator(), await given.stranger()]) {
        expect(await seen(secret.id, by)).toBeNull();
        const reference = 'query ($r: String!) { commitmentByReference(reference: $r) { id } }';
        expect(await by.ask(reference, { r: secret.reference })).toBeNull();
      }
      expect((await application.nobody.send(read, { id: secret.id })).errors?.[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
    });

    it('look missing to others, and answer their readers with FORBIDDEN', async () => {
      for (const [document, input] of [
        [documents.edit, { id: secret.id, version: 1, facts: commitmentFacts() }],
        [documents.changeDueDate, { commitmentId: secret.id, version: 1, due: { words: 'June 2027' }, reason: 'x' }],
        [documents.setMilestones, { commitmentId: secret.id, version: 1, milestones: [] }],
        [documents.archive, { id: secret.id, reason: 'x' }],
        [documents.restore, { id: secret.id, reason: 'x' }],
        [documents.unmarkDuplicate, { id: secret.id, reason: 'x' }],
        [documents.setReaders, { id: secret.id, version: 1, readerIds: [] }],
        [documents.reassign, { id: secret.id, leadTeamId: team.id, reason: 'x' }],
      ] as const) {
        expect(await codeOf(outsider, document, input)).toBe('NOT_FOUND');
        expect(await codeOf(named, document, input)).toBe('FORBIDDEN');
      }
    });

    it('are counted and listed nowhere else, not even with their organisations', async () => {
      const organisation = await given.organisation();
      const parties = [{ organisationId: organisation.id, role: 'UNDERTAKES' }];
      await create({ facts: commitmentFacts({ parties, marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'x' }) });
      await create({ facts: commitmentFacts({ parties }) });
      const list = 'query ($id: UUID!) { organisation(id: $id) { commitments { totalCount edges { node { id } } } } }';
      const { commitments: ours } = await contributor.ask(list, { id: organisation.id });
      const { commitments: theirs } = await outsider.ask(list, { id: organisation.id });
      expect([ours.totalCount, ours.edges.length]).toEqual([2, 2]);
      expect([theirs.totalCount, theirs.edges.length]).toEqual([1, 1]);
      const part = await given.organisation({ parentId: organisation.id });
      await create({ facts: commitmentFacts({ parties: [...parties, { organisationId: part.id, role: 'PARTNER' }] }) });
      const { commitments: once } = await outsider.ask(list, { id: organisation.id });
      expect([once.totalCount, once.edges.length]).toEqual([2, 2]);

      const only = await given.organisation();
      const secretly = { parties: [{ organisationId: only.id, role: 'UNDERTAKES' }], marking: 'OFFICIAL_SENSITIVE' };
      await create({ facts: commitmentFacts({ ...secretly, handlingInstruction: 'x' }) });
      const partnersOf = async (by: Caller) =>
        (await by.ask('{ partners(first: 100) { edges { node { id } } } }')).edges.map(({ node }: Json) => node.id);
      expect(await partnersOf(contributor)).toEqual(expect.arrayContaining([organisation.id, only.id]));
      expect(await partnersOf(outsider)).toContain(organisation.id);
      expect(await partnersOf(outsider)).not.toContain(only.id);
    });

    it('open to readers who are named later, guarded by a version', async () => {
      const made = await create({
        facts: commitmentFacts({ marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'x' }),
      });
      const set = (version: number, readerIds: string[]) =>
        contributor.ask(documents.setReaders, { input: { id: made.id, version, readerIds } });
      expect(await set(1, [outsider.id])).toMatchObject({ version: 2, namedReaders: [{ id: outsider.id }] });
      expect(await seen(made.id, outsider)).not.toBeNull();
      expect(await set(1, [])).toMatchObject({ __typename: 'StaleEdit', changes: [{ fields: ['namedReaders'] }] });
      expect(await set(2, [])).toMatchObject({ namedReaders: [] });
      expect(await seen(made.id, outsider)).toBeNull();
      expect(await codeOf(contributor, documents.setReaders, { id: made.id, version: 3, readerIds: [nowhere] })).toBe(
        'NOT_FOUND',
      );
    });
  });

  describe('out of use', () => {
    it('are archived and restored by a manager, for a reason', async () => {
      const made = await create({});
      const archive = (reason: string) => manager.ask(documents.archive, { input: { id: made.id, reason } });
      expect(await archive(' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
      expect(await archive('Entered for training.')).toMatchObject({ archivedReason: 'Entered for training.' });
      expect(await archive('Again.')).toMatchObject({ code: 'ARCHIVED' });
      expect(await edit(made, { title: 'Changed' })).toMatchObject({ code: 'ARCHIVED' });
      const restore = () => manager.ask(documents.restore, { input: { id: made.id, reason: 'It is real.' } });
      expect(await restore()).toMatchObject({ archivedAt: null, archivedReason: null });
      expect(await restore()).toMatchObject({ code: 'NOT_ARCHIVED' });
      expect(await given.events(made.id)).toEqual(['commitment.created', 'commitment.archived', 'commitment.restored']);
    });

    it('are duplicates of another, which both stay', async () => {
      const [one, two] = [await create({}), await create({})];
      const mark = (id: string, ofId: string, reason = 'The same passage.') =>
        contributor.ask(documents.markDuplicate, { input: { id, ofId, reason } });
      expect(await mark(one.id, one.id)).toMatchObject({ code: 'DUPLICATE_OF_ITSELF' });
      expect(await mark(one.id, two.id, '')).toMatchObject({ code: 'TEXT_MISSING' });
      expect(await mark(one.id, two.id)).toMatchObject({
        duplicateOf: { id: two.id },
        duplicateReason: 'The same passage.',
      });
      expect(await mark(two.id, one.id)).toMatchObject({ code: 'DUPLICATE_OF_DUPLICATE' });
      expect((await seen(two.id)).duplicates).toEqual([{ id: one.id }]);
      const unmark = () =>
        contributor.ask(documents.unmarkDuplicate, { input: { id: one.id, reason: 'They differ.' } });
      expect(await unmark()).toMatchObject({ duplicateOf: null });
      expect(await unmark()).toMatchObject({ code: 'NOT_DUPLICATE' });
    });

    it('never call each other the original, even when marked at once', async () => {
      const [one, two] = [await create({}), await create({})];
      const mark = (id: string, ofId: string) =>
        contributor.ask(documents.markDuplicate, { input: { id, ofId, reason: 'x' } });
      const results = await Promise.all([mark(one.id, two.id), mark(two.id, one.id)]);
      expect(results.map(({ __typename }) => __typename).sort()).toEqual(['Commitment', 'InvalidInput']);
    });

    it('never point readers to what they may not see', async () => {
      const hidden = await create({
        facts: commitmentFacts({ marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'x' }),
      });
      const open = await create({});
      const mark = (id: string, ofId: string) =>
        contributor.ask(documents.markDuplicate, { input: { id, ofId, reason: 'As in the other entry.' } });
      expect(await mark(open.id, hidden.id)).toMatchObject({ code: 'FEWER_READERS' });
      const later = await create({});
      const unique = await create({ facts: commitmentFacts({ title: 'Quillemots on the skerries' }) });
      for (const { id } of [open, unique]) await mark(id, later.id);
      await edit(later, { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'x' });
      const stranger = await given.stranger();
      const shown = await seen(open.id, stranger);
      expect(shown).toMatchObject({ duplicateOf: null, duplicateReason: null });
      expect(JSON.stringify(shown)).not.toContain(later.id);
      const told = (of: Json) => of.events.edges.map(({ node }: Json) => node.type);
      expect(told(shown)).toEqual(['commitment.created']);
      const events = async (by: Caller) =>
        (await by.ask(`query ($id: UUID!) { commitment(id: $id) { events { edges { node { type data } } } } }`, open))
          .events.edges;
      const marked = { node: { type: 'commitment.markedDuplicate', data: { ofId: later.id } } };
      expect(await events(contributor)).toContainEqual(marked);
      await contributor.ask(documents.unmarkDuplicate, { input: { id: open.id, reason: 'They differ.' } });
      expect(await events(contributor)).toContainEqual(marked);
      expect(JSON.stringify(await events(stranger))).not.toContain(later.id);
      expect(told(await seen(open.id, stranger))).toEqual(['commitment.created']);
      await mark(open.id, later.id);
      const listed = `query ($text: String!) { commitments(filter: { text: $text }) { totalCount } }`;
      const count = async (by: Caller) => (await by.ask(listed, { text: 'quillemots' })).totalCount;
      expect([await count(contributor), await count(stranger)]).toEqual([0, 1]);
      const elsewhere = await given.contributor(await given.team());
      expect(await codeOf(elsewhere, documents.markDuplicate, { id: open.id, ofId: later.id, reason: 'x' })).toBe(
        'FORBIDDEN',
      );
    });
  });

  it('go to another team by the manager of the one that has them', async () => {
    const made = await create({ facts: commitmentFacts({ marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'x' }) });
    const other = await given.team();
    const input = { id: made.id, leadTeamId: other.id, reason: 'They run the ferries.' };
    expect(await codeOf(contributor, documents.reassign, input)).toBe('FORBIDDEN');
    expect(await codeOf(await given.manager(other), documents.reassign, input)).toBe('NOT_FOUND');
    expect(await manager.ask(documents.reassign, { input: { ...input, leadTeamId: team.id } })).toMatchObject({
      code: 'TEAM_UNCHANGED',
    });
    expect(await manager.ask(documents.reassign, { input: { ...input, reason: '' } })).toMatchObject({
      code: 'TEXT_MISSING',
    });
    // It is no longer the manager's to see once it is gone.
    expect(await manager.ask(documents.reassign, { input })).toBeNull();
    expect(await seen(made.id, await given.viewer(other))).toMatchObject({ leadTeam: { id: other.id } });
    expect(await given.events(made.id)).toEqual(['commitment.created', 'commitment.reassigned']);
  });

  it('keep the texts of their events separate from the record', async () => {
    const made = await create({ facts: commitmentFacts({ title: 'A secret title' }) });
    const [event] = (await seen(made.id)).events.edges;
    expect(event.node.texts).toContainEqual({ field: 'title', text: 'A secret title' });
    expect(event.node.data).toMatchObject({ version: 1, kind: 'FUNDING', stage: 'ANNOUNCED', leadTeamId: team.id });
    const rows = await application.database.query<{ words: string }>(
      `select convert_from(canonical, 'UTF8') as words from events where subject_id = $1`,
      [made.id],
    );
    expect(rows.map(({ words }) => words).join()).not.toContain('secret');
  });
});
