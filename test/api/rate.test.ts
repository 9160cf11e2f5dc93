import { limits } from '@followthrough/domain/limits';
import { Rate } from '@followthrough/server/platform/http/rate';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn, type Given } from '../support/given.js';

/** How much one session, and one address without a session, may ask for in a minute. */
describe('too many requests', () => {
  let application: Application;
  let given: Given;
  let colleague: Caller;

  beforeEach(async () => {
    application = await startApplication();
    given = givenIn(application);
    colleague = await given.viewer(await given.team());
  });
  afterEach(() => application.close());

  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: organisations(first: 0) { totalCount }`).join(' ')} }`;

  const send = (token: string | null, query: string) =>
    fetch(`${application.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { cookie: `followthrough_session=${token}` }) },
      body: JSON.stringify({ query }),
    });

  async function expectTooMany(answer: Response): Promise<void> {
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/Wait \d+ s/),
        extensions: { code: 'UNAVAILABLE', reason: 'TOO_MANY_REQUESTS', params: { seconds: expect.any(Number) } },
      },
    ]);
  }

  it('of one session are refused, aliases counted, and not those of others', async () => {
    const greedy = await given.viewer(await given.team());
    const most = Math.floor(limits.operationsAMinute / 50);
    for (let sent = 0; sent < most; sent++) expect((await send(greedy.token, aliases(50))).status).toBe(200);
    for (let time = 0; time < 2; time++) await expectTooMany(await send(greedy.token, aliases(50)));
    expect((await colleague.send(aliases(50))).status).toBe(200);
    expect((await application.nobody.send('{ deployment { demo } }')).status).toBe(200);
  });

  it('of changes are refused before the first of them is made', async () => {
    const names = Array.from({ length: 50 }, (_, at) => `a${at}: changeName(name: "Ada ${at}") { __typename }`);
    const change = `mutation { ${names.join(' ')} }`;
    const { id } = (await colleague.ask('{ viewer { id } }')) as { id: string };
    const name = async () =>
      (await application.database.query<{ name: string }>('select name from people where id = $1', [id]))[0]!.name;
    for (let sent = 0; sent < Math.floor(limits.operationsAMinute / 50); sent++)
      await send(colleague.token, aliases(50));
    const before = await name();
    await expectTooMany(await send(colleague.token, change));
    expect(await name()).toBe(before);
  });

  it('of signed-out clients at an address are refused, but not those of users signed in there', async () => {
    await application.app.get(Rate).take('network 127.0.0.1', limits.operationsAMinute);
    await expectTooMany(await send(null, '{ deployment { demo } }'));
    await expectTooMany(await send('made-up', '{ deployment { demo } }'));
    expect((await colleague.send('{ viewer { name } }')).status).toBe(200);
  });
});
