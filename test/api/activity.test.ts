import { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments as documents, commitmentFacts } from '../support/given-commitments.js';
import { followUpDocuments, reported } from '../support/given-delivery.js';
import { archivedSource, someText, spanOf } from '../support/given-sources.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const activity = `query ($id: UUID!, $kinds: [ActivityKind!], $since: DateTime) { commitment(id: $id) {
  events(first: 50, kinds: $kinds, since: $since) { edges { node {
    type data mentions { id name reference sourceId }
    before { type data texts { field text } } } } } } }`;
const addEvidence = `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { __typename ... on Evidence { id } } }`;
const link = `mutation ($input: LinkCommitmentsInput!) { linkCommitments(input: $input) { __typename ... on CommitmentLink { id } } }`;

describe('the activity of a commitment', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let me: Someone;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    me = await given.contributor(team);
  });
  afterAll(() => application.close());

  const eventsOf = async (id: string, more: object = {}, by: Caller = me): Promise<Json[]> => {
    const { data, errors } = await by.send(activity, { id, ...more });
    expect(errors).toBeUndefined();
    return data!.commitment.events.edges.map(({ node }: Json) => node);
  };
  const create = (input: object = {}): Promise<Json> =>
    me.ask(documents.create, {
      input: { leadTeamId: team.id, facts: commitmentFacts(), noStatementReason: 'Heard at a meeting.', ...input },
    });
  const edit = ({ id, version }: Json, facts: object): Promise<Json> =>
    me.ask(documents.edit, { input: { id, version, facts: commitmentFacts(facts) } });
  const textOf = ({ before }: Json, field: string) => before[0].texts.find((text: Json) => text.field === field)?.text;

  it('holds with each edit what was recorded before it', async () => {
    const made = await create({ facts: commitmentFacts({ title: 'First', marking: 'OFFICIAL' }) });
    const second = await edit(made, { title: 'Second', marking: 'OFFICIAL' });
    await edit(second, { title: 'Third', marking: 'PUBLIC' });
    const [third, , created] = await eventsOf(made.id);
    expect([textOf(third, 'title'), third.before[0].data.marking]).toEqual(['Second', 'OFFICIAL']);
    expect(third.before.map(({ type }: Json) => type)).toEqual(['commitment.edited']);
    expect(created.before).toEqual([]);
  });

  it('holds with a report the status before it, and with a step of a follow-up how that one stood', async () => {
    const made = await given.arranged(team);
    const first = await reported(me, made, { status: 'ON_TRACK' });
    await reported(me, made, { status: 'AT_RISK', seenJudgementId: first.id });
    const ask = { commitmentId: made.id, title: 'Ask', assigneeId: me.id };
    const followUp: Json = await me.ask(followUpDocuments.assign, { input: ask });
    await me.ask(followUpDocuments.assign, { input: { ...ask, title: 'Ask another' } });
    await me.ask(followUpDocuments.start, { input: { id: followUp.id } });
    const [started, , , again] = await eventsOf(made.id);
    expect(started).toMatchObject({ type: 'followUp.started', data: { state: 'STARTED' } });
    expect(started.before).toMatchObject([
      { type: 'followUp.assigned', data: { followUpId: followUp.id, state: 'OPEN' } },
    ]);
    expect(again).toMatchObject({ data: { status: 'AT_RISK' }, before: [{ data: { status: 'ON_TRACK' } }] });
  });

  it('names what its data names by an id, and hides what the reader may not see', async () => {
    const accountable = await given.person();
    const made = await create({ facts: commitmentFacts({ accountableId: accountable.id }) });
    const { sourceId } = await given.statement(Object.assign(new Commitment(), made));
    const hidden = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    await me.ask(link, { input: { fromId: made.id, toId: hidden.id, kind: 'PART_OF' } });
    const [linked, stated, created] = await eventsOf(made.id);
    expect(linked.mentions).toContainEqual({
      id: hidden.id,
      name: hidden.title,
      reference: `FT-${hidden.number}`,
      sourceId: null,
    });
    expect(created.mentions).toContainEqual({
      id: accountable.id,
      name: accountable.name,
      reference: null,
      sourceId: null,
    });
    expect(stated.mentions).toContainEqual(expect.objectContaining({ name: 'What', sourceId }));
    expect(stated.mentions).toContainEqual(expect.objectContaining({ id: sourceId, name: 'A release' }));
    expect(created.mentions).not.toContainEqual(expect.objectContaining({ id: made.id }));
    const outsider = await given.contributor(await given.team());
    expect((await eventsOf(made.id, {}, outsider)).map(({ type }) => type)).toEqual([
      'commitment.stated',
      'commitment.created',
    ]);
  });

  it('names a long passage by its first whole words', async () => {
    const made = await given.arranged(team);
    const words = `Norland will open ${'a ferry line to Sudmark '.repeat(10)}by June 2026.`;
    const { id: sourceId, text } = await archivedSource(me, someText(words));
    const passage = { kind: 'PASSAGE', title: 'Its words', sourceId, ...spanOf(text, words) };
    await me.ask(addEvidence, { input: { commitmentId: made.id, ...passage } });
    const [added] = await eventsOf(made.id);
    const { name } = added.mentions.find((one: Json) => one.sourceId === sourceId);
    expect(name).toMatch(/^Norland will open a ferry line to .*(a|ferry|line|to|Sudmark)…$/);
    expect(name.length).toBeLessThanOrEqual(120);
  });

  it('is chosen by kind and by day, in one statement', async () => {
    const made = await given.arranged(team);
    await reported(me, made);
    const later = new Date(application.now.getTime() + 60_000);
    application.now = later;
    await me.ask(followUpDocuments.assign, { input: { commitmentId: made.id, title: 'Ask', assigneeId: me.id } });
    const typesOf = async (more: object) => (await eventsOf(made.id, more)).map(({ type }) => type);
    expect(await typesOf({ kinds: ['STATUS'] })).toEqual(['status.reported']);
    expect(await typesOf({ since: later.toISOString() })).toEqual(['followUp.assigned']);
    expect(await typesOf({ kinds: [] })).toEqual([]);
    expect(await statementsBesidesSession(() => eventsOf(made.id))).toBe(1);
  });
});
