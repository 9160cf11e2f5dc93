import { CountryService } from '@followthrough/server/organisations/country.service';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Person } from '@followthrough/server/people/persons/person.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { archivedSource, someText } from '../support/given-sources.js';
import { statementsBesidesSession } from '../support/statements.js';
import { givenIn, type Given } from '../support/given.js';

const findOrganisations = `query ($text: String, $first: Int, $after: String) {
  organisations(filter: { text: $text }, first: $first, after: $after) {
    totalCount edges { node { id name code } } pageInfo { hasNextPage endCursor }
  }
}`;

describe('what is found while a name is typed', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Person & Caller;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team('Borders');
    contributor = await given.contributor(team);
    await application.arrange((ctx) => application.app.get(CountryService).enterMissing(ctx));
    await given.organisation({ kind: 'DEPARTMENT', name: 'Home Affairs Office of the Islands' });
    await given.organisation({ kind: 'DEPARTMENT', name: 'Foreign, Commonwealth and Home Development Office' });
    await given.organisation({ kind: 'DEPARTMENT', name: 'Home Office' });
    await given.organisation({
      kind: 'INTERNATIONAL_BODY',
      name: 'European Border and Coast Guard Agency',
      aliases: ['Frontex'],
    });
    await given.organisation({ kind: 'FORUM', name: 'Friends of Frontex' });
  });
  afterAll(() => application.close());

  const organisations = async (text: string, by: Caller = contributor): Promise<string[]> =>
    (await by.ask(findOrganisations, { text, first: 8 })).edges.map(({ node }: Json) => node.name);

  it.each([
    ['UK', 'United Kingdom'],
    ['US', 'United States of America'],
    ['USA', 'United States of America'],
    ['us', 'United States of America'],
    ['United K', 'United Kingdom'],
    ['United  Kingdom', 'United Kingdom'],
    ['China', 'China'],
    ['Home Office', 'Home Office'],
    ['Frontex', 'European Border and Coast Guard Agency'],
    ['DE', 'Germany'],
    ['Belgum', 'Belgium'],
    ['Untied Kingdom', 'United Kingdom'],
  ])('“%s” brings %s first', async (text, name) => {
    expect((await organisations(text))[0]).toBe(name);
  });

  it('is in order: exact, then what begins with it, then words that begin with it, then what holds it', async () => {
    const names = ['Ostara and Nord', 'Nordia', 'Ostnord', 'Nord', 'Nord-West Council'];
    for (const name of names) await given.organisation({ kind: 'FORUM', name });
    expect(await organisations('nord')).toEqual(['Nord', 'Nord-West Council', 'Nordia', 'Ostara and Nord', 'Ostnord']);
  });

  it('only resembles the text where nothing matches it', async () => {
    expect(await organisations('Niger')).toEqual(['Niger', 'Nigeria']);
    expect((await organisations('Nigre')).slice(0, 2)).toContain('Niger');
  });

  it('puts our own first among equals, then those of the reader’s latest commitments', async () => {
    await given.organisation({ kind: 'COMPANY', name: 'Quay Alpha' });
    const used = await given.organisation({ kind: 'COMPANY', name: 'Quay Beta' });
    await given.organisation({ kind: 'COMPANY', name: 'Quay Gamma', isOwn: true });
    expect(await organisations('quay')).toEqual(['Quay Gamma', 'Quay Alpha', 'Quay Beta']);
    await given.commitment(contributor, team, { parties: [{ organisationId: used.id, role: 'UNDERTAKES' }] });
    expect(await organisations('quay')).toEqual(['Quay Gamma', 'Quay Beta', 'Quay Alpha']);
    expect(await organisations('quay', await given.contributor(team))).toEqual([
      'Quay Gamma',
      'Quay Alpha',
      'Quay Beta',
    ]);
  });

  it('comes a page at a time, none twice and none left out', async () => {
    const all = await contributor.ask(findOrganisations, { text: 'an', first: 100 });
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Json = await contributor.ask(findOrganisations, { text: 'an', first: 7, after });
      found.push(...page.edges.map(({ node }: Json) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(found).toHaveLength(all.totalCount);
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(0, 100)).toEqual(all.edges.map(({ node }: Json) => node.id));
  });

  it('is people and teams in one order, colleagues before others', async () => {
    const assignees = `query ($text: String!) { assignees(text: $text) { name isTeam teams } }`;
    const other = await given.team('Trade and Carla');
    await given.person({ name: 'Anna Carlasson' });
    const stranger = await given.contributor(other);
    const colleague = await given.contributor(team);
    await application.database.query('update people set name = $2 where id = $1', [stranger.id, 'Carla Abel']);
    await application.database.query('update people set name = $2 where id = $1', [colleague.id, 'Carla Zorn']);
    await given.person({ name: 'Carla Gone', deactivatedAt: application.now });
    await given.team('Carla');
    expect(await contributor.ask(assignees, { text: 'carla' })).toEqual([
      { name: 'Carla', isTeam: true, teams: [] },
      { name: 'Carla Zorn', isTeam: false, teams: ['Borders'] },
      { name: 'Carla Abel', isTeam: false, teams: ['Trade and Carla'] },
      { name: 'Anna Carlasson', isTeam: false, teams: [] },
      { name: 'Trade and Carla', isTeam: true, teams: [] },
    ]);
    expect((await contributor.ask(assignees, { text: 'Calra Zorn' }))[0].name).toBe('Carla Zorn');
    expect(await contributor.ask(assignees, { text: ' ' })).toEqual([]);
    const people = `query ($text: String) { people(filter: { text: $text, isActive: true }) { edges { node { name } } } }`;
    const found = (await contributor.ask(people, { text: 'carla' })).edges.map(({ node }: Json) => node.name);
    expect(found).toEqual(['Carla Zorn', 'Carla Abel', 'Anna Carlasson']);
  });

  it('is a commitment by its title before one that only mentions the words', async () => {
    const find = `query ($text: String) { commitments(filter: { text: $text, responsibilities: [OWN, NOT_IDENTIFIED, EXTERNAL] }, orderBy: RELEVANCE) {
      edges { node { title } } } }`;
    for (const title of ['Kestrel to the isles', 'A new harbour kestrel', 'Kestrel', 'Minstrel lights']) {
      await given.commitment(contributor, team, { title, parties: [{ words: 'harbour masters', role: 'UNDERTAKES' }] });
    }
    const titles = async (text: string) =>
      (await contributor.ask(find, { text })).edges.map(({ node }: Json) => node.title);
    expect(await titles('kestrel')).toEqual(['Kestrel', 'Kestrel to the isles', 'A new harbour kestrel']);
    expect((await titles('harbour'))[0]).toBe('A new harbour kestrel');
    expect(await titles('harbour masters')).toHaveLength(4);
    expect((await titles('kestrell isle'))[0]).toBe('Kestrel to the isles');
  });

  it('tolerates a typo if the reader can see no match, even if others can', async () => {
    const find = `query ($text: String) { commitments(filter: { text: $text, responsibilities: [OWN, NOT_IDENTIFIED, EXTERNAL] }) { edges { node { title } } } }`;
    const secret = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Ask first' };
    await given.commitment(contributor, team, { title: 'Zarkow pact', ...secret });
    await given.commitment(contributor, team, { title: 'Zarkov pact' });
    const titles = async (by: Caller) =>
      (await by.ask(find, { text: 'zarkow' })).edges.map(({ node }: Json) => node.title);
    expect(await titles(contributor)).toEqual(['Zarkow pact']);
    expect(await titles(await given.stranger())).toEqual(['Zarkov pact']);
  });

  it('is a policy area of a visible commitment, never of a hidden one', async () => {
    const find = 'query ($text: String!) { policyAreas(text: $text) { name count } }';
    const secret = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Ask first' };
    await given.commitment(contributor, team, { title: 'One', policyAreas: ['border security', 'security'] });
    await given.commitment(contributor, team, { title: 'Two', policyAreas: ['security'] });
    await given.commitment(contributor, team, { title: 'Three', policyAreas: ['secret services'], ...secret });
    expect(await contributor.ask(find, { text: 'sec' })).toEqual([
      { name: 'secret services', count: 1 },
      { name: 'security', count: 2 },
      { name: 'border security', count: 1 },
    ]);
    const stranger = await given.stranger();
    expect((await stranger.ask(find, { text: 'sec' })).map(({ name }: Json) => name)).toEqual([
      'security',
      'border security',
    ]);
    expect((await stranger.ask(find, { text: 'secrit servises' })).map(({ name }: Json) => name)).toEqual([]);
    expect((await contributor.ask(find, { text: 'sekurity' }))[0].name).toBe('security');
  });

  it('is a source, the best title first', async () => {
    for (const title of ['Statement after the Budget', 'Budget', 'Budget statement 2025']) {
      await archivedSource(contributor, someText(), { title: { value: title, origin: 'STATED' } });
    }
    const find = `query ($text: String) { sources(filter: { text: $text }, orderBy: RELEVANCE) { edges { node { title } } } }`;
    const titles = async (text: string) =>
      (await contributor.ask(find, { text })).edges.map(({ node }: Json) => node.title);
    expect(await titles('budget')).toEqual(['Budget', 'Budget statement 2025', 'Statement after the Budget']);
    expect(await titles('statement budget')).toEqual(['Budget statement 2025', 'Statement after the Budget']);
  });

  it('ranks only the nearest of what resembles a typo, a page at a time, and no more than that however many resemble', async () => {
    const others = [{ name: 'Qwibblend Zz' }, { name: 'Qwibblend far away in the hills beyond the northern sea' }];
    for (const { name } of others) await given.organisation({ kind: 'COMPANY', name });
    await application.database.query(
      `insert into organisations (id, version, kind, name, aliases, is_own, created_at)
       select gen_random_uuid(), 1, 'COMPANY', 'Qwibblend ' || n || ' of the valley', '{}', false, now() from generate_series(1, 300) n`,
    );
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Json = await contributor.ask(findOrganisations, { text: 'Qwibblenk', first: 70, after });
      expect(page.totalCount).toBe(200);
      found.push(...page.edges.map(({ node }: Json) => node.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(found).size).toBe(200);
    expect(found).toHaveLength(200);
    expect(found[0]).toBe('Qwibblend Zz');
    expect(found).not.toContain('Qwibblend far away in the hills beyond the northern sea');
    expect(await organisations('Qwibblend far')).toEqual(['Qwibblend far away in the hills beyond the northern sea']);
  });

  it('ranks only the closest matches of a typo, within the filter', async () => {
    const find = `query ($filter: CommitmentFilter, $after: String) {
      commitments(filter: $filter, orderBy: RELEVANCE, first: 100, after: $after) {
        totalCount edges { node { title } } pageInfo { hasNextPage endCursor } } }`;
    const whole = await given.commitment(contributor, team, { title: 'Zibbelin', kind: 'FUNDING' });
    await given.commitment(contributor, team, {
      title: 'Zibbelin far away beyond the northern sea, past the last of the islands, where nobody lives',
      kind: 'REFORM',
    });
    const columns = ['id', 'number', 'title', 'created_at'];
    const rest = (
      await application.database.query<{ name: string }>(
        `select column_name as name from information_schema.columns
         where table_name = 'commitments' and is_generated = 'NEVER' and column_name <> all($1)`,
        [columns],
      )
    ).map(({ name }) => name);
    // As the database has them: three hundred commitments that nobody has to enter.
    await application.database.query(
      `with made as (insert into commitments (${[...columns, ...rest].join()})
         select gen_random_uuid(), 5000 + n, 'Zibbelin ' || n || ' of the wide valley behind the hills', now(), ${rest.join()}
         from commitments, generate_series(1, 300) n where id = $1 returning id)
       insert into standings (commitment_id, voice, from_at, stage, status, last_news_at)
       select made.id, voice, from_at, stage, status, last_news_at from standings s, made
       where s.commitment_id = $1 and until_at = 'infinity'`,
      [whole.id],
    );
    await application.database.query(`select reword(array(select id from commitments where title like 'Zibbelin%'))`);
    const filter = { text: 'Zibbelik' };
    const page: Json = await contributor.ask(find, { filter });
    expect(page.totalCount).toBe(200);
    expect(page.edges[0].node.title).toBe('Zibbelin');
    const second: Json = await contributor.ask(find, { filter, after: page.pageInfo.endCursor });
    expect([second.edges.length, second.pageInfo.hasNextPage]).toEqual([100, false]);
    const reforms: Json = await contributor.ask(find, { filter: { ...filter, kinds: ['REFORM'] } });
    expect(reforms.edges).toEqual([
      {
        node: { title: 'Zibbelin far away beyond the northern sea, past the last of the islands, where nobody lives' },
      },
    ]);
  });

  it('costs one statement, for any text', async () => {
    const document = `query ($text: String!) {
      organisations(filter: { text: $text }, first: 8) { edges { node { name } } }
      people(filter: { text: $text }, first: 8) { edges { node { name } } }
      commitments(filter: { text: $text }, orderBy: RELEVANCE, first: 8) { edges { node { title } } }
      sources(filter: { text: $text }, orderBy: RELEVANCE, first: 8) { edges { node { title } } }
      assignees(text: $text) { name }
      policyAreas(text: $text) { name }
    }`;
    const absurd = [
      '%'.repeat(200),
      '_'.repeat(200),
      '\\'.repeat(200),
      'ab '.repeat(66),
      Array.from({ length: 66 }, (_, n) => String.fromCharCode(97 + (n % 26), 97 + (n % 7))).join(' '),
      'İstanbul ΣΑΣ ß',
      'a\nb',
    ];
    for (const text of ['Belgum', ...absurd]) {
      const send = async () => expect((await contributor.send(document, { text })).errors).toBeUndefined();
      expect({ text, statements: await statementsBesidesSession(send) }).toEqual({ text, statements: 1 });
    }
    const tooLong = await contributor.send(document, { text: 'x'.repeat(201) });
    expect(tooLong.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID' } });
  });
});
