import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';

/** Hostile or broken requests. */
describe('the API, attacked', () => {
  let application: Application;
  let contributor: Caller;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    contributor = await given.contributor(await given.team());
  });
  afterAll(() => application.close());

  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${application.address}/graphql`, { method: 'POST', headers, body });

  it('never accepts a syntax tree as a document, because its names would be unchecked', async () => {
    const alias = 'x": (globalThis.followthroughWasAttacked = "yes"), "y';
    const name = (value: string) => ({ kind: 'Name', value });
    const field = { kind: 'Field', name: name('__typename'), alias: name(alias), arguments: [], directives: [] };
    const operation = {
      kind: 'OperationDefinition',
      operation: 'query',
      variableDefinitions: [],
      directives: [],
      selectionSet: { kind: 'SelectionSet', selections: [field] },
    };
    const query = JSON.stringify({ kind: 'Document', definitions: [operation] });
    for (let time = 0; time < 4; time++) {
      expect((await application.nobody.send(query)).status).toBe(400);
    }
    expect((globalThis as { followthroughWasAttacked?: string }).followthroughWasAttacked).toBeUndefined();
  });

  it('refuses a document that is large without having many tokens', async () => {
    const { status, errors } = await contributor.send(`{ __typename } # ${'a'.repeat(100_000)}`);
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'INVALID' });
  });

  it('counts what is asked of the schema itself', async () => {
    const aliases = Array.from({ length: 1_000 }, (_, n) => `a${n}: name`).join(' ');
    const { status } = await contributor.send(`{ __schema { types { fields { ${aliases} } } } }`);
    expect(status).toBe(400);
  });

  it('refuses lists in lists in lists, before PostgreSQL begins', async () => {
    const nested = '{ organisations { edges { node { parts { parent { parts { parent { parts { name } } } } } } } } }';
    const { status, errors } = await contributor.send(nested);
    expect({ status, message: errors?.[0]?.message }).toEqual({
      status: 400,
      message: expect.stringContaining('2,500,000 rows'),
    });
  });

  it('changes nothing when what is asked of the answer is refused', async () => {
    const create = `mutation { createOrganisation(input: { kind: AGENCY, name: "Unasked" }) {
      ... on Organisation { events(first: 10000) { totalCount } } } }`;
    const { errors } = await contributor.send(create);
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    expect((await contributor.ask('{ organisations(filter: { text: "Unasked" }) { totalCount } }')).totalCount).toBe(0);
  });

  it('keeps an alias of one field apart from the name of another', async () => {
    const document = `{ organisations(first: 1) { totalCount } viewer: organisations(first: 2) { totalCount } v: viewer { name } }`;
    for (let time = 0; time < 4; time++) {
      const { errors, data } = await contributor.send(document);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ viewer: { totalCount: expect.any(Number) }, v: { name: expect.any(String) } });
    }
  });

  it('answers a page of 10,000 rows with one error and status 400, at any depth', async () => {
    const id = '00000000-0000-7000-8000-000000000000';
    const document = `query ($id: UUID!) { organisation(id: $id) { events(first: 10000) { totalCount } } viewer { name } }`;
    for (let time = 0; time < 4; time++) {
      const { status, errors } = await contributor.send(document, { id });
      expect({ status, count: errors?.length }).toEqual({ status: 400, count: 1 });
    }
  });

  it.each([
    'x',
    '2024-02-31',
    '2024-08-31 00:00:00x41b-3fa5',
    '2024-08-31 00:00:00 Nowhere/At_All',
    '2024-08-31 00:00:00+99:99',
    '9'.repeat(400),
  ])('takes no cursor of another list that stands at %j', async (key) => {
    const [row] = await application.database.query<{ after: string }>(
      `select sealed_cursor($1, '00000000-0000-7000-8000-000000000000', cursor_key) as after from settings`,
      [key],
    );
    const { after } = row!;
    for (const list of [
      'sources(orderBy: PUBLISHED',
      'sources(orderBy: ARCHIVED',
      'commitments(orderBy: DUE',
      'myWork(',
    ]) {
      const { status, errors } = await contributor.send(
        `query ($after: String) { ${list} after: $after) { edges { cursor } } }`,
        {
          after,
        },
      );
      expect({ list, status, code: errors?.[0]?.extensions.code }).toEqual({ list, status: 400, code: 'INVALID' });
    }
  });

  it.each([
    ['JSON that is none', '{"query":'],
    ['nothing', '{}'],
    ['a number for a query', '{"query":1}'],
    ['a list', '[]'],
  ])('answers %s with 400 and words', async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: { message: string }[] }).errors[0]!.message).not.toMatch(/our side/);
  });

  it('takes no form that another site could send', async () => {
    const body = 'query=mutation{signOut}';
    const response = await post(body, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect((await fetch(`${application.address}/graphql?query={__typename}`)).status).toBe(400);
  });
});
