import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments as documents } from '../support/given-commitments.js';
import { givenIn, type Given } from '../support/given.js';

const read = `query ($id: UUID!) { commitment(id: $id) {
  links { id kind to { id } } linkedFrom { id kind from { id } }
  events { totalCount edges { node { type data } } } } }`;
const nowhere = '00000000-0000-7000-8000-000000000000';
const sensitive = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Team only.' };

describe('links', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  afterAll(() => application.close());

  const commitment = (facts: object = {}): Promise<Json> => given.commitment(contributor, team, facts);
  const commitments = (count: number): Promise<Json[]> =>
    Promise.all(Array.from({ length: count }, () => commitment()));
  const link = (from: Json, to: Json, kind = 'PART_OF', by: Caller = contributor): Promise<Json> =>
    by.ask(documents.link, { input: { fromId: from.id, toId: to.id, kind } });
  const unlink = (id: string, by: Caller = contributor): Promise<Json> => by.ask(documents.unlink, { input: { id } });
  const codeOf = async (by: Caller, document: string, input: object): Promise<string | undefined> =>
    (await by.send(document, { input })).errors?.[0]?.extensions.code;
  const seen = (of: Json, by: Caller = contributor): Promise<Json> => by.ask(read, { id: of.id });

  it('appear on both commitments, and in both trails', async () => {
    const [part, whole] = await commitments(2);
    const made = await link(part, whole);
    expect(made).toMatchObject({
      __typename: 'CommitmentLink',
      kind: 'PART_OF',
      from: { id: part.id },
      to: { id: whole.id },
    });
    expect(await seen(part)).toMatchObject({ links: [{ id: made.id, to: { id: whole.id } }], linkedFrom: [] });
    expect(await seen(whole)).toMatchObject({ links: [], linkedFrom: [{ id: made.id, from: { id: part.id } }] });
    for (const one of [part, whole]) {
      const { events } = await seen(one);
      expect(events.totalCount).toBe(2);
      expect(events.edges.map(({ node }: Json) => node.type)).toContain('commitmentLink.created');
    }
    expect(await link(part, whole)).toMatchObject({ code: 'LINKED_ALREADY' });
    expect(await link(part, part)).toMatchObject({ code: 'LINK_TO_ITSELF' });
  });

  it('that are removed disappear from both, stay in the trail, and can be added again', async () => {
    const [from, to] = await commitments(2);
    const { id } = await link(from, to, 'FOLLOWS_FROM');
    expect(await unlink(id)).toMatchObject({ id, removedAt: expect.any(String) });
    expect((await seen(from)).links).toEqual([]);
    expect((await seen(to)).events.edges.map(({ node }: Json) => node.type)).toContain('commitmentLink.removed');
    expect(await codeOf(contributor, documents.unlink, { id })).toBe('NOT_FOUND');
    expect(await link(from, to, 'FOLLOWS_FROM')).toMatchObject({ __typename: 'CommitmentLink' });
  });

  it.each(['PART_OF', 'DEPENDS_ON', 'FOLLOWS_FROM', 'SUPERSEDES'])(
    'of the kind %s never run in a circle',
    async (kind) => {
      const [a, b, c] = await commitments(3);
      await link(a, b, kind);
      const last = await link(b, c, kind);
      expect(await link(c, a, kind)).toMatchObject({ code: 'LINK_IN_CIRCLE' });
      expect(await link(b, a, kind)).toMatchObject({ code: 'LINK_IN_CIRCLE' });
      await unlink(last.id);
      expect(await link(c, a, kind)).toMatchObject({ __typename: 'CommitmentLink' });
    },
  );

  it('of different kinds may run against each other', async () => {
    const [a, b] = await commitments(2);
    await link(a, b, 'PART_OF');
    expect(await link(b, a, 'DEPENDS_ON')).toMatchObject({ __typename: 'CommitmentLink' });
  });

  it('made at once close no circle either', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [a, b, c] = await commitments(3);
      const results = await Promise.all([link(a, b), link(b, c), link(c, a)]);
      expect(results.filter(({ __typename }) => __typename === 'CommitmentLink')).toHaveLength(2);
      expect(results.find(({ __typename }) => __typename === 'InvalidInput')).toMatchObject({ code: 'LINK_IN_CIRCLE' });
    }
  });

  it('the same twice at once are one', async () => {
    const [a, b] = await commitments(2);
    const results = await Promise.all([link(a, b), link(a, b)]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['CommitmentLink', 'InvalidInput']);
  });

  it('with a hidden commitment exist only for readers who can see both', async () => {
    const open = await commitment();
    const hidden = await commitment(sensitive);
    const made = await link(open, hidden, 'DEPENDS_ON');
    const other = await commitment();
    await link(hidden, other, 'SUPERSEDES');
    const stranger = await given.stranger();
    const outsider = await given.contributor(await given.team());
    for (const by of [stranger, outsider]) {
      const shown = await seen(open, by);
      expect(shown).toMatchObject({ links: [], linkedFrom: [], events: { totalCount: 1 } });
      expect(JSON.stringify([shown, await seen(other, by)])).not.toContain(hidden.id);
      expect(JSON.stringify([shown, await seen(other, by)])).not.toContain(made.id);
    }
    expect(await seen(open, await given.auditor())).toMatchObject({
      links: [{ id: made.id }],
      events: { totalCount: 2 },
    });
    expect(await codeOf(outsider, documents.unlink, { id: made.id })).toBe('NOT_FOUND');
    expect(await codeOf(await given.auditor(), documents.unlink, { id: made.id })).toBe('FORBIDDEN');
  });

  it('lead only from what one may change to what one sees', async () => {
    const [mine, hidden] = [await commitment(), await commitment(sensitive)];
    const elsewhere = await given.team();
    const outsider = await given.contributor(elsewhere);
    const theirs = await given.commitment(outsider, elsewhere);
    expect(await codeOf(outsider, documents.link, { fromId: mine.id, toId: theirs.id, kind: 'PART_OF' })).toBe(
      'FORBIDDEN',
    );
    expect(await codeOf(outsider, documents.link, { fromId: theirs.id, toId: hidden.id, kind: 'PART_OF' })).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(outsider, documents.link, { fromId: theirs.id, toId: nowhere, kind: 'PART_OF' })).toBe(
      'NOT_FOUND',
    );
    expect(await link(theirs, mine, 'PART_OF', outsider)).toMatchObject({ __typename: 'CommitmentLink' });
  });

  it('leave what is archived alone', async () => {
    const [from, to] = await commitments(2);
    const { id } = await link(from, to);
    const manager = await given.manager(team);
    await manager.ask(documents.archive, { input: { id: from.id, reason: 'Training.' } });
    expect(await unlink(id)).toMatchObject({ code: 'ARCHIVED' });
    expect(await link(from, to, 'DEPENDS_ON')).toMatchObject({ code: 'ARCHIVED' });
  });
});

describe('backgrounds', () => {
  let application: Application;
  let given: Given;
  let contributor: Caller & { id: string };
  let team: Team;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  afterAll(() => application.close());

  it('are noted passages, added once and removed again', async () => {
    const made = await given.commitment(contributor, team);
    const place = await given.passage(contributor, 'Crossings fell by a third.');
    const note = await contributor.ask(
      `mutation ($input: NotePassageInput!) { notePassage(input: $input) { __typename ... on Note { id } ... on Problem { message } } }`,
      { input: { ...place, note: { kind: 'PAST_ACT', words: 'Fewer crossings' } } },
    );
    expect(note.__typename).toBe('Note');
    const input = { commitmentId: made.id, noteId: note.id };
    const add = () => contributor.ask(documents.addBackground, { input });
    expect(await add()).toMatchObject({ backgrounds: [{ note: { id: note.id, words: 'Fewer crossings' } }] });
    expect(await add()).toMatchObject({ code: 'BACKGROUND_ALREADY' });
    const outsider = await given.contributor(await given.team());
    const refused = async (by: Caller, changes: object) =>
      (await by.send(documents.removeBackground, { input: { ...input, ...changes } })).errors?.[0]?.extensions.code;
    expect(await refused(outsider, {})).toBe('FORBIDDEN');
    expect(await contributor.ask(documents.removeBackground, { input })).toMatchObject({ backgrounds: [] });
    expect(await refused(contributor, {})).toBe('NOT_FOUND');
    expect(await refused(contributor, { noteId: nowhere })).toBe('NOT_FOUND');
    expect(await given.events(made.id)).toEqual([
      'commitment.created',
      'commitment.backgroundAdded',
      'commitment.backgroundRemoved',
    ]);
  });
});
