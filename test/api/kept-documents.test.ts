import { createHash } from 'node:crypto';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';

const query = 'query Teams($first: Int) { organisations(first: $first) { totalCount } viewer { id } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a client of automatic persisted queries sends. */
interface Body {
  readonly query?: string;
  readonly hash?: string;
  readonly operationName?: string;
}

describe('a document that the server knows', () => {
  let application: Application;
  let reader: Caller & { readonly id: string };

  beforeEach(async () => {
    application = await startApplication();
    const given = givenIn(application);
    reader = await given.viewer(await given.team());
  });
  afterEach(() => application.close());

  async function send({ hash, ...body }: Body, token: string | null = reader.token) {
    const answer = await fetch(`${application.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token && { cookie: `followthrough_session=${token}` }),
      },
      body: JSON.stringify({
        ...body,
        variables: { first: 1 },
        ...(hash && { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
      }),
    });
    const { data, errors } = (await answer.json()) as {
      readonly data?: object | null;
      readonly errors?: readonly { readonly extensions: object }[];
    };
    return { data, error: errors?.[0]?.extensions };
  }

  it('is asked for once, and answered by its hash from then on', async () => {
    const unknown = await send({ hash: sha256(query), operationName: 'Teams' });
    expect(unknown.error).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND', reason: 'QUERY_NOT_KEPT' });
    const whole = await send({ query, hash: sha256(query), operationName: 'Teams' });
    expect(whole.data).toMatchObject({ viewer: { id: reader.id } });
    for (let time = 0; time < 3; time++) {
      expect(await send({ hash: sha256(query), operationName: 'Teams' })).toEqual(whole);
    }
  });

  it('is run for whoever sends its hash, with what they may see', async () => {
    await send({ query, hash: sha256(query), operationName: 'Teams' });
    const given = givenIn(application);
    const other = await given.viewer(await given.team('Another team'));
    const answer = await send({ hash: sha256(query), operationName: 'Teams' }, other.token);
    expect(answer.data).toMatchObject({ viewer: { id: other.id } });
    expect((await send({ hash: sha256(query), operationName: 'Teams' }, null)).error).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('is not kept under the hash of another', async () => {
    const wrong = await send({ query, hash: sha256('{ organisations { totalCount } }') });
    expect(wrong.error).toMatchObject({ code: 'INVALID', reason: 'HASH_OF_ANOTHER_QUERY' });
    expect((await send({ hash: sha256('{ organisations { totalCount } }') })).error).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    });
  });

  it('is kept only if it is valid and comes from a signed-in user', async () => {
    const wrong = '{ noSuchField }';
    await send({ query: wrong, hash: sha256(wrong) });
    expect((await send({ hash: sha256(wrong) })).error).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    const open = '{ viewer { id } }';
    await send({ query: open, hash: sha256(open) }, null);
    expect((await send({ hash: sha256(open) })).error).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  it('runs the operation that is named, of a document that has several', async () => {
    const two = 'query One { organisations { totalCount } } query Two { viewer { id } }';
    await send({ query: two, hash: sha256(two), operationName: 'One' });
    await send({ query: two, hash: sha256(two), operationName: 'Two' });
    expect((await send({ hash: sha256(two), operationName: 'One' })).data).toHaveProperty('organisations');
    expect((await send({ hash: sha256(two), operationName: 'Two' })).data).toHaveProperty('viewer');
  });

  it.each([[{}], [{ persistedQuery: null }], [{ persistedQuery: { sha256Hash: null } }], [{ persistedQuery: 'x' }]])(
    'is not looked for by %j',
    async (extensions) => {
      const answer = await fetch(`${application.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `followthrough_session=${reader.token}` },
        body: JSON.stringify({ extensions }),
      });
      expect(answer.status).toBe(400);
    },
  );
});
