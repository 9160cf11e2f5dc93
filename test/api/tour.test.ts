import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const tour = 'isTourHidden tourSteps { name about }';
const noteTour = `mutation ($input: NoteTourInput!) { noteTour(input: $input) { id ${tour} } }`;
const archived = { name: 'ARCHIVE', about: '01a203c4-4751-75dc-a922-bf3bed93b8f1' };

describe('the tour of the demo registers', () => {
  let application: Application;
  let given: Given;
  let me: Someone;
  let colleague: Someone;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    const team = await given.team();
    me = await given.contributor(team);
    colleague = await given.contributor(team);
  });
  afterAll(() => application.close());

  const note = (by: Caller, input: object): Promise<Json> => by.ask(noteTour, { input });
  const look = async (by: Caller): Promise<Json> => (await by.send(`{ viewer { ${tour} } }`)).data.viewer;

  it('is at its beginning for a new account, and read with who is signed in, in one statement', async () => {
    let found: Json;
    expect(await statementsBesidesSession(async () => (found = await look(me)))).toBe(1);
    expect(found!).toEqual({ isTourHidden: false, tourSteps: [] });
  });

  it('is kept with the account: what was done, with what, and that it is hidden', async () => {
    expect(await note(me, { done: archived })).toEqual({ id: me.id, isTourHidden: false, tourSteps: [archived] });
    const decided = { name: 'DECIDE', about: 'FT-0001' };
    await note(me, { done: { name: 'DECIDE', about: 'FT-0007' } });
    await note(me, { done: decided });
    await note(me, { isHidden: true });
    expect(await look(me)).toEqual({ isTourHidden: true, tourSteps: [archived, decided] });
    await note(me, { isHidden: false });
    expect(await look(me)).toEqual({ isTourHidden: false, tourSteps: [archived, decided] });
  });

  it('keeps both of two steps that are done at once, and that it was hidden meanwhile', async () => {
    const reported = { name: 'REPORT', about: 'FT-0001' };
    await Promise.all([note(me, { done: archived }), note(me, { done: reported }), note(me, { isHidden: true })]);
    expect(await look(me)).toEqual({ isTourHidden: true, tourSteps: [archived, reported] });
  });

  it('is nobody else’s business, and no event tells of it', async () => {
    const before = (await given.events()).length;
    await note(me, { done: archived, isHidden: true });
    expect((await given.events()).length).toBe(before);
    expect(await look(colleague)).toEqual({ isTourHidden: false, tourSteps: [] });
    const asked = await colleague.send(`query ($id: UUID!) { person(id: $id) { name ${tour} } }`, { id: me.id });
    expect(asked.data.person).toEqual({ name: me.name, isTourHidden: false, tourSteps: [] });
    const stranger = await application.nobody.send(noteTour, { input: { isHidden: true } });
    expect(stranger.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it.each(['', 'x'.repeat(61), 'a\u0000b', '../people', 'FT-0001 '])(
    'does not lead to %j, which is neither an id nor a reference',
    async (about) => {
      const refused = await me.send(noteTour, { input: { done: { name: 'DECIDE', about } } });
      expect(refused.errors?.[0]?.extensions.code).toBe('INVALID');
      expect((await look(me)).tourSteps).toEqual([]);
    },
  );
});
