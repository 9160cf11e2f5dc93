import { limits } from '@followthrough/domain/limits';
import { getIntrospectionQuery } from 'graphql';
import { startApplication, type Answer, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';

describe('limits', () => {
  let application: Application;
  let reader: Caller;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    reader = await given.contributor(await given.team());
  });
  afterAll(() => application.close());

  /** Cold, warm and compiled alike: one error, which names the limit. */
  async function expectRefused(document: string, variables: Record<string, unknown>, limit: number): Promise<void> {
    const answers: Answer[] = [];
    for (let time = 0; time < 4; time++) answers.push(await reader.send(document, variables));
    for (const { status, data, errors } of answers) {
      expect(status).toBe(400);
      expect(data).toBeUndefined();
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(new RegExp(`\\b(${limit}|${limit.toLocaleString('en-GB')})\\b`)),
        extensions: { code: 'INVALID' },
      });
    }
  }

  const nested = (depth: number) =>
    `{ organisations { edges { node { ${'parent { '.repeat(depth)} id ${'} '.repeat(depth)} } } } }`;

  it('refuse a query nested 50 deep', () => expectRefused(nested(50), {}, limits.queryDepth));

  it('refuse depth that is hidden in fragments', () => {
    const chain = Array.from(
      { length: 50 },
      (_, at) => `fragment F${at} on Organisation { parent { id ${at < 49 ? `...F${at + 1}` : ''} } }`,
    );
    return expectRefused(`{ organisations { edges { node { ...F0 } } } } ${chain.join(' ')}`, {}, limits.queryDepth);
  });

  it('answer a query that is as deep as allowed', async () => {
    const { status, errors } = await reader.send(nested(limits.queryDepth - 4));
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });

  it('refuse 1,000 aliases', () => {
    const aliases = Array.from({ length: 1000 }, (_, at) => `a${at}: __typename`);
    return expectRefused(`{ ${aliases.join(' ')} }`, {}, limits.queryAliases);
  });

  it('refuse aliases that fragments multiply', () => {
    const fields = Array.from({ length: 10 }, (_, at) => `a${at}: name`).join(' ');
    const spread = Array.from({ length: 10 }, (_, at) => `b${at}: organisations(first: 1) { edges { node { ...F } } }`);
    return expectRefused(`{ ${spread.join(' ')} } fragment F on Organisation { ${fields} }`, {}, limits.queryAliases);
  });

  it('refuse a document that doubles itself', () => {
    const doubling = Array.from({ length: 30 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
    const document = `{ ...F0 } ${doubling.join(' ')} fragment F30 on Query { organisations { totalCount } }`;
    return expectRefused(document, {}, limits.queryTokens);
  });

  it('refuse a page of 10,000 rows, asked for in the document', () =>
    expectRefused('{ organisations(first: 10000) { totalCount } }', {}, limits.pageSize));

  it('refuse a page of 10,000 rows, asked for in a variable', () =>
    expectRefused(
      'query ($first: Int) { organisations(first: $first) { totalCount } }',
      { first: 10_000 },
      limits.pageSize,
    ));

  it('refuse 10,000 rows once, however many fields ask for them', () =>
    expectRefused(
      'query ($n: Int) { a: organisations(first: $n) { totalCount } b: organisations(first: $n) { totalCount } }',
      { n: 10_000 },
      limits.pageSize,
    ));

  it('refuse a page of fewer than no rows', () =>
    expectRefused(
      'query ($first: Int) { organisations(first: $first) { totalCount } }',
      { first: -1 },
      limits.pageSize,
    ));

  it('refuse a document of too many tokens', () =>
    expectRefused(`{ ${'__typename '.repeat(limits.queryTokens + 1)} }`, {}, limits.queryTokens));

  it('refuse one field 950 times, which validation would compare with each other', () =>
    expectRefused(`{ ${'deployment { demo } '.repeat(950)} }`, {}, limits.queryRepeats));

  it('refuse a field that fragments repeat', () => {
    const fields = 'name '.repeat(20);
    const fragments = Array.from({ length: 6 }, (_, at) => `fragment F${at} on Organisation { ${fields} }`);
    const spread = fragments.map((_, at) => `...F${at}`).join(' ');
    const document = `{ organisations { edges { node { ${spread} } } } } ${fragments.join(' ')}`;
    return expectRefused(document, {}, limits.queryRepeats);
  });

  it('refuse a crowd of fragments in one place', () => {
    const fragments = Array.from({ length: 300 }, (_, at) => `fragment F${at} on Query { __typename }`);
    const document = `{ ${fragments.map((_, at) => `...F${at}`).join(' ')} } ${fragments.join(' ')}`;
    return expectRefused(document, {}, limits.queryRepeats);
  });

  it('refuse repetition in an unused fragment', () =>
    expectRefused(
      `{ __typename } fragment F on Query { ${'deployment { demo } '.repeat(500)} }`,
      {},
      limits.queryRepeats,
    ));

  it('refuse fragments that double and end in themselves', () => {
    const doubling = Array.from({ length: 30 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
    return expectRefused(`{ ...F0 } ${doubling.join(' ')} fragment F30 on Query { ...F30 }`, {}, limits.queryTokens);
  });

  it('count the fields of all operations together', () => {
    const fields = 'id name shortName code kind '.repeat(10);
    const spread = (at: number) => `query Q${at} { organisations { edges { node { ...F } } } }`;
    const operations = Array.from({ length: 100 }, (_, at) => spread(at));
    const document = `${operations.join(' ')} fragment F on Organisation { ${fields} }`;
    return expectRefused(document, {}, limits.queryTokens);
  });

  it('refuse an alias that every row of an answer would repeat', () =>
    expectRefused(`{ organisations { edges { node { ${'a'.repeat(61)}: name } } } }`, {}, limits.queryName));

  it('answer __typename to anyone', async () => {
    const { status, data } = await application.nobody.send('{ __typename }');
    expect({ status, data }).toEqual({ status: 200, data: { __typename: 'Query' } });
  });

  it('let GraphiQL ask for the whole schema', async () => {
    const document = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });
    for (let time = 0; time < 3; time++) {
      const { status, errors, data } = await reader.send(document);
      expect({ status, errors }).toEqual({ status: 200, errors: undefined });
      expect(data.__schema.queryType.name).toBe('Query');
    }
  });

  it('refuse a value of the wrong shape alike, cold and compiled', async () => {
    const document = 'query ($id: UUID!) { organisation(id: $id) { name } }';
    for (let time = 0; time < 4; time++) {
      const { status, errors } = await reader.send(document, { id: 'no id' });
      expect({ status, count: errors?.length, code: errors?.[0]?.extensions.code }).toEqual({
        status: 400,
        count: 1,
        code: 'INVALID',
      });
    }
    const id = '00000000-0000-7000-8000-000000000000';
    for (let time = 0; time < 4; time++) await reader.send(document, { id });
    const { status, errors } = await reader.send(document, { id: 7 });
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'INVALID' });
  });
});
