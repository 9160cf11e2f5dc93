import { CountryService } from '@followthrough/server/organisations/country.service';
import { Organisation } from '@followthrough/server/organisations/organisation.entity';
import { log } from '@followthrough/server/platform/ground/log';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { jest } from '@jest/globals';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { archivedSource, someText, spanOf } from '../support/given-sources.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) {
    __typename
    ... on Organisation { id version name members { member { name } } parent { name } }
    ... on Problem { message }
    ... on InvalidInput { code field }
  }
}`;
const edit = `mutation ($input: EditOrganisationInput!) {
  editOrganisation(input: $input) {
    __typename
    ... on Organisation { version name shortName }
    ... on Problem { message }
    ... on StaleEdit { version changes { fields by } }
    ... on InvalidInput { code }
  }
}`;
const notePassage = `mutation ($input: NotePassageInput!) { notePassage(input: $input) { __typename ... on Problem { message } } }`;
const mentioning = `query ($id: UUID!) { organisation(id: $id) {
  notesMentioning(first: 5) { edges { node { id source { id } passage { quote } } } }
  sourcesMentioning(first: 5) { totalCount edges { node { id title } } } } }`;
const find = `query ($text: String, $first: Int, $after: String) {
  organisations(filter: { text: $text }, first: $first, after: $after) {
    totalCount
    edges { cursor node { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe('organisations', () => {
  let application: Application;
  let contributor: Caller & { name: string };
  let given: Given;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    contributor = await given.contributor(await given.team());
  });
  afterAll(() => application.close());

  const make = (name: string, facts: object = {}) =>
    contributor.ask(create, { input: { kind: 'COUNTRY', name, ...facts } });

  it('know the noted passages and the sources that mention them by a name, as whole words', async () => {
    const [name, alias] = ['Ostmark', 'O.M.-Union'];
    const { id } = await make(name, { aliases: [alias] });
    const noted = async (words: string, title = 'A release') => {
      const source = await archivedSource(contributor, someText(words), { title: { value: title, origin: 'STATED' } });
      const input = {
        sourceId: source.id,
        ...spanOf(source.text, words),
        note: { kind: 'POSITION', words: 'For later.' },
      };
      await contributor.ask(notePassage, { input });
      return source.id as string;
    };
    const named = await noted('They thanked Ostmark, and went home.');
    const byAlias = await noted('The O.M.-Union\nmet again.');
    await noted('Ostmarkers and ostmark and O-M.-Union are none of it.');
    const inTitle = await noted('Nobody is named here.', 'Visit to Ostmark');
    const pages = 'They talked about ferries and trade. '.repeat(3_000);
    const far = async (words: string) =>
      (await archivedSource(contributor, `${pages}${words}`, { title: { value: 'Long', origin: 'STATED' } }))
        .id as string;
    const inText = await far('At the end they thanked the\nO.M.-Union.');
    await far('ostmark is a word of theirs.');
    const { data } = await contributor.send(mentioning, { id });
    const { notesMentioning, sourcesMentioning } = data!.organisation;
    expect(notesMentioning.edges.map(({ node }: Json) => node.source.id)).toEqual([byAlias, named]);
    expect(sourcesMentioning.totalCount).toBe(4);
    expect(sourcesMentioning.edges.map(({ node }: Json) => node.id).sort()).toEqual(
      [named, byAlias, inTitle, inText].sort(),
    );
    expect(await statementsBesidesSession(() => contributor.send(mentioning, { id }))).toBe(1);
  });

  it('are entered with their parent and members, and read back in one go', async () => {
    const norland = await make('Norland', { code: 'NX', aliases: ['Kingdom of Norland'] });
    const league = await make('Northern League', { kind: 'FORUM', memberIds: [norland.id] });
    expect(league).toMatchObject({
      __typename: 'Organisation',
      version: 1,
      members: [{ member: { name: 'Norland' } }],
    });
    const ministry = await make('Ministry of Ferries', { kind: 'DEPARTMENT', parentId: norland.id });
    expect(ministry.parent).toEqual({ name: 'Norland' });
  });

  it('are found by alias, and with a typo', async () => {
    await make('Sudmark', { aliases: ['Republic of Sudmark'] });
    for (const text of ['republic of sud', 'Sudmrak']) {
      const { edges } = await contributor.ask(find, { text });
      expect(edges.map((edge: { node: { name: string } }) => edge.node.name)).toContain('Sudmark');
    }
    expect((await contributor.ask(find, { text: '%' })).totalCount).toBe(0);
    expect((await contributor.ask(find, { text: ' Sudmrak ' })).totalCount).toBeGreaterThan(0);
  });

  it('are not searched for by too long a text, which would be slow', async () => {
    const { errors } = await contributor.send(find, { text: 'x'.repeat(201) });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID' }, message: expect.stringContaining('200') });
    expect((await contributor.ask(find, { text: 'x'.repeat(200) })).totalCount).toBe(0);
  });

  it('have at most as many members as a form shows', async () => {
    const memberIds = Array.from({ length: 101 }, () => newId());
    expect(await make('League of Everybody', { kind: 'FORUM', memberIds })).toMatchObject({
      code: 'TOO_MANY_MEMBERS',
      field: 'memberIds',
    });
  });

  it('come a page at a time, none twice and none left out', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page = await contributor.ask(find, { first: 2, after });
      names.push(...page.edges.map((edge: { node: { name: string } }) => edge.node.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(names).toEqual([...new Set(names)].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())));
    expect(names).toHaveLength((await contributor.ask(find)).totalCount);
  });

  it('are not entered twice under one name or code', async () => {
    await make('Westfold', { code: 'WX' });
    expect(await make('westfold')).toMatchObject({
      __typename: 'InvalidInput',
      code: 'ORGANISATION_NAME_TAKEN',
      field: 'name',
    });
    expect(await make('Westfalen', { code: 'WX' })).toMatchObject({ code: 'COUNTRY_CODE_TAKEN' });
  });

  it('refuse an edit that was begun before another, and say what changed', async () => {
    const { id } = await make('Eastmarch');
    const facts = { id, kind: 'COUNTRY', name: 'Eastmarch' };
    await contributor.ask(edit, { input: { ...facts, version: 1, shortName: 'East' } });
    const stale = await contributor.ask(edit, { input: { ...facts, version: 1, shortName: 'EM' } });
    expect(stale).toMatchObject({
      __typename: 'StaleEdit',
      version: 2,
      changes: [{ fields: ['shortName'], by: contributor.name }],
    });
  });

  it('record every change once, and a refused one not at all', async () => {
    const { id } = await make('Highmoor');
    await contributor.ask(edit, { input: { id, version: 1, kind: 'COUNTRY', name: 'Highmoor', shortName: 'HM' } });
    await contributor.ask(edit, { input: { id, version: 1, kind: 'COUNTRY', name: 'Highmoor', shortName: 'H' } });
    const events = await application.database.query(
      'select type, subject_version from events where subject_id = $1 order by subject_version',
      [id],
    );
    expect(events).toEqual([
      { type: 'organisation.created', subject_version: 1 },
      { type: 'organisation.edited', subject_version: 2 },
    ]);
  });

  it('tell their own events in order, with who did what and the words they used', async () => {
    const { id } = await make('Fenmark');
    await contributor.ask(edit, { input: { id, version: 1, kind: 'COUNTRY', name: 'Fenmark', shortName: 'FM' } });
    const { latest, first } = await contributor.ask(
      `query ($id: UUID!) { organisation(id: $id) {
        latest: events(first: 1) { totalCount edges { node { type } } }
        first: events { edges { node { subjectVersion type data actor { name } texts { field text isBroken } leafHash } } }
      } }`,
      { id },
    );
    expect(latest).toEqual({ totalCount: 2, edges: [{ node: { type: 'organisation.edited' } }] });
    expect(first.edges[1].node).toMatchObject({
      subjectVersion: 1,
      data: { kind: 'COUNTRY' },
      actor: { name: contributor.name },
      texts: [{ field: 'name', text: 'Fenmark', isBroken: false }],
    });
  });

  it('tell apart a text that was erased from one that was tampered with, and show the page with both', async () => {
    const texts = async (id: string) =>
      (
        await contributor.ask(
          'query ($id: UUID!) { organisation(id: $id) { events { edges { node { texts { field text isBroken } } } } } }',
          { id },
        )
      ).events.edges[0].node.texts;
    const { id } = await make('Tarnholm');
    const keys = 'event_text_keys where event_id in (select id from events where subject_id = $1)';
    const logged = jest.spyOn(log, 'error').mockImplementation(() => undefined);
    await application.database.query(
      `update event_text_keys set key = sha256('another') where event_id in (select id from events where subject_id = $1)`,
      [id],
    );
    expect(await texts(id)).toEqual([{ field: 'name', text: null, isBroken: true }]);
    expect(logged).toHaveBeenCalledTimes(1);
    await application.database.query(`delete from ${keys}`, [id]);
    expect(await texts(id)).toEqual([{ field: 'name', text: null, isBroken: false }]);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });

  it('show events, and refuse stale edits, with any characters in the record', async () => {
    const { id } = await make('Saltmere');
    await application.arrange((ctx) =>
      ctx.record('organisation.edited', Object.assign(new Organisation(), { id }), {
        version: 2,
        fields: ['name'],
        code: 'a\u0000b',
      } as never),
    );
    const { events } = await contributor.ask(
      'query ($id: UUID!) { organisation(id: $id) { events { edges { node { data } } } } }',
      { id },
    );
    expect(events.edges[0].node.data).toMatchObject({ version: 2, code: 'a\u0000b' });
    const stale = await contributor.ask(edit, { input: { id, version: 0, kind: 'COUNTRY', name: 'Saltmere' } });
    expect(stale).toMatchObject({ __typename: 'StaleEdit' });
    expect(stale.changes).toContainEqual({ fields: ['name'], by: null });
  });

  it('are read by all signed-in users, and changed by contributors and administrators', async () => {
    const stranger = await given.stranger();
    expect((await stranger.ask(find)).totalCount).toBeGreaterThan(0);
    const input = { kind: 'COUNTRY', name: 'Lowland' };
    expect((await stranger.send(create, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await application.nobody.send(create, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await application.nobody.send(find)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await (await given.administrator()).ask(create, { input })).__typename).toBe('Organisation');
  });

  it('are marked as the deployment’s own only by administrators, and stay so through other edits', async () => {
    const code = async (caller: Caller, document: string, input: object) =>
      (await caller.send(document, { input })).errors?.[0]?.extensions.code;
    const administrator = await given.administrator();
    const own = { kind: 'COUNTRY', name: 'Hinterland', isOwn: true };
    expect(await code(contributor, create, own)).toBe('FORBIDDEN');
    const { id } = await administrator.ask(create, { input: own });
    const facts = { id, version: 1, kind: 'COUNTRY', name: 'Hinterlands' };
    expect(await code(contributor, edit, { ...facts, isOwn: false })).toBe('FORBIDDEN');
    expect(await contributor.ask(edit, { input: facts })).toMatchObject({ __typename: 'Organisation' });
    const isOwn = () => contributor.ask('query ($id: UUID!) { organisation(id: $id) { isOwn } }', { id });
    expect(await isOwn()).toEqual({ isOwn: true });
    // What was settled since a form was opened is told before anything is refused.
    const opened = { ...facts, version: 1, isOwn: false };
    expect(await contributor.ask(edit, { input: opened })).toMatchObject({ __typename: 'StaleEdit', version: 2 });
    await administrator.ask(edit, { input: { ...facts, version: 2, isOwn: false } });
    expect(await isOwn()).toEqual({ isOwn: false });
  });

  it('are listed as the deployment’s own, to which administrators alone add, and whose commitments follow', async () => {
    const setOwn = `mutation ($input: SetOwnOrganisationInput!) { setOwnOrganisation(input: $input) {
      __typename ... on Organisation { id version isOwn members { member { id } } } } }`;
    const own = async () => {
      const list = 'query ($filter: OrganisationFilter) { organisations(filter: $filter) { edges { node { id } } } }';
      const { edges } = await contributor.ask(list, { filter: { isOwn: true } });
      return edges.map(({ node }: { node: { id: string } }) => node.id);
    };
    const administrator = await given.administrator();
    const member = await make('Harbour Guild', { kind: 'AGENCY' });
    const { id } = await make('Ministry of Harbours', { kind: 'DEPARTMENT', memberIds: [member.id] });
    const { errors } = await contributor.send(setOwn, { input: { id, isOwn: true } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await own()).not.toContain(id);

    const made = { __typename: 'Organisation', id, version: 2, isOwn: true, members: [{ member: { id: member.id } }] };
    expect(await administrator.ask(setOwn, { input: { id, isOwn: true } })).toEqual(made);
    // Said again, it changes nothing.
    expect(await administrator.ask(setOwn, { input: { id, isOwn: true } })).toEqual(made);
    expect(await own()).toContain(id);
    expect(await given.events(id)).toEqual(['organisation.created', 'organisation.edited']);

    await administrator.ask(setOwn, { input: { id, isOwn: false } });
    expect(await own()).not.toContain(id);
  });

  it('answer a missing one as nothing, and refuse to edit it', async () => {
    const id = '00000000-0000-7000-8000-000000000000';
    expect(await contributor.ask('query ($id: UUID!) { organisation(id: $id) { name } }', { id })).toBeNull();
    const input = { id, version: 1, kind: 'COUNTRY', name: 'Nowhere' };
    expect((await contributor.send(edit, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are not a part of a missing one, neither when they are entered nor later', async () => {
    const facts = { kind: 'AGENCY', name: 'Agency of Nowhere', parentId: '00000000-0000-7000-8000-000000000000' };
    expect((await contributor.send(create, { input: facts })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { id } = await make(facts.name, { kind: 'AGENCY' });
    const input = { ...facts, id, version: 1 };
    expect((await contributor.send(edit, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('cannot be a part of their own part', async () => {
    const above = await make('Ministry of Tides', { kind: 'DEPARTMENT' });
    const below = await make('Tide Agency', { kind: 'AGENCY', parentId: above.id });
    const input = { id: above.id, version: 1, kind: 'DEPARTMENT', name: 'Ministry of Tides', parentId: below.id };
    expect(await contributor.ask(edit, { input })).toMatchObject({ code: 'PARENT_IN_CIRCLE' });
  });

  it('make no circle together either, when two edits come at once', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const [one, two] = [await make(`Left ${round}`), await make(`Right ${round}`)];
      const join = (part: { id: string; name: string }, whole: { id: string }) =>
        contributor.ask(edit, {
          input: { id: part.id, version: 1, kind: 'COUNTRY', name: part.name, parentId: whole.id },
        });
      const ends = await Promise.all([join(one, two), join(two, one)]);
      expect(ends.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'Organisation']);
    }
  });
});

describe('countries', () => {
  let application: Application;
  beforeAll(async () => void (application = await startApplication()));
  afterAll(() => application.close());

  const enter = () => application.arrange((ctx) => application.app.get(CountryService).enterMissing(ctx));

  it('are added once each by ISO 3166 code, including Kosovo, even by concurrent processes', async () => {
    const made = await Promise.all([enter(), enter()]);
    expect(made.sort((a, b) => a - b)[0]).toBe(0);
    expect(made[1]).toBeGreaterThan(240);
    expect(await enter()).toBe(0);
    const reader = await givenIn(application).stranger();
    for (const [text, name, code] of [
      ['UK', 'United Kingdom', 'GB'],
      ['kosovo', 'Kosovo', 'XK'],
      ['Turkey', 'Türkiye', 'TR'],
      ['macedonia', 'North Macedonia', 'MK'],
    ]) {
      const { edges } = await reader.ask(
        'query ($text: String) { organisations(filter: { text: $text }, first: 100) { edges { node { name code kind isOwn } } } }',
        { text },
      );
      expect(edges.map(({ node }: { node: object }) => node)).toContainEqual({
        name,
        code,
        kind: 'COUNTRY',
        isOwn: false,
      });
    }
    const [events] = await application.database.query<{ count: number }>(
      'select count(*)::integer as count from events',
    );
    expect(events?.count).toBe(made[1]);
  });

  it('that people entered or changed themselves stay as they are', async () => {
    await application.database.query(
      `update organisations set name = 'Belgium and more', is_own = true where code = 'BE'`,
    );
    expect(await enter()).toBe(0);
    const [belgium] = await application.database.query(`select name, is_own from organisations where code = 'BE'`);
    expect(belgium).toEqual({ name: 'Belgium and more', is_own: true });
  });
});
