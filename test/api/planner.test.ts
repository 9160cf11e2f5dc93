import { startApplication, type Answer, type Application, type Caller, type Json } from '../support/application.js';
import { statementsBesidesSession, statementsDuring } from '../support/statements.js';
import { givenIn } from '../support/given.js';

const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

describe('reads', () => {
  let application: Application;
  let reader: Caller;
  let league: string;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    reader = await given.contributor(await given.team());
    const make = async (facts: object): Promise<string> => {
      const document = `mutation ($input: CreateOrganisationInput!) {
        createOrganisation(input: $input) { ... on Organisation { id } ... on Problem { message } } }`;
      return (await reader.ask(document, { input: facts })).id;
    };
    const norland = await make({ kind: 'COUNTRY', name: 'Norland', shortName: 'NL', aliases: ['Kingdom of Norland'] });
    const sudmark = await make({ kind: 'COUNTRY', name: 'Sudmark' });
    await make({ kind: 'DEPARTMENT', name: 'Ministry of Ferries', parentId: norland });
    await make({ kind: 'DEPARTMENT', name: 'Ministry of Bells', parentId: norland });
    league = await make({ kind: 'FORUM', name: 'Zeta League', memberIds: [norland, sudmark] });
  });
  afterAll(() => application.close());

  /** Cold, warm and compiled: the same document must answer the same three times and more. */
  async function steadily(document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const answers: Answer[] = [];
    for (let time = 0; time < 5; time++) answers.push(await reader.send(document, variables));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    return answers[0]!;
  }

  const data = async (document: string, variables?: Record<string, unknown>): Promise<Json> => {
    const answer = await steadily(document, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };

  it('are one statement, however much is asked, and it finds the session, too', async () => {
    const document = `query ($id: UUID!) {
      league: organisation(id: $id) { name members { member { name parts { name parent { name } } } } }
      countries: organisations(filter: { kinds: [COUNTRY] }, first: 5) {
        totalCount
        edges { node { name parts { name parent { name parts { name } } } memberOf { organisation { name } } } }
      }
      all: organisations(first: 100) { edges { cursor node { id aliases } } pageInfo { hasNextPage endCursor } }
    }`;
    for (let time = 0; time < 4; time++) {
      expect(await statementsBesidesSession(() => reader.send(document, { id: league }))).toBe(1);
    }
    expect(await statementsDuring(() => reader.send(document, { id: league }))).toHaveLength(1);
  });

  it('cost nothing where nothing is asked of the database', async () => {
    expect(await statementsDuring(() => application.nobody.send('{ __typename }'))).toEqual([]);
    expect(await statementsBesidesSession(() => reader.send('{ __schema { queryType { name } } }'))).toBe(0);
  });

  it('answer aliases of a field with the same value', async () => {
    const answer = await data(
      `query ($id: UUID!) {
      organisation(id: $id) { a: name b: name name m: members { member { x: name y: kind } } }
    }`,
      { id: league },
    );
    expect(answer.organisation).toMatchObject({ a: 'Zeta League', b: 'Zeta League', name: 'Zeta League' });
    expect(answer.organisation.m.map(({ member }: Json) => member)).toEqual(
      expect.arrayContaining([
        { x: 'Norland', y: 'COUNTRY' },
        { x: 'Sudmark', y: 'COUNTRY' },
      ]),
    );
  });

  it('answer aliases with arguments each with their own', async () => {
    const answer = await data(`{
      first: organisations(first: 1) { edges { node { name } } }
      two: organisations(first: 2) { edges { node { name } } }
      forums: organisations(filter: { kinds: [FORUM] }) { totalCount }
      none: organisations(first: 0) { totalCount edges { node { name } } pageInfo { hasNextPage endCursor } }
    }`);
    expect(answer.first.edges).toHaveLength(1);
    expect(answer.two.edges).toHaveLength(2);
    expect(answer.forums.totalCount).toBe(1);
    expect(answer.none).toEqual({ totalCount: 5, edges: [], pageInfo: { hasNextPage: true, endCursor: null } });
  });

  it('tell long aliases apart that begin alike', async () => {
    const long = 'a'.repeat(59);
    const answer = await data(`{
      ${long}1: organisations(first: 1) { edges { node { name } } }
      ${long}2: organisations(first: 2) { edges { node { name } } }
    }`);
    expect(answer[`${long}1`].edges).toHaveLength(1);
    expect(answer[`${long}2`].edges).toHaveLength(2);
  });

  it('merge what is selected twice, in fragments within fragments too', async () => {
    const answer = await data(
      `
      query ($id: UUID!) {
        organisation(id: $id) { members { member { name } } ...Kind ... { version } ...Members }
        organisation(id: $id) { name }
      }
      fragment Kind on Organisation { kind ... on Organisation { isOwn } }
      fragment Members on Organisation { members { ...Member member { code } } }
      fragment Member on OrganisationMember { member { kind } }`,
      { id: league },
    );
    expect(answer.organisation).toEqual({
      members: expect.arrayContaining([{ member: { name: 'Norland', kind: 'COUNTRY', code: null } }]),
      kind: 'FORUM',
      isOwn: false,
      version: 1,
      name: 'Zeta League',
    });
  });

  it('leave out what is skipped, and decide anew with every request', async () => {
    const document = `query ($id: UUID!, $with: Boolean!, $without: Boolean!) {
      organisation(id: $id) { name kind @include(if: $with) version @skip(if: $without) ...Members @include(if: $with) }
      organisations(first: 1) @include(if: $with) { totalCount }
    }
    fragment Members on Organisation { members { member { name } } }`;
    const [on, off] = [
      { id: league, with: true, without: false },
      { id: league, with: false, without: true },
    ];
    for (let time = 0; time < 3; time++) {
      const shown = (await reader.send(document, on)).data;
      expect(Object.keys(shown.organisation).sort()).toEqual(['kind', 'members', 'name', 'version']);
      expect(shown.organisations.totalCount).toBe(5);
      expect((await reader.send(document, off)).data).toEqual({ organisation: { name: 'Zeta League' } });
    }
  });

  it('answer the variables of this request, not of the one that was compiled', async () => {
    const document = `query ($text: String, $first: Int) {
      organisations(filter: { text: $text }, first: $first) { totalCount edges { node { name } } }
    }`;
    for (const text of ['norland', 'sudmark', 'norland', 'zeta', 'ferries', null]) {
      const { data: answer } = await reader.send(document, { text });
      expect(answer.organisations.totalCount).toBe(text === null ? 5 : 1);
    }
    for (const first of [1, 3, 2, 1]) {
      expect((await reader.send(document, { first })).data.organisations.edges).toHaveLength(first);
    }
  });

  it('run the named operation, in any order of requests', async () => {
    const document = `query One { organisations(first: 1) { edges { node { name } } } }
      query Two { organisations(first: 2) { edges { node { name } } } }`;
    const ask = async (operationName: string): Promise<Answer> => {
      const response = await fetch(`${application.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `followthrough_session=${reader.token}` },
        body: JSON.stringify({ query: document, operationName }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    };
    for (const name of ['One', 'Two', 'One', 'Two', 'One', 'Two']) {
      expect((await ask(name)).data.organisations.edges).toHaveLength(name === 'One' ? 1 : 2);
    }
  });

  it('name types wherever they are asked to', async () => {
    const answer = await data(
      `query ($id: UUID!) {
      __typename
      organisation(id: $id) { __typename members { t: __typename member { __typename } } }
      organisations(first: 1) { __typename edges { __typename node { __typename } } pageInfo { __typename } }
    }`,
      { id: league },
    );
    expect(answer).toMatchObject({
      __typename: 'Query',
      organisation: { __typename: 'Organisation', members: [{ t: 'OrganisationMember' }, {}] },
      organisations: { __typename: 'OrganisationConnection', edges: [{ node: { __typename: 'Organisation' } }] },
    });
  });

  it('refuse a cursor that is none, and never trip over one', async () => {
    const id = '00000000-0000-7000-8000-000000000000';
    const none = ['', 'x', '%%%', '👻', cursorOf(null), cursorOf([]), cursorOf(['a']), cursorOf([1, id])];
    const hostile = [cursorOf(['a', "'; drop table organisations; --"]), cursorOf(['a\u0000b', id])];
    for (const after of [...none, ...hostile]) {
      const answer = await steadily('query ($after: String) { organisations(after: $after) { edges { cursor } } }', {
        after,
      });
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'INVALID' } }] });
    }
  });

  it('keep a page’s place when rows come and go', async () => {
    const document = `query ($after: String) {
      organisations(first: 2, after: $after) { edges { node { name } } pageInfo { endCursor hasNextPage } }
    }`;
    const first = (await reader.ask(document)) as Json;
    expect(first.pageInfo.hasNextPage).toBe(true);
    await application.database.query(
      `insert into organisations (id, kind, name, created_at)
       values ('00000000-0000-7000-8000-00000000000a', 'COUNTRY', 'Aardland', now())`,
    );
    const second = (await reader.ask(document, { after: first.pageInfo.endCursor })) as Json;
    const names = [...first.edges, ...second.edges].map(({ node }: Json) => node.name);
    expect(names).toEqual(['Ministry of Bells', 'Ministry of Ferries', 'Norland', 'Sudmark']);
    await application.database.query(`delete from organisations where name = 'Aardland'`);
  });
});
