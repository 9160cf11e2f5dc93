import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { followUpDocuments, linked, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

type Someone = Caller & { readonly id: string; readonly name: string };

/** As the page asks it: all lists at once. */
const waiting = `query ($of: WorkOf!, $order: FollowUpOrder) {
  sourcesToDecide(of: $of) { totalCount edges { node { id } } }
  evidenceToAccept { totalCount edges { node { id } } }
  commitmentsNeeding(need: REPORT, of: $of) { totalCount edges { node { id } } }
  myWork(of: $of, orderBy: $order) { totalCount edges { node { title } } } }`;
/** As the rail asks it, beside every page. */
const counts = `{ sourcesToDecide(of: MINE, first: 0) { totalCount } evidenceToAccept(first: 0) { totalCount }
  commitmentsNeeding(need: REPORT, of: MINE, first: 0) { totalCount }
  myWork(of: MINE, orderBy: DUE, first: 0) { totalCount } }`;
const needing = `query ($need: CommitmentNeed!, $of: WorkOf) {
  commitmentsNeeding(need: $need, of: $of) { edges { node { id } } } }`;
const listed = `query ($filter: FollowUpFilter, $orderBy: FollowUpOrder, $first: Int, $after: String) {
  followUps(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount edges { node { title } } pageInfo { hasNextPage endCursor } } }`;

const day = '2026-11-01';
const pastDue = { dueEdtf: day, dueEarliest: day, dueLatest: day, dueBasis: 'EXPLICIT' } as const;

const idsOf = (page: Json): string[] => page.edges.map(({ node }: Json) => node.id);
const titlesOf = (page: Json): string[] => page.edges.map(({ node }: Json) => node.title);

describe('a user’s pending work', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let me: Someone;
  let colleague: Someone;
  let outsider: Someone;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    team = await given.team();
    me = await given.contributor(team);
    colleague = await given.manager(team);
    outsider = await given.contributor(await given.team());
  });
  afterEach(() => void (application.now = new Date('2026-11-22T10:00:00.000Z')));
  afterAll(() => application.close());

  const ask = (who: Caller, of: 'MINE' | 'TEAMS', order = 'DUE'): Promise<Json> => who.send(waiting, { of, order });
  const needed = async (who: Caller, need: string, of: string | null = 'TEAMS') =>
    idsOf(await who.ask(needing, { need, of }));
  const assign = (commitment: Commitment, more: object): Promise<Json> =>
    colleague.ask(followUpDocuments.assign, { input: { commitmentId: commitment.id, title: 'Ask', ...more } });
  /** Of two years before today. */
  const old = (more: object = {}) => given.arranged(team, { createdAt: new Date('2024-11-22T10:00:00Z'), ...more });

  /** An archived source with one proposal in this state. */
  async function proposed(by: Someone | null, state = 'PROPOSED'): Promise<string> {
    const { id } = await given.source();
    const passageId = newId();
    await application.database.query('update sources set archived_by = $2 where id = $1', [id, by?.id ?? null]);
    await application.database.query(
      `insert into passages (id, source_id, "start", "end", quote, prefix, suffix, created_at)
       values ($1, $2, 0, 4, 'What', '', ' was', $3)`,
      [passageId, id, application.now],
    );
    await application.database.query(
      `insert into proposals (id, source_id, passage_id, position, tier, state, title, kind, parties, stage, force, manner,
         confidence, because, proposed_at, decided_at, reason_code)
       values ($1, $2, $3, 0, 'LIKELY', $4::text, 'A ferry', 'OPERATION', '[]', 'ANNOUNCED', 'WILL', 'NARRATED', 1, '{}', $5,
         case when $4 <> 'PROPOSED' then $5::timestamptz end, case when $4 = 'REJECTED' then 'OTHER' end)`,
      [newId(), id, passageId, state, application.now],
    );
    return id;
  }

  it('is to decide: sources with open proposals that I, or my teams, archived', async () => {
    const mine = await proposed(me);
    const theirs = await proposed(colleague);
    await proposed(outsider);
    await proposed(me, 'REJECTED');
    expect(idsOf((await ask(me, 'MINE')).data!.sourcesToDecide)).toEqual([mine]);
    expect(idsOf((await ask(me, 'TEAMS')).data!.sourcesToDecide)).toEqual([mine, theirs]);
  });

  it('is for every team if no team member archived it, so that it is not overlooked', async () => {
    const system = await proposed(null);
    expect(idsOf((await ask(me, 'TEAMS')).data!.sourcesToDecide)).toContain(system);
    expect(idsOf((await ask(outsider, 'TEAMS')).data!.sourcesToDecide)).toContain(system);
    expect(idsOf((await ask(me, 'MINE')).data!.sourcesToDecide)).not.toContain(system);
  });

  it('includes reports due: none for 90 days, or none since the date passed', async () => {
    const silent = await old();
    const passed = await given.arranged(team, pastDue);
    const fresh = await given.arranged(team);
    const spoken = await old();
    await reported(me, spoken);
    expect((await needed(me, 'REPORT')).sort()).toEqual([silent.id, passed.id].sort());
    expect(await needed(me, 'REPORT')).not.toContain(fresh.id);
    application.now = new Date('2027-02-19T10:00:00.000Z');
    me = Object.assign(me, await application.as(me as never));
    expect(await needed(me, 'REPORT')).not.toContain(spoken.id);
    application.now = new Date('2027-02-20T10:00:00.000Z');
    me = Object.assign(me, await application.as(me as never));
    expect(await needed(me, 'REPORT')).toContain(spoken.id);
  });

  it('leaves out what is closed, archived, undertaken by others or led elsewhere', async () => {
    const closed = await old();
    await reported(me, closed, { status: 'NOT_DELIVERED', effectiveOn: '2026-11-20' });
    application.now = new Date('2027-06-01T10:00:00.000Z');
    me = Object.assign(me, await application.as(me as never));
    const archived = await old();
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'x' where id = $1`,
      [archived.id],
    );
    await old({ responsibility: 'EXTERNAL' });
    await given.arranged(await given.team(), { createdAt: new Date('2024-01-01T00:00:00Z') });
    expect(await needed(me, 'REPORT')).toEqual([]);
  });

  it('is mine if I am accountable, or no one in my team is', async () => {
    const mine = await old({ accountableId: me.id });
    const nobodys = await old();
    const theirs = await old({ accountableId: colleague.id });
    expect((await needed(me, 'REPORT', 'MINE')).sort()).toEqual([mine.id, nobodys.id].sort());
    expect((await needed(me, 'REPORT')).sort()).toEqual([mine.id, nobodys.id, theirs.id].sort());
  });

  it('shows nothing of what the reader may not see', async () => {
    const closed = { marking: 'OFFICIAL_SENSITIVE', accountableId: outsider.id } as const;
    const hidden = await old(closed);
    await application.database.query('update commitments set named_readers = $2 where id = $1', [
      hidden.id,
      [outsider.id],
    ]);
    await assign(hidden, { assigneeId: outsider.id });
    expect(await needed(outsider, 'REPORT', 'MINE')).toEqual([hidden.id]);
    await application.database.query(`update commitments set named_readers = '{}' where id = $1`, [hidden.id]);
    const { commitmentsNeeding, myWork } = (await ask(outsider, 'MINE')).data!;
    expect([commitmentsNeeding.totalCount, myWork.totalCount]).toEqual([0, 0]);
    expect(titlesOf(await outsider.ask(listed, {}))).toEqual([]);
  });

  it('is late, weakly supported, or without any evidence, each with its own list', async () => {
    const late = await given.arranged(team, pastDue);
    await reported(me, late);
    expect(await needed(colleague, 'LATE')).toEqual([late.id]);
    expect(await needed(colleague, 'NO_EVIDENCE')).toEqual([late.id]);
    const weak = await given.arranged(team);
    const report = await reported(me, weak);
    const { id: evidenceId } = await linked(me, weak);
    const supported = (grade: string) =>
      me.ask(`mutation ($input: SupportClaimInput!) { supportClaim(input: $input) { __typename } }`, {
        input: { evidenceId, claim: 'JUDGEMENT', claimId: report.id, role: 'SUPPORTS', grade },
      });
    await supported('D');
    expect(await needed(colleague, 'NO_EVIDENCE')).toEqual([late.id]);
    expect((await needed(colleague, 'WEAK_EVIDENCE')).sort()).toEqual([late.id, weak.id].sort());
    await supported('B');
    expect(await needed(colleague, 'WEAK_EVIDENCE')).toEqual([late.id]);
    expect(await needed(await given.auditor(), 'WEAK_EVIDENCE', null)).toContain(late.id);
  });

  it('is my teams’ work including all their members, ordered by assignee', async () => {
    const commitment = await given.arranged(team);
    await assign(commitment, { title: 'Hers', assigneeId: colleague.id, dueOn: '2026-12-01' });
    await assign(commitment, { title: 'Mine, later', assigneeId: me.id, dueOn: '2026-12-24' });
    await assign(commitment, { title: 'Mine, sooner', assigneeId: me.id, dueOn: '2026-12-02' });
    await assign(commitment, { title: 'Elsewhere', assigneeId: outsider.id });
    expect(titlesOf((await ask(me, 'MINE')).data!.myWork)).toEqual(['Mine, sooner', 'Mine, later']);
    const byPerson = titlesOf((await ask(colleague, 'TEAMS', 'PERSON')).data!.myWork);
    expect(byPerson).toHaveLength(3);
    expect(byPerson.indexOf('Mine, later') - byPerson.indexOf('Mine, sooner')).toBe(1);
    application.now = new Date('2026-12-03T10:00:00.000Z');
    const later = await application.as(colleague as never);
    expect((await later.send('{ workloads { id isTeam toDo overdue } }')).data!.workloads).toEqual([
      { id: me.id, isTeam: false, toDo: 2, overdue: 1 },
      { id: colleague.id, isTeam: false, toDo: 1, overdue: 1 },
    ]);
  });

  it('is read in one statement, for any list', async () => {
    await assign(await old(), { assigneeId: me.id });
    await proposed(me);
    expect(await statementsBesidesSession(() => ask(me, 'TEAMS'))).toBe(1);
  });

  it('is counted in one statement, without a row of it', async () => {
    const commitment = await old();
    await assign(commitment, { assigneeId: me.id });
    await assign(commitment, { teamId: team.id });
    await proposed(me);
    await proposed(colleague);
    let answer: Json = {};
    expect(await statementsBesidesSession(async () => (answer = await me.send(counts)))).toBe(1);
    const { sourcesToDecide, commitmentsNeeding, myWork } = answer.data!;
    expect([sourcesToDecide.totalCount, commitmentsNeeding.totalCount, myWork.totalCount]).toEqual([1, 1, 2]);
  });

  describe('among all follow-ups', () => {
    it('is found by state, assignee, lead team, due date and words, and paged through in one order', async () => {
      const commitment = await given.arranged(team, { title: 'A ferry to Sudmark' });
      const first = await assign(commitment, { title: 'Ask the 100% harbour', assigneeId: me.id, dueOn: '2026-12-01' });
      await assign(commitment, { title: 'Ask the ministry', teamId: team.id, dueOn: '2026-12-24' });
      await colleague.ask(followUpDocuments.finish, { input: { id: first.id, outcome: 'Asked.' } });
      const found = async (filter: object) =>
        titlesOf(await me.ask(listed, { filter: { teamIds: [team.id], ...filter } }));
      expect(await found({})).toEqual(['Ask the 100% harbour', 'Ask the ministry']);
      expect(await found({ states: ['DONE'] })).toEqual(['Ask the 100% harbour']);
      expect(await found({ assigneeIds: [team.id] })).toEqual(['Ask the ministry']);
      expect(await found({ dueFrom: '2026-12-02', dueUntil: '2026-12-31' })).toEqual(['Ask the ministry']);
      expect(await found({ text: '100% HARBOUR' })).toEqual(['Ask the 100% harbour']);
      expect(await found({ text: 'sudmark' })).toHaveLength(2);
      expect(await found({ text: `FT-${commitment.number}` })).toHaveLength(2);
      const page: Json = await me.ask(listed, { filter: { teamIds: [team.id] }, first: 1, orderBy: 'PERSON' });
      const next: Json = await me.ask(listed, {
        filter: { teamIds: [team.id] },
        orderBy: 'PERSON',
        after: page.pageInfo.endCursor,
      });
      expect([...titlesOf(page), ...titlesOf(next)].sort()).toEqual(['Ask the 100% harbour', 'Ask the ministry']);
    });

    it('is refused where a filter names too much', async () => {
      const ids = Array.from({ length: 101 }, () => me.id);
      const answer = await me.send(listed, { filter: { assigneeIds: ids } });
      expect(answer.errors?.[0]?.extensions.code).toBe('INVALID');
    });
  });
});
