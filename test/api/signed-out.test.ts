import { limits } from '@followthrough/domain/limits';
import { getIntrospectionQuery } from 'graphql';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';

/** What signed-out clients can learn, and what they cost. Each document is sent twice: cold, and compiled. */
describe('without a session', () => {
  let application: Application;
  let reader: Caller;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    reader = await given.viewer(await given.team());
  });
  afterAll(() => application.close());

  async function expectSignedOut(document: string, caller = application.nobody): Promise<void> {
    for (let time = 0; time < 2; time++) {
      const { data, errors } = await caller.send(document);
      expect({ data: data ?? null, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
        data: null,
        codes: ['UNAUTHENTICATED'],
      });
    }
  }

  const post = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
    fetch(`${application.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      duplex: 'half',
    } as RequestInit);

  it.each([
    ['who one is', '{ viewer { id name } }', { viewer: null }],
    ['what the deployment is', 'query Deployment { __typename deployment { demo } }', { deployment: { demo: false } }],
  ])('%s is answered', async (_, document, data) => {
    for (let time = 0; time < 3; time++) {
      expect((await application.nobody.send(document)).data).toMatchObject(data);
    }
  });

  it('a large document is not even validated', () =>
    expectSignedOut(`{ ${'deployment { thereIsNoSuchField } '.repeat(950)} }`));

  it('a body is not read that is larger than any of a page that signs in', async () => {
    const rest = 'x'.repeat(limits.signedOutBytes);
    const answer = await post(`{"query": this is no JSON ${rest}`);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('a body is not read that does not say how large it is', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"query": this is no JSON'));
        controller.close();
      },
    });
    expect(await (await post(body)).json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('a made-up cookie does not help', async () => {
    const answer = await post(JSON.stringify({ query: getIntrospectionQuery() }), {
      cookie: 'followthrough_session=made-up',
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it.each([
    ['the schema', '{ __schema { types { name } } }'],
    ['a type', '{ __type(name: "Commitment") { fields { name } } }'],
    ['a field that there is not', '{ commitment { tittle } }'],
    ['what is for those who are signed in', '{ organisations { totalCount } }'],
    ['two things at once', '{ a: deployment { demo } b: deployment { demo } }'],
    ['two operations', 'query A { deployment { demo } } query B { deployment { demo } }'],
    ['a fragment, in which anything could be', '{ ...F } fragment F on Query { deployment { demo } }'],
    ['a field beside', '{ deployment { demo } organisations { totalCount } }'],
  ])('%s is not answered', (_, document) => expectSignedOut(document));

  it.each([
    '{ deployment { dem } }',
    'mutation { signIn(input: { emial: "a@norland.test", password: "x" }) { __typename } }',
  ])('nothing is suggested for %s', async (document) => {
    for (let time = 0; time < 2; time++) {
      const { status, errors } = await application.nobody.send(document);
      expect(status).toBe(400);
      expect(errors![0]!.message).not.toContain('Did you mean');
    }
  });

  it('suggestions are made only to signed-in users', async () => {
    const { errors } = await reader.send('{ deployment { dem } }');
    expect(errors![0]!.message).toContain('Did you mean "demo"');
  });
});
