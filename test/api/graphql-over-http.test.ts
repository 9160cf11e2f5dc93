import { auditServer } from 'graphql-http';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';

/** What the specification of GraphQL over HTTP asks of a server, by the audits of its reference implementation. */
describe('GraphQL over HTTP', () => {
  let application: Application;
  let reader: Caller;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    reader = await given.viewer(await given.team());
  });
  afterAll(() => application.close());

  it('is spoken as it is specified', async () => {
    const fetchFn = (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, cookie: `followthrough_session=${reader.token}` } });
    const results = await auditServer({ url: `${application.address}/graphql`, fetchFn });
    expect(results.length).toBeGreaterThan(60);
    const failed = results.filter(({ status }) => status === 'error' || status === 'warn');
    expect(failed.map(({ id, name, status }) => ({ id, name, status }))).toEqual([]);
  });

  it.each([
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8', 400],
    [
      'application/graphql-response+json, application/json;q=0.9',
      'application/graphql-response+json; charset=utf-8',
      400,
    ],
    ['application/json', 'application/json; charset=utf-8', 200],
    ['*/*', 'application/json; charset=utf-8', 400],
  ])('answers %s with %s', async (accept, type, refused) => {
    const send = (query: string) =>
      fetch(`${application.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, cookie: `followthrough_session=${reader.token}` },
        body: JSON.stringify({ query }),
      });
    for (let time = 0; time < 3; time++) {
      const answer = await send('{ organisations { totalCount } }');
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      const wrong = await send('{ noSuchField }');
      expect([wrong.status, wrong.headers.get('content-type')]).toEqual([refused, type]);
      expect(await wrong.json()).not.toHaveProperty('data');
    }
  });
});
