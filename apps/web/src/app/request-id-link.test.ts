import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { delay, of, throwError, type Observable } from 'rxjs';
import { RequestIds } from '../features/platform/changes/request-ids.js';
import { requestIdLink } from './request-id-link.js';

const create = gql`
  mutation Create($name: String!) {
    create(name: $name)
  }
`;

type Answer = Observable<ApolloLink.Result>;
const done: Answer = of({ data: { create: true } });
const cutOff: Answer = throwError(() => new TypeError('Failed to fetch'));
const failed = (code: string): Answer =>
  of({ data: null, errors: [{ message: 'No.', extensions: { code } }] } as ApolloLink.Result);

/** A page with a server that gives these answers in turn, and the ids that its mutations arrive with. */
function pageWith(...answers: Answer[]) {
  const ids: string[] = [];
  const clock = { now: 1_000_000 };
  const server = new ApolloLink((operation) => {
    const { headers } = operation.getContext() as { headers?: Record<string, string> };
    ids.push(headers?.['Idempotency-Key'] ?? 'none');
    return answers.shift() ?? done;
  });
  const link = ApolloLink.from([requestIdLink(new RequestIds(() => clock.now)), server]);
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const send = (name: string) => client.mutate({ mutation: create, variables: { name } }).catch(() => null);
  const sameId = () => new Set(ids).size === 1;
  return { client, send, ids, sameId, clock };
}

describe('the id of a request', () => {
  it('is random, and as the header takes it', async () => {
    const { send, ids } = pageWith();
    await send('Harbours');
    expect(ids[0]).toMatch(/^"[0-9a-f]{32}"$/);
  });

  it('is the same for a double click', async () => {
    const { send, ids, sameId } = pageWith(done.pipe(delay(20)), done.pipe(delay(20)));
    await Promise.all([send('Harbours'), send('Harbours')]);
    await send('Harbours');
    expect([ids.length, sameId()]).toEqual([3, true]);
  });

  it.each([
    ['a lost connection', cutOff],
    ['a failure of the server', failed('INTERNAL')],
    ['a database that was away', failed('UNAVAILABLE')],
  ])('is the same for a retry after %s, however late', async (_, answer) => {
    const { send, sameId, ids, clock } = pageWith(answer);
    await send('Harbours');
    clock.now += 3_600_000;
    await send('Harbours');
    expect([ids.length, sameId()]).toEqual([2, true]);
  });

  it.each([
    ['it was done', done],
    ['it was refused in words', failed('CONFLICT')],
  ])('is new once %s and some time has passed', async (_, answer) => {
    const { send, ids, clock } = pageWith(answer);
    await send('Harbours');
    clock.now += 1_000;
    await send('Harbours');
    expect(new Set(ids).size).toBe(2);
  });

  it('is another one for a form that was changed', async () => {
    const { send, ids } = pageWith(cutOff);
    await send('Harbours');
    await send('Ports');
    expect(new Set(ids).size).toBe(2);
  });

  it('is for mutations alone', async () => {
    const { client, ids } = pageWith(of({ data: { viewer: null } }));
    await client.query({ query: gql`{ viewer }` }); // prettier-ignore
    expect(ids).toEqual(['none']);
  });
});
