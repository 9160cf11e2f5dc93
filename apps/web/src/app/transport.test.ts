import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { webcrypto } from 'node:crypto';
import { createTransport } from './transport.js';

const aliases = Array.from({ length: 200 }, (_, at) => `a${at}: name`).join(' ');
const long = gql(`query Long { ${aliases} }`);
const short = gql('query Short { name }');
const change = gql(`mutation Change { ${aliases} }`);

interface Body {
  readonly operationName: string;
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } };
}

/** A page whose server keeps documents, and what it sends. */
function page() {
  const sent: Body[] = [];
  const kept = new Set<string>();
  const fetch = async (_: unknown, init?: RequestInit) => {
    const body = JSON.parse(String(init?.body)) as Body;
    sent.push(body);
    const hash = body.extensions?.persistedQuery?.sha256Hash;
    if (!body.query && !kept.has(hash!)) {
      return Response.json({ errors: [{ message: '', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    }
    if (hash) kept.add(hash);
    return Response.json({ data: { name: 'Harbours' } });
  };
  const link = createTransport({ uri: 'http://localhost/graphql', fetch });
  return { client: new ApolloClient({ link, cache: new InMemoryCache() }), sent, kept };
}

const how = (sent: readonly Body[]) =>
  sent.map(({ query, extensions }) => [Boolean(query), Boolean(extensions?.persistedQuery)]);

describe('what pages send', () => {
  const { subtle } = globalThis.crypto;
  const setSubtle = (value: unknown) =>
    Object.defineProperty(globalThis.crypto, 'subtle', { value, configurable: true });
  beforeEach(() => setSubtle(webcrypto.subtle));
  afterAll(() => setSubtle(subtle));

  it('is the hash of a long query, and its text once, when the server asks for it', async () => {
    const { client, sent, kept } = page();
    for (let time = 0; time < 2; time++) await client.query({ query: long, fetchPolicy: 'network-only' });
    expect(how(sent)).toEqual([
      [false, true],
      [true, true],
      [false, true],
    ]);
    const text = new TextEncoder().encode(sent[1]!.query);
    expect([...kept]).toEqual([Buffer.from(await webcrypto.subtle.digest('SHA-256', text)).toString('hex')]);
  });

  it('is sent again in whole by a server that started anew', async () => {
    const { client, sent, kept } = page();
    await client.query({ query: long });
    kept.clear();
    const { data } = await client.query({ query: long, fetchPolicy: 'network-only' });
    expect(data).toMatchObject({ name: 'Harbours' });
    expect(how(sent).slice(2)).toEqual([
      [false, true],
      [true, true],
    ]);
  });

  it('is the whole document of a short query, and of a change', async () => {
    const { client, sent } = page();
    await client.query({ query: short });
    await client.mutate({ mutation: change });
    expect(how(sent)).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('is whole where the browser does not hash', async () => {
    setSubtle(undefined);
    const { client, sent } = page();
    await client.query({ query: long });
    expect(how(sent)).toEqual([[true, false]]);
  });
});
