import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { followUpDocuments, reported } from '../support/given-delivery.js';
import { itWithNaughtyStrings, naughtyStrings } from '../support/shared.js';
import { givenIn, type Given } from '../support/given.js';

/** A day later, and within the same session. */
const tomorrow = new Date('2026-11-23T05:00:00.000Z');
const nowhere = '00000000-0000-7000-8000-000000000000';
const myWork = `query ($first: Int, $after: String) { myWork(first: $first, after: $after) { totalCount
  edges { node { id title dueOn commitment { id } } } pageInfo { hasNextPage endCursor } } }`;
const ofCommitment = `query ($id: UUID!) { commitment(id: $id) { openFollowUps
  nextFollowUp { title assignee { name } team { name } } followUps { totalCount edges { node { title state } } }
  missingThings { id followUps { id state } } } }`;

describe('follow-ups', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { name: string; id: string };
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  beforeEach(async () => void (commitment = await given.arranged(team)));
  afterAll(() => application.close());

  const assign = (more: object = {}, caller: Caller = contributor): Promise<Json> =>
    caller.ask(followUpDocuments.assign, { input: inputOf(more) });
  const inputOf = (more: object) => ({
    commitmentId: commitment.id,
    title: 'Ask for the letter',
    ...('teamId' in more ? {} : { assigneeId: contributor.id }),
    ...more,
  });
  const step = (verb: 'start' | 'finish' | 'reopen' | 'cancel', input: object, caller: Caller = contributor) =>
    caller.ask(followUpDocuments[verb], { input });
  const codeOf = async (caller: Caller, document: string, input: object) =>
    (await caller.send(document, { input })).errors?.[0]?.extensions.code;
  const look = (caller: Caller = contributor): Promise<Json> => caller.ask(ofCommitment, { id: commitment.id });
  const eventTypes = async () =>
    (
      await application.database.query<{ type: string }>(
        'select type from events where subject_id = $1 order by subject_version',
        [commitment.id],
      )
    ).map(({ type }) => type);

  it('are assigned to a person or a team, for a missing thing or of themselves', async () => {
    const { missing } = await reported(contributor, commitment, { status: 'UNCLEAR', missing: ['The signed text'] });
    const made = await assign({ missingThingId: missing[0].id, dueOn: '2026-12-01', details: 'By letter.' });
    expect(made).toMatchObject({
      version: 1,
      state: 'OPEN',
      dueOn: '2026-12-01',
      details: 'By letter.',
      assignee: { id: contributor.id },
      team: null,
      missingThing: { words: 'The signed text' },
    });
    expect(await assign({ teamId: team.id })).toMatchObject({ assignee: null, team: { id: team.id } });
    expect((await look()).missingThings).toEqual([{ id: missing[0].id, followUps: [{ id: made.id, state: 'OPEN' }] }]);
  });

  it.each([
    ['a blank title', { title: ' ' }, 'TEXT_MISSING', 'title'],
    ['a title too long', { title: 'x'.repeat(501) }, 'TEXT_TOO_LONG', 'title'],
    ['half a character', { details: '\udfff' }, 'TEXT_IS_BROKEN', 'details'],
    ['nobody to do it', { assigneeId: null }, 'FOLLOW_UP_UNASSIGNED', 'assigneeId'],
    ['yesterday', { dueOn: '2026-11-21' }, 'FOLLOW_UP_IN_PAST', 'dueOn'],
  ])('are refused with %s, and leave nothing behind', async (_, input, code, field) => {
    expect(await assign(input)).toMatchObject({ __typename: 'InvalidInput', code, field });
    expect(await look()).toMatchObject({ openFollowUps: 0, followUps: { totalCount: 0 } });
    expect(await eventTypes()).toEqual(['commitment.created']);
  });

  itWithNaughtyStrings('keep every naughty string as it came', async () => {
    const strings = naughtyStrings().filter((text) => text.trim() && text.length <= 500);
    for (let first = 0; first < strings.length; first += 25) {
      const details = strings.slice(first, first + 25).join('\n');
      const title = strings[first]!;
      const made = await assign({ title, details });
      expect(made).toMatchObject({ title, details });
      expect(await step('finish', { id: made.id, outcome: details })).toMatchObject({ outcome: details });
    }
  });

  it('can be assigned only to people who can see the commitment', async () => {
    commitment = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    const elsewhere = await given.team();
    const outsider = await given.contributor(elsewhere);
    expect(await assign({ assigneeId: outsider.id })).toMatchObject({ code: 'ASSIGNEE_CANNOT_SEE' });
    expect(await assign({ teamId: elsewhere.id })).toMatchObject({ code: 'TEAM_CANNOT_SEE', field: 'teamId' });
    expect((await assign({ assigneeId: (await given.auditor()).id })).__typename).toBe('FollowUp');
    expect((await assign({ assigneeId: (await given.viewer(team)).id })).__typename).toBe('FollowUp');
    expect((await assign({ teamId: team.id })).__typename).toBe('FollowUp');
    await application.database.query('update commitments set named_readers = $2 where id = $1', [
      commitment.id,
      [outsider.id],
    ]);
    expect((await assign({ assigneeId: outsider.id })).__typename).toBe('FollowUp');
    const gone = await given.person({ deactivatedAt: application.now });
    expect(await assign({ assigneeId: gone.id })).toMatchObject({ code: 'ASSIGNEE_LEFT' });
    for (const more of [{ assigneeId: nowhere }, { teamId: nowhere }, { missingThingId: nowhere }]) {
      expect(await codeOf(contributor, followUpDocuments.assign, inputOf(more))).toBe('NOT_FOUND');
    }
  });

  it('are started, finished with what came of it, and reopened with a reason', async () => {
    const { id } = await assign();
    expect(await step('start', { id })).toMatchObject({ state: 'STARTED', version: 2, finishedAt: null });
    expect(await step('finish', { id, outcome: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'outcome' });
    const done = await step('finish', { id, outcome: 'The letter came.' });
    expect(done).toMatchObject({ state: 'DONE', outcome: 'The letter came.', version: 3 });
    expect(done.finishedAt).not.toBeNull();
    expect((await look()).openFollowUps).toBe(0);
    const reopened = await step('reopen', { id, reason: 'It was another letter.' });
    expect(reopened).toMatchObject({ state: 'OPEN', outcome: null, finishedAt: null });
    const cancelled = await step('cancel', { id, reason: 'No longer needed.' });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', cancelledReason: 'No longer needed.' });
    expect(await step('start', { id })).toMatchObject({ code: 'FOLLOW_UP_STEP_IMPOSSIBLE' });
    expect(await eventTypes()).toEqual([
      'commitment.created',
      'followUp.assigned',
      'followUp.started',
      'followUp.finished',
      'followUp.reopened',
      'followUp.cancelled',
    ]);
  });

  it('finished twice at once are finished once', async () => {
    const { id } = await assign();
    const answers = await Promise.all([1, 2, 3].map((by) => step('finish', { id, outcome: `By ${by}` })));
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'FOLLOW_UP_STEP_IMPOSSIBLE',
      'FOLLOW_UP_STEP_IMPOSSIBLE',
      'FollowUp',
    ]);
    expect((await eventTypes()).filter((type) => type === 'followUp.finished')).toHaveLength(1);
  });

  it('are edited from the version one had, and a stale edit says what changed since', async () => {
    const colleague = await given.contributor(team);
    const { id } = await assign({ dueOn: '2026-11-25' });
    const edit = (input: object, caller: Caller = contributor) =>
      caller.ask(followUpDocuments.edit, { input: { id, title: 'Ask again', assigneeId: contributor.id, ...input } });
    expect(await edit({ version: 1, dueOn: '2026-11-22' }, colleague)).toMatchObject({
      version: 2,
      title: 'Ask again',
    });
    await step('start', { id });
    expect(await edit({ version: 1, dueOn: '2026-12-24' })).toMatchObject({
      __typename: 'StaleEdit',
      version: 3,
      changes: [
        { fields: ['title', 'dueOn'], by: colleague.name },
        { fields: ['state'], by: contributor.name },
      ],
    });
    const events = (await eventTypes()).length;
    expect(await edit({ version: 3, dueOn: '2026-11-22' })).toMatchObject({ version: 3 });
    expect((await eventTypes()).length).toBe(events);
    application.now = tomorrow;
    expect(await edit({ version: 3, title: 'Late by now', dueOn: '2026-11-22' })).toMatchObject({ version: 4 });
    expect(await edit({ version: 4, dueOn: '2026-11-21' })).toMatchObject({ code: 'FOLLOW_UP_IN_PAST' });
    application.now = new Date('2026-11-22T10:00:00.000Z');
  });

  it('leave the edits of their commitment alone: its versions count those only', async () => {
    const { id } = await assign();
    await step('start', { id });
    const [row] = await application.database.query<{ found: boolean }>(
      `select bool_or(convert_from(canonical, 'UTF8')::json -> 'data' ->> 'version' is not null) as found
       from events where subject_id = $1`,
      [commitment.id],
    );
    expect(row).toEqual({ found: false });
  });

  it('are changed by the commitment’s team and the assigned team or person', async () => {
    const elsewhere = await given.team();
    const helper = await given.contributor(elsewhere);
    const bystander = await given.contributor(await given.team());
    const assignee = await given.viewer(await given.team());
    const auditor = await given.auditor();
    const { id: forTeam } = await assign({ teamId: elsewhere.id });
    const { id: forPerson } = await assign({ assigneeId: assignee.id });
    const { id: forAuditor } = await assign({ assigneeId: auditor.id });
    for (const [caller, id] of [
      [bystander, forTeam],
      [bystander, forPerson],
      [await given.viewer(team), forPerson],
      [await given.viewer(elsewhere), forTeam],
      [auditor, forAuditor],
    ] as const) {
      expect(await codeOf(caller, followUpDocuments.start, { id })).toBe('FORBIDDEN');
    }
    expect(await codeOf(bystander, followUpDocuments.assign, inputOf({}))).toBe('FORBIDDEN');
    expect(await step('start', { id: forTeam }, helper)).toMatchObject({ state: 'STARTED' });
    expect(await step('start', { id: forPerson }, assignee)).toMatchObject({ state: 'STARTED' });
    expect(await step('cancel', { id: forAuditor, reason: 'Auditors only read.' })).toMatchObject({
      state: 'CANCELLED',
    });
    commitment = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    const { id: hidden } = await assign();
    for (const id of [hidden, nowhere]) {
      expect(await codeOf(bystander, followUpDocuments.start, { id })).toBe('NOT_FOUND');
    }
  });

  it('are counted on their commitment, with the next assignee', async () => {
    const colleague = await given.contributor(team);
    await assign({ title: 'Some day' });
    await assign({ title: 'Later', dueOn: '2026-12-24' });
    await assign({ title: 'Sooner', dueOn: '2026-12-01', assigneeId: colleague.id });
    const { id } = await assign({ title: 'Done', dueOn: '2026-11-23' });
    await step('finish', { id, outcome: 'It is.' });
    application.now = new Date('2026-11-22T10:00:05.000Z');
    const { id: last } = await assign({ title: 'Done last' });
    await step('finish', { id: last, outcome: 'It is, too.' });
    application.now = new Date('2026-11-22T10:00:00.000Z');
    const { followUps } = await look();
    expect(followUps.edges.map(({ node }: Json) => node.title)).toEqual([
      'Sooner',
      'Later',
      'Some day',
      'Done last',
      'Done',
    ]);
    expect(await look()).toMatchObject({
      openFollowUps: 3,
      nextFollowUp: { title: 'Sooner', assignee: { name: colleague.name } },
      followUps: { totalCount: 5 },
    });
  });

  it('are my work where they are mine or my team’s, open, of what I see, overdue first', async () => {
    const own = await given.team();
    const me = await given.contributor(own);
    const mine = (more: object) => assign({ assigneeId: me.id, ...more });
    await mine({ title: 'No day' });
    await mine({ title: 'Christmas', dueOn: '2026-12-24' });
    await mine({ title: 'Soon overdue', dueOn: '2026-11-22' });
    await assign({ title: 'For my team', teamId: own.id, dueOn: '2026-11-30' });
    await assign({ title: 'For others', teamId: team.id });
    const { id } = await mine({ title: 'Given up' });
    await step('cancel', { id, reason: 'x' });
    application.now = tomorrow;
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const page = await me.ask(myWork, { first: 2, after });
      expect(page.totalCount).toBe(4);
      titles.push(...page.edges.map(({ node }: Json) => node.title));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    application.now = new Date('2026-11-22T10:00:00.000Z');
    expect(titles).toEqual(['Soon overdue', 'For my team', 'Christmas', 'No day']);
    await application.database.query(
      `update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'x' where id = $1`,
      [commitment.id],
    );
    expect((await me.ask(myWork)).totalCount).toBe(0);
    expect((await application.nobody.send(myWork)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('are not assigned any more once the commitment is archived, and can still be finished', async () => {
    const { id } = await assign();
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'x' where id = $1`,
      [commitment.id],
    );
    expect(await assign()).toMatchObject({ code: 'ARCHIVED' });
    expect(await step('finish', { id, outcome: 'Done before.' })).toMatchObject({ state: 'DONE' });
  });
});
