import {
  buildSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApplication, type Answer, type Application, type Caller } from '../support/application.js';
import { commitmentDocuments } from '../support/given-commitments.js';
import { seed } from '../benchmarks/shared/seed.mjs';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../libs/contract/schema.graphql'), 'utf8'));
/** Every field of a type that needs no argument, so many levels deep. */
function everything(type: GraphQLObjectType, depth: number): string {
  const isPart = /(Connection|Edge|PageInfo)$/.test(type.name);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return [];
    // The texts of a page of sources may be more than one answer holds; `sources` itself asks for them.
    if (isLeafType(inner)) return type.name === 'Source' && field.name === 'text' ? [] : [field.name];
    if (!isObjectType(inner) || (depth === 0 && !isPart)) return [];
    return [`${field.name} { ${everything(inner, isPart ? depth : depth - 1)} }`];
  });
  return ['__typename', ...fields].join(' ');
}

describe('an answer that is sent as PostgreSQL built it', () => {
  let application: Application;
  let reader: Caller;

  beforeAll(async () => {
    application = await startApplication();
    await seed(application.database, 24);
    reader = await application.as({ id: '01900002-0000-7000-8000-000000000001' });
  });
  afterAll(() => application.close());

  /** From its second time on, a document is answered without the executor. */
  const direct = async (document: string): Promise<string> => {
    await text(document);
    return text(document);
  };

  const text = async (document: string): Promise<string> => {
    const response = await fetch(`${application.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `followthrough_session=${reader.token}` },
      body: JSON.stringify({ query: document }),
    });
    return response.text();
  };

  /** A root `__typename` is known to the executor alone, which then answers all of it. */
  async function expectSame(selection: string): Promise<void> {
    const sent = await direct(`{ ${selection} }`);
    const executed = JSON.parse(await text(`{ __typename ${selection} }`));
    expect(executed.errors).toBeUndefined();
    expect({ data: { __typename: 'Query', ...JSON.parse(sent).data } }).toEqual(executed);
    expect(sent).toMatch(/^\{"data":\{"/);
  }

  for (const name of ['commitments', 'organisations', 'sources', 'people', 'myWork', 'teams'] as const) {
    it(`is what the executor answers, in every field of ${name}`, async () => {
      const type = getNamedType(schema.getQueryType()!.getFields()[name]!.type) as GraphQLObjectType;
      const row = rowOf(type);
      const fields = Object.values(row.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
      for (let at = 0; at < fields.length; at += 8) {
        const selected = fields.slice(at, at + 8).map((field) => {
          const inner = getNamedType(field.type);
          const selection = isObjectType(inner) ? `{ ${everything(inner, 0)} }` : '';
          return `again_${field.name}: ${field.name} ${selection} ${field.name} ${selection}`;
        });
        const asked = `__typename id ${selected.join(' ')}`;
        const page = `__typename totalCount edges { __typename cursor node { ${asked} } } pageInfo { hasNextPage }`;
        // Texts of sources may be long: few are answered at once.
        const few = type === row ? '' : '(first: 3)';
        await expectSame(`${name}${few} { ${type === row ? asked : page} }`);
      }
    });
  }

  it('is as PostgreSQL wrote it, spaces and all', async () => {
    expect(await direct('{ commitments(first: 2) { edges { node { id } } } }')).toContain('}}, {"node":');
  });

  it('has the parts of a page under other names, and twice', () =>
    expectSame(`commitments(first: 2) { t: totalCount a: edges { c: cursor n: node { id } } b: edges { node { title } }
      p: pageInfo { more: hasNextPage endCursor } q: pageInfo { __typename hasNextPage } }`));

  it('can have any alias for any field, including names used in statements', () =>
    expectSame(`r: commitments(first: 1) { p: totalCount q: edges { e: cursor n: node { r: id i: reference t0: title t1: status
      row: leadTeam { r: id q: name } a: parties { r: id n: role } t: evidenceCount } } i: pageInfo { i: hasNextPage r: endCursor } }`));

  it('has what PostgreSQL cannot read, opened', async () => {
    const [{ id }] = (await application.database.query<{ id: string }>(
      `select id from commitments where archived_at is null and lead_team_id = '01900001-0000-7000-8000-000000000001'`,
    )) as [{ id: string }];
    await reader.ask(commitmentDocuments.archive, { input: { id, reason: 'Entered twice.' } });
    const events = 'events(first: 5) { edges { node { data texts { field text isBroken } } } }';
    await expectSame(`commitment(id: "${id}") { first: ${events} ${events} }`);
    expect(await direct(`{ commitment(id: "${id}") { ${events} } }`)).toContain('Entered twice.');
  });

  it('counts under other names', () =>
    expectSame(
      'counts: commitmentCounts(by: TEAM) { __typename n: count key label } ...More } fragment More on Query { teams { id }',
    ));

  it('falls back for what is no view’s, such as the schema', async () => {
    expect(JSON.parse(await text('{ __type(name: "Query") { name } }'))).toEqual({
      data: { __type: { name: 'Query' } },
    });
  });

  it('falls back for an error, which then looks like any other', async () => {
    const rows = 'query ($first: Int) { commitments(first: $first) { totalCount } }';
    const before = await reader.send(rows, { first: 1000 });
    for (let time = 0; time < 2; time++) await reader.send(rows, { first: 1 });
    const after = await reader.send(rows, { first: 1000 });
    expect(after).toMatchObject({ status: 400, errors: [{ extensions: { code: 'INVALID' } }] });
    expect(after).toEqual(before);
  });

  it('differs by reader, although the plan is shared', async () => {
    const other = await application.as({ id: '01900002-0000-7000-8000-000000000099' });
    await application.database.query(
      `update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'Within the team',
         lead_team_id = '01900001-0000-7000-8000-000000000001'
       where id = (select id from commitments where archived_at is null and responsibility = 'OWN' limit 1)`,
    );
    const asked = '{ viewer { id } sessions { current } commitments(first: 100) { edges { node { id } } } }';
    for (let time = 0; time < 2; time++) await reader.send(asked);
    const [own, theirs] = [await reader.send(asked), await other.send(asked)];
    expect(own.data.viewer).toEqual({ id: '01900002-0000-7000-8000-000000000001' });
    expect(theirs.data.viewer).toEqual({ id: '01900002-0000-7000-8000-000000000099' });
    expect(theirs.data.sessions).toEqual([{ current: true }]);
    const seen = (answer: Answer) => answer.data.commitments.edges.length;
    expect(seen(theirs)).toBe(seen(own) - 1);
  });

  it('needs a session', async () => {
    const answer = await application.nobody.send('{ commitments { totalCount } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

function rowOf(type: GraphQLObjectType): GraphQLObjectType {
  const edges = type.getFields()['edges'];
  if (!edges) return type;
  const edge = getNamedType(edges.type) as GraphQLObjectType;
  return getNamedType(edge.getFields()['node']!.type) as GraphQLObjectType;
}
