import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { followUpDocuments, reported } from '../support/given-delivery.js';
import { assessed } from '../support/given-assessments.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const changes = `query ($since: DateTime, $teamIds: [UUID!], $partyId: UUID, $commitmentId: UUID, $first: Int, $after: String) {
  viewer { lastVisitAt }
  changedCommitments(since: $since, teamIds: $teamIds, partyId: $partyId, commitmentId: $commitmentId, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id eventsSince(since: $since, first: 5) { totalCount edges { node { type at actor { name } } } } } } } }`;
const noteVisit = 'mutation { noteVisit { id lastVisitAt } }';
const markRead = 'mutation { markChangesRead { id lastVisitAt } }';
const linkThem = `mutation ($input: LinkCommitmentsInput!) { linkCommitments(input: $input) {
  __typename ... on CommitmentLink { id } ... on Problem { message } } }`;
const unlinkThem = `mutation ($input: RemoveLinkInput!) { removeLink(input: $input) {
  __typename ... on CommitmentLink { id } ... on Problem { message } } }`;

const start = new Date('2026-11-22T10:00:00.000Z');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
/** As JavaScript writes it. */
const instant = (at: string | null): string | null => at && new Date(at).toISOString();
const idsOf = ({ changedCommitments }: Json): string[] => changedCommitments.edges.map(({ node }: Json) => node.id);

describe('what changed', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let me: Someone;
  let colleague: Someone;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    application.now = start;
    team = await given.team();
    me = await given.contributor(team);
    colleague = await given.contributor(team);
  });
  afterAll(() => application.close());

  const look = async (by: Caller, variables: object = {}): Promise<Json> => {
    const { data, errors } = await by.send(changes, { teamIds: [team.id], ...variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const lastVisit = async (by: Caller) => instant((await by.ask(noteVisit)).lastVisitAt);

  it('is listed by commitment, last changed first, with who did what', async () => {
    const first = await given.arranged(team);
    const second = await given.arranged(team);
    application.now = minutes(1);
    await reported(colleague, first);
    const found = await look(me, { since: start.toISOString() });
    expect(idsOf(found)).toEqual([first.id, second.id]);
    const [{ node }] = found.changedCommitments.edges;
    expect(node.eventsSince.edges[0].node).toMatchObject({ type: 'status.reported', actor: { name: colleague.name } });
    const later = await look(me, { since: minutes(1).toISOString() });
    expect(idsOf(later)).toEqual([first.id]);
    expect(later.changedCommitments.edges[0].node.eventsSince.totalCount).toBe(1);
  });

  it('has the commitment of a draft assessment, for auditors and the lead team alone', async () => {
    const quiet = await given.arranged(team);
    const drafted = await given.arranged(team);
    await reported(colleague, drafted);
    application.now = minutes(5);
    const auditor = await given.auditor();
    await assessed(auditor, drafted);
    const since = { since: minutes(5).toISOString() };
    for (const who of [auditor, me, colleague]) {
      const found = await look(who, since);
      expect(idsOf(found)).toEqual([drafted.id]);
      expect(found.changedCommitments.edges[0].node.eventsSince.edges[0].node.type).toBe('assessment.drafted');
    }
    expect(idsOf(await look(await given.contributor(await given.team()), since))).toEqual([]);
    // Last changed first, the draft included.
    expect(idsOf(await look(me, { since: start.toISOString() }))).toEqual([drafted.id, quiet.id]);
  });

  it('is of a team, a partner or a commitment, and paged through in one order', async () => {
    const made = [await given.arranged(team), await given.arranged(team), await given.arranged(team)];
    const elsewhere = await given.arranged(await given.team());
    expect(idsOf(await look(me, { teamIds: null, commitmentId: elsewhere.id }))).toEqual([elsewhere.id]);
    const state: Json = await colleague.ask(
      `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename ... on Organisation { id } } }`,
      { input: { kind: 'AGENCY', name: `Partner of ${team.name}` } },
    );
    await application.database.query(
      `insert into parties (id, commitment_id, organisation_id, role, position) values (gen_random_uuid(), $1, $2, 'PARTNER', 0)`,
      [made[0]!.id, state.id],
    );
    expect(idsOf(await look(me, { teamIds: null, partyId: state.id }))).toEqual([made[0]!.id]);
    const page = await look(me, { first: 2 });
    const { endCursor: after, hasNextPage } = page.changedCommitments.pageInfo;
    expect([page.changedCommitments.totalCount, hasNextPage]).toEqual([3, true]);
    const ids = [...idsOf(page), ...idsOf(await look(me, { first: 2, after }))];
    expect([...ids].sort()).toEqual(made.map(({ id }) => id).sort());
  });

  it('hides what the reader may not see', async () => {
    const hidden = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    expect(idsOf(await look(me))).toEqual([hidden.id]);
    const outsider = await given.contributor(await given.team());
    expect((await look(outsider)).changedCommitments).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('lists both ends of a link added or removed, to readers who can see both', async () => {
    const [from, to] = [await given.arranged(team), await given.arranged(team)];
    const hidden = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    application.now = minutes(5);
    const since = minutes(5).toISOString();
    const link: Json = await me.ask(linkThem, { input: { fromId: from.id, toId: to.id, kind: 'PART_OF' } });
    expect(idsOf(await look(me, { since })).sort()).toEqual([from.id, to.id].sort());
    const [{ node }] = (await look(me, { since })).changedCommitments.edges;
    expect(node.eventsSince.edges).toMatchObject([{ node: { type: 'commitmentLink.created' } }]);
    application.now = minutes(10);
    await me.ask(unlinkThem, { input: { id: link.id } });
    expect(idsOf(await look(me, { since: minutes(10).toISOString() })).sort()).toEqual([from.id, to.id].sort());
    application.now = minutes(15);
    await me.ask(linkThem, { input: { fromId: hidden.id, toId: to.id, kind: 'PART_OF' } });
    const outsider = await given.contributor(await given.team());
    expect(idsOf(await look(outsider, { since: minutes(15).toISOString() }))).toEqual([]);
    expect(idsOf(await look(me, { since: minutes(15).toISOString() }))).toEqual([hidden.id]);
  });

  it('is counted from the visit before this one, which half an hour away ends', async () => {
    expect(await lastVisit(me)).toBeNull();
    application.now = minutes(29);
    expect(await lastVisit(me)).toBeNull();
    application.now = minutes(70);
    const commitment = await given.arranged(team);
    expect(instant((await look(me)).viewer.lastVisitAt)).toBe(minutes(29).toISOString());
    expect(await lastVisit(me)).toBe(minutes(29).toISOString());
    application.now = minutes(75);
    await Promise.all([1, 2, 3].map(() => lastVisit(me)));
    expect(await lastVisit(me)).toBe(minutes(29).toISOString());
    expect(idsOf(await look(me))).toEqual([commitment.id]);
    expect((await look(colleague)).viewer.lastVisitAt).toBeNull();
  });

  it('is marked as read, and new is what comes after', async () => {
    await lastVisit(me);
    await given.arranged(team);
    application.now = minutes(5);
    expect(instant((await me.ask(markRead)).lastVisitAt)).toBe(minutes(5).toISOString());
    expect(idsOf(await look(me))).toEqual([]);
    application.now = minutes(6);
    const commitment = await given.arranged(team);
    expect(idsOf(await look(me))).toEqual([commitment.id]);
    expect((await application.nobody.send(markRead)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('does not reveal when other people visited', async () => {
    await lastVisit(colleague);
    application.now = minutes(60);
    await lastVisit(colleague);
    const seen: Json = await me.send('query ($id: UUID!) { person(id: $id) { name lastVisitAt } }', {
      id: colleague.id,
    });
    expect(seen.data.person).toEqual({ name: colleague.name, lastVisitAt: null });
  });

  it('is read in one statement, with 20 changes to each of 20 commitments', async () => {
    for (let made = 0; made < 20; made += 1) {
      const { id } = await given.arranged(team);
      if (made > 2) continue;
      const assign = { commitmentId: id, title: 'Ask', assigneeId: me.id };
      for (let asked = 0; asked < 20; asked += 1) await me.ask(followUpDocuments.assign, { input: assign });
    }
    let found: Json;
    expect(await statementsBesidesSession(async () => (found = await look(me, { first: 20 })))).toBe(1);
    const { edges } = found!.changedCommitments;
    const counted = edges.map(
      ({ node: { eventsSince: since } }: Json) => `${since.totalCount}, of which ${since.edges.length}`,
    );
    expect(counted.sort()).toEqual([
      ...Array<string>(17).fill('1, of which 1'),
      ...Array<string>(3).fill('21, of which 5'),
    ]);
  });
});
