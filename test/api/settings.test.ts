import { Configuration } from '@followthrough/server/platform/ground/configuration';
import { PageFetcher } from '@followthrough/server/sources/fetching/page-fetcher';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn, type Given } from '../support/given.js';

const change = `mutation ($input: ChangeSettingsInput!) { changeSettings(input: $input) {
  __typename ... on Deployment { version name idleHours fetchHosts }
  ... on Problem { message } ... on InvalidInput { code field } ... on StaleEdit { version changes { fields by } } } }`;
const settings = '{ deployment { version name idleHours fetchHosts } }';
const trail = `{ deployment { events { edges { node { type data texts { field text } } } } } }`;
const initial = { version: 1, name: 'Followthrough', idleHours: 24, fetchHosts: null };
const hour = 3_600_000;

describe('the settings of the deployment', () => {
  let application: Application;
  let given: Given;
  let administrator: Caller & { name: string };

  beforeEach(async () => {
    application = await startApplication();
    given = givenIn(application);
    administrator = await given.administrator();
  });
  afterEach(() => application.close());

  const allowing = (...fetchHosts: string[]) => Object.assign(application.app.get(Configuration), { fetchHosts });
  const set = (input: object, by: Caller = administrator) => by.ask(change, { input: { ...initial, ...input } });

  it('show the name to everyone, and the rest to administrators and auditors', async () => {
    await set({ name: 'Pledges of Norland', idleHours: 8 });
    const told = { version: 2, name: 'Pledges of Norland', idleHours: 8, fetchHosts: null };
    expect(await administrator.ask(settings)).toEqual(told);
    expect(await (await given.auditor()).ask(settings)).toEqual(told);
    const untold = { ...told, idleHours: null };
    expect(await (await given.manager(await given.team())).ask(settings)).toEqual(untold);
    expect(await application.nobody.ask(settings)).toEqual(untold);
  });

  it('are changed by administrators alone', async () => {
    const team = await given.team();
    for (const by of [await given.stranger(), await given.manager(team), await given.auditor()]) {
      const { errors } = await by.send(change, { input: initial });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await by.send('{ allowableHosts }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await application.nobody.send(change, { input: initial })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await application.nobody.send('{ allowableHosts }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('are recorded with what changed, and not where nothing did', async () => {
    allowing('ferries.example', 'quays.example');
    await set({});
    await set({ name: 'Pledges', fetchHosts: ['quays.example', 'quays.example'] });
    expect((await administrator.ask(trail)).events.edges).toEqual([
      {
        node: {
          type: 'deployment.settingsChanged',
          data: { version: 2, fields: ['name', 'fetchHosts'], idleHours: 24, allHosts: false },
          texts: [
            { field: 'fetchHosts', text: 'quays.example' },
            { field: 'name', text: 'Pledges' },
          ],
        },
      },
    ]);
  });

  it('are not overwritten by a form that was opened before', async () => {
    await set({ name: 'Pledges' });
    expect(await set({ idleHours: 1 })).toMatchObject({
      __typename: 'StaleEdit',
      version: 2,
      changes: [{ fields: ['name'], by: administrator.name }],
    });
    expect(await administrator.ask(settings)).toMatchObject({ name: 'Pledges', idleHours: 24 });
  });

  it('are refused with a name that no top bar can show, and with hours that no session has', async () => {
    expect(await set({ name: 'x'.repeat(61) })).toMatchObject({ code: 'TEXT_TOO_LONG', field: 'name' });
    expect(await set({ name: 'Bell \0' })).toMatchObject({ code: 'TEXT_HAS_NUL', field: 'name' });
    expect(await set({ idleHours: 0 })).toMatchObject({ code: 'IDLE_HOURS_OUT_OF_RANGE', field: 'idleHours' });
    expect(await set({ idleHours: 337 })).toMatchObject({ code: 'IDLE_HOURS_OUT_OF_RANGE', field: 'idleHours' });
    expect(await administrator.ask(settings)).toEqual(initial);
  });

  it('end a session that was not used for as long, also one that began before', async () => {
    const browser = given.browser();
    const { email } = await given.account();
    await browser.signIn(email);
    const other = given.browser();
    await other.signIn(email);
    application.now = new Date(application.now.getTime() + 2 * hour);
    expect(await other.ask('{ viewer { email } }')).toEqual({ email });

    const boss = await application.as(administrator as never);
    expect(await set({ idleHours: 1 }, boss)).toMatchObject({ idleHours: 1 });
    expect(await browser.ask('{ viewer { email } }')).toBeNull();
    expect(await other.ask('{ sessions { device } }')).toHaveLength(1);
  });

  it('narrow the hosts that pages are fetched from, and never widen them', async () => {
    allowing('ferries.example', 'quays.example');
    const fetcher = application.app.get(PageFetcher);
    const allowed = async () => [
      await fetcher.mayFetch('https://ferries.example/'),
      await fetcher.mayFetch('https://quays.example/'),
      await fetcher.mayFetch('https://inward.example/'),
    ];
    expect(await administrator.ask('{ allowableHosts }')).toEqual(['ferries.example', 'quays.example']);
    expect(await allowed()).toEqual([true, true, false]);

    expect(await set({ fetchHosts: ['quays.example', 'inward.example'] })).toMatchObject({
      code: 'HOST_BEYOND_CEILING',
      field: 'fetchHosts',
    });
    await set({ fetchHosts: ['quays.example'] });
    expect(await allowed()).toEqual([false, true, false]);
    const contributor = await given.contributor(await given.team());
    const fetchPage =
      'mutation ($input: FetchPageInput!) { fetchPage(input: $input) { __typename ... on InvalidInput { code } } }';
    expect(await contributor.ask(fetchPage, { input: { address: 'https://ferries.example/' } })).toEqual({
      __typename: 'InvalidInput',
      code: 'FETCH_NOT_ALLOWED',
    });

    // The environment takes a host away whatever settings say.
    allowing('ferries.example');
    expect(await allowed()).toEqual([false, false, false]);
    await set({ version: 2, fetchHosts: null });
    expect(await allowed()).toEqual([true, false, false]);
  });
});
