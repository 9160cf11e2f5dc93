import { Role } from '@followthrough/domain/vocabulary';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';
import { statementsDuring } from '../support/statements.js';

/** What only a member of a team is shown, and whether it is shown at all. */
const document = '{ commitments { totalCount } }';

describe('a session that was in use a moment ago', () => {
  let application: Application;
  let given: ReturnType<typeof givenIn>;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  afterAll(() => application.close());

  const set = (text: string, values: unknown[]) => application.arrange((ctx) => ctx.db.query(text, values));

  /** Known to this process, and its document planned: the next answer is one statement. */
  async function warm(caller: Caller): Promise<void> {
    for (let time = 0; time < 3; time++) await caller.ask(document);
    expect(await statementsDuring(() => caller.ask(document))).toHaveLength(1);
  }

  const changes: Record<string, (person: Caller & { readonly id: string }) => Promise<unknown>> = {
    'was ended from elsewhere': ({ id }) => set('update sessions set ended_at = now() where person_id = $1', [id]),
    'is of somebody who was deactivated': ({ id }) =>
      set('update people set deactivated_at = now() where id = $1', [id]),
    'has expired': ({ id }) => set(`update sessions set expires_at = $2 where person_id = $1`, [id, application.now]),
    'was left alone for a day': ({ id }) =>
      set(`update sessions set last_used_at = $2::timestamptz - interval '24 hours' where person_id = $1`, [
        id,
        application.now,
      ]),
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`opens nothing once it ${name}`, async () => {
      const person = await given.viewer(await given.team());
      await warm(person);
      await change(person);
      const { data, errors } = await person.send(document);
      expect([data ?? null, errors?.[0]?.extensions['code']]).toEqual([null, 'UNAUTHENTICATED']);
    });
  }

  it('shows no longer what its person may no longer see, and at once what they may see from now on', async () => {
    const team = await given.team();
    const person = await given.viewer(team);
    const author = await given.contributor(team);
    await given.commitment(author, team, { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Within the team' });
    await warm(person);
    expect((await person.ask(document)).totalCount).toBe(1);
    await set('delete from memberships where person_id = $1', [person.id]);
    expect((await person.ask(document)).totalCount).toBe(0);
    await warm(person);
    await set('insert into memberships (id, person_id, team_id, role) values (gen_random_uuid(), $1, $2, $3)', [
      person.id,
      team.id,
      Role.VIEWER,
    ]);
    expect((await person.ask(document)).totalCount).toBe(1);
    await set('delete from memberships where person_id = $1', [person.id]);
    await warm(person);
    await set('update people set is_auditor = true where id = $1', [person.id]);
    expect((await person.ask(document)).totalCount).toBe(1);
  });

  it('writes its last use once a minute, however it is used', async () => {
    const person = await given.viewer(await given.team());
    await warm(person);
    const lastUse = async () =>
      (
        await application.arrange((ctx) =>
          ctx.db.query<{ at: Date }[]>('select last_used_at as at from sessions where person_id = $1', [person.id]),
        )
      )[0]!.at;
    const before = await lastUse();
    application.now = new Date(application.now.getTime() + 61_000);
    await person.ask(document);
    expect((await lastUse()).getTime() - before.getTime()).toBe(61_000);
    expect(await statementsDuring(() => person.ask(document))).toHaveLength(1);
  });
});
