import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { ExtractionRun } from '@followthrough/server/intake/extraction/extraction-run';
import { DecidedSources } from '@followthrough/server/intake/weights/decided-sources';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments, commitmentFacts, said } from '../support/given-commitments.js';
import { archivedSource, asProposed, decisions, readSource, someText, spanOf } from '../support/given-sources.js';
import { statementsBesidesSession, statementsDuring } from '../support/statements.js';
import { givenIn, type Given } from '../support/given.js';

const first = 'Norland will open a new coastguard station with 40 staff at Ansel by June 2027.';
const second = 'Norland will open the new coastguard station with 40 staff at Ansel by June 2027.';
const third = 'By June 2027, Norland will open a new coastguard station with 40 staff at Ansel.';
const money = 'Norland will provide £75 million in additional funding for the ports.';

const rescan = `mutation ($id: UUID!) { extractAgain(sourceId: $id) { __typename } }`;
const passagesOf = `query ($id: UUID!, $possible: Boolean) { source(id: $id) {
  passages(first: 100, possible: $possible) { edges { node { start state proposal { id restates { id } } } } } } }`;
const toDecide = `{ sourcesToDecide(first: 100) { edges { node { id } } } }`;
const statementsOf = `query ($id: UUID!) { commitment(id: $id) { archivedAt latestStatement { passage { quote } } statements {
  roles manner force speakerName passage { start quote } createdBy { name } } } }`;

describe('a proposal that repeats another one', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & Person;
  let colleague: Caller & Person;
  let viewer: Caller & Person;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    colleague = await given.contributor(team);
    viewer = await given.viewer(team);
    await application.database.query(
      `insert into organisations (id, kind, name, aliases, created_at)
       values (gen_random_uuid(), 'COUNTRY', 'Norland', '{}', now())`,
    );
  });
  afterAll(() => application.close());

  interface Read {
    readonly id: string;
    readonly main: Json;
    readonly joined: readonly Json[];
    readonly proposals: readonly Json[];
    readonly source: Json;
  }

  const scan = (id: string) => application.app.get(ExtractionRun).run(id, new AbortController().signal);
  const scanAgain = async (id: string) => {
    await contributor.ask(rescan, { id });
    await scan(id);
  };
  const read = async (id: string, as: Caller = contributor): Promise<Read> => {
    const source = await as.ask(readSource, { id });
    const proposals: Json[] = source.proposals.edges.map(({ node }: Json) => node);
    const main = proposals.find(({ alsoSaid }) => alsoSaid.length > 0) ?? proposals[0]!;
    return { id, source, proposals, main, joined: main.alsoSaid };
  };
  const scanned = async (...sentences: string[]): Promise<Read> => {
    const { id } = await archivedSource(contributor, someText(sentences.join('\n\n')));
    await scan(id);
    return read(id);
  };
  const decide = (what: keyof typeof decisions, input: object, as: Caller = contributor): Promise<Json> => {
    application.now = new Date(application.now.getTime() + 1_000);
    return as.ask(decisions[what], { input });
  };
  const acceptAsProposed = ({ id, version }: Json, as: Caller = contributor) =>
    decide('acceptAsProposed', { proposalId: id, version, leadTeamId: team.id }, as);
  const statements = async (id: string) => (await contributor.ask(statementsOf, { id })).statements as Json[];
  const statesOf = async (id: string): Promise<string[]> =>
    (
      await application.database.query<{ state: string }>(
        'select state from proposals where source_id = $1 and dropped_at is null order by position',
        [id],
      )
    ).map(({ state }) => state);
  const eventsOf = async (id: string): Promise<string[]> =>
    (
      await application.database.query<{ type: string }>(
        'select type from events where subject_id = $1 order by subject_version',
        [id],
      )
    ).map(({ type }) => type);
  const newCommitment = async (): Promise<Json> =>
    contributor.ask(commitmentDocuments.create, {
      input: { leadTeamId: team.id, facts: commitmentFacts(), noStatementReason: 'Agreed by telephone.' },
    });

  it('is under that one, and counts nowhere of its own', async () => {
    const { id, source, proposals, main, joined } = await scanned(first, second, money);
    expect(proposals).toHaveLength(2);
    expect(source).toMatchObject({ proposalsMade: 2, proposalsDecided: 0, proposalsPossible: 0 });
    expect(joined).toMatchObject([{ state: 'PROPOSED', passage: { state: 'ALSO_SAID' } }]);
    expect(proposals.every(({ restates }) => restates === null)).toBe(true);
    const { passages } = await contributor.ask(passagesOf, { id, possible: false });
    expect(passages.edges.map(({ node }: Json) => node.state).sort()).toEqual(['ALSO_SAID', 'PROPOSED', 'PROPOSED']);
    const repeated = passages.edges.find(({ node }: Json) => node.state === 'ALSO_SAID').node;
    expect(repeated.proposal).toEqual({ id: joined[0]!.id, restates: { id: main.id } });
  });

  it('waits with that one, where that is only possible', async () => {
    const { id } = await scanned(first, second);
    await application.database.query(`update proposals set tier = 'POSSIBLE' where source_id = $1`, [id]);
    const { source } = await read(id);
    expect(source).toMatchObject({ proposalsMade: 0, proposalsPossible: 1 });
    const states = async (possible: boolean) =>
      (await contributor.ask(passagesOf, { id, possible })).passages.edges.map(({ node }: Json) => node.state);
    expect(await states(false)).toEqual([]);
    expect(await states(true)).toEqual(['POSSIBLE', 'POSSIBLE']);
  });

  it('waits for nobody where that one is decided', async () => {
    const { id, main } = await scanned(first, second);
    const waits = async () => (await contributor.ask(toDecide)).edges.some(({ node }: Json) => node.id === id);
    expect(await waits()).toBe(true);
    await acceptAsProposed(main);
    expect(await waits()).toBe(false);
    expect((await read(id)).source).toMatchObject({ proposalsMade: 1, proposalsDecided: 1, proposalsPossible: 0 });
  });

  it('is read with the others in one statement, however many there are', async () => {
    const [few, many] = [await scanned(first, second), await scanned(first, second, third)];
    const count = (id: string) => statementsBesidesSession(() => contributor.ask(readSource, { id }));
    expect(many.joined).toHaveLength(2);
    expect(await count(many.id)).toBe(await count(few.id));
  });

  describe('is decided with it', () => {
    it('as a further statement, with what its own passage says, where that one is accepted', async () => {
      const { id, main, joined } = await scanned(first, second, third);
      const accepted = await acceptAsProposed(main);
      expect(accepted).toMatchObject({ __typename: 'Proposal', state: 'ACCEPTED' });
      expect(accepted.alsoSaid).toMatchObject([
        { id: joined[0]!.id, state: 'LINKED', passage: { state: 'STATED' } },
        { id: joined[1]!.id, state: 'LINKED', passage: { state: 'STATED' } },
      ]);
      const [commitment] = accepted.commitments;
      const said = await statements(commitment.id);
      expect(said.map(({ passage }) => passage.quote).sort()).toEqual([first, second, third].sort());
      const { latestStatement } = await contributor.ask(statementsOf, { id: commitment.id });
      expect(latestStatement.passage.quote).toBe(main.passage.quote);
      for (const one of said) expect(one).toMatchObject({ roles: ['STATES'], manner: 'NARRATED', force: 'WILL' });
      expect(await eventsOf(commitment.id)).toEqual([
        'commitment.created',
        'proposal.accepted',
        ...['commitment.stated', 'proposal.linked', 'commitment.stated', 'proposal.linked'],
      ]);
      expect(await statesOf(id)).toEqual(expect.arrayContaining(['ACCEPTED', 'LINKED', 'LINKED']));
    });

    it('also where it was edited, or linked to an existing commitment', async () => {
      const edited = await scanned(first, second);
      const entered = await decide('accept', {
        proposalId: edited.main.id,
        alsoSaid: [edited.joined[0]!.id],
        commitment: asProposed(edited.main, team.id, { title: 'A station at Ansel' }),
      });
      expect(await statements(entered.commitments[0].id)).toHaveLength(2);
      const linked = await scanned(first, second);
      const { id: commitmentId } = await newCommitment();
      const alsoSaid = linked.joined.map((one) => one.id);
      const done = await decide('link', { proposalId: linked.main.id, commitmentId, said, alsoSaid });
      expect(done).toMatchObject({ state: 'LINKED', alsoSaid: [{ state: 'LINKED' }] });
      expect(await statements(commitmentId)).toHaveLength(2);
    });

    it('without a second statement where its passage states the commitment already', async () => {
      // Stated before it was scanned: later, its proposal would be decided by that alone.
      const { id, text } = await archivedSource(contributor, someText(`${first}\n\n${second}`));
      const { id: commitmentId } = await newCommitment();
      const { start, end } = spanOf(text, second);
      const statement = { sourceId: id, start, end, ...said };
      await contributor.ask(commitmentDocuments.state, { input: { commitmentId, statement } });
      await scan(id);
      const { main } = await read(id);
      const linked = await decide('link', { proposalId: main.id, commitmentId, said });
      expect(linked).toMatchObject({ state: 'LINKED', alsoSaid: [{ state: 'LINKED' }] });
      expect(await statements(commitmentId)).toHaveLength(2);
      // What was stated before the decision stays when the decision is undone.
      await decide('reopen', { proposalId: main.id, reason: 'Too quick.' });
      expect(await statements(commitmentId)).toMatchObject([{ passage: { start } }]);
      expect(await statesOf(id)).toEqual(['PROPOSED', 'PROPOSED']);
    });

    it('without reading the text once for each of them', async () => {
      const [few, many] = [await scanned(first, second), await scanned(first, second, third)];
      const readings = async ({ main }: Read) =>
        (await statementsDuring(() => acceptAsProposed(main))).filter((text) => text.includes('text_sha256')).length;
      expect(many.joined).toHaveLength(2);
      expect(await readings(many)).toBe(await readings(few));
    });

    it('by the same reason or note where that one is rejected or noted', async () => {
      const rejected = await scanned(first, second);
      const no = { reasonCode: 'OTHER', reason: 'Not theirs to promise.' };
      await decide('reject', { proposalId: rejected.main.id, ...no });
      expect(await statesOf(rejected.id)).toEqual(['REJECTED', 'REJECTED']);
      expect((await eventsOf(rejected.id)).slice(-2)).toEqual(['proposal.rejected', 'proposal.rejected']);
      const noted = await scanned(first, second);
      const note = { kind: 'POSITION', words: 'A station.' };
      expect(await decide('note', { proposalId: noted.main.id, note })).toMatchObject({
        alsoSaid: [{ state: 'NOTED', passage: { state: 'NOTED' } }],
      });
      expect(await statesOf(noted.id)).toEqual(['NOTED', 'NOTED']);
    });

    it('but not where that one is split: it then stands for itself, until the split is undone', async () => {
      const { id, main, joined } = await scanned(first, second);
      const part = (title: string) => asProposed(main, team.id, { title });
      const commitments = [part('A station'), part('Its staff')];
      const split = await decide('split', { proposalId: main.id, commitments });
      expect(split).toMatchObject({ state: 'SPLIT', alsoSaid: [] });
      // A reader who may not see the parts must not learn from the source who made them.
      expect(await eventsOf(id)).not.toContain('proposal.separated');
      await scanAgain(id);
      const own = (await read(id)).proposals.find((one) => one.id === joined[0]!.id);
      expect(own).toMatchObject({ state: 'PROPOSED', tier: 'LIKELY', restates: null, passage: { state: 'PROPOSED' } });
      const undone = await decide('reopen', { proposalId: main.id, reason: 'Too quick.' });
      expect(undone.alsoSaid).toMatchObject([{ id: joined[0]!.id, passage: { state: 'ALSO_SAID' } }]);
    });

    it('and a rolled back decision leaves both open', async () => {
      const { id, main } = await scanned(first, second);
      const wrong = { proposalId: main.id, commitment: asProposed(main, team.id, { title: ' ' }) };
      expect(await decide('accept', wrong)).toMatchObject({ __typename: 'InvalidInput' });
      expect(await statesOf(id)).toEqual(['PROPOSED', 'PROPOSED']);
    });

    it('and is one decision for the training of weights', async () => {
      const { id, main } = await scanned(first, second);
      await acceptAsProposed(main);
      const { stated, declined, untold } = await application.app.get(DecidedSources).read(id);
      expect([stated.length, declined.length, untold.length]).toEqual([1, 0, 1]);
    });
  });

  describe('is reopened with it', () => {
    it('after an acceptance, its statement withdrawn', async () => {
      const { id, main, joined } = await scanned(first, second);
      const { commitments, decidedAt } = await acceptAsProposed(main);
      const reopened = await decide('reopen', { proposalId: main.id, decidedAt, reason: 'Too quick.' });
      expect(reopened).toMatchObject({
        ...{ __typename: 'Proposal', state: 'PROPOSED', passage: { state: 'PROPOSED' } },
        alsoSaid: [{ id: joined[0]!.id, state: 'PROPOSED', passage: { state: 'ALSO_SAID' } }],
      });
      const after = await contributor.ask(statementsOf, { id: commitments[0].id });
      expect(after).toMatchObject({ archivedAt: expect.any(String), statements: [{ passage: expect.anything() }] });
      expect((await eventsOf(commitments[0].id)).slice(-3)).toEqual([
        ...['proposal.linkUndone', 'commitment.archived', 'proposal.acceptanceUndone'],
      ]);
      // And can be decided again.
      const again = await acceptAsProposed((await read(id)).main);
      expect(await statements(again.commitments[0].id)).toHaveLength(2);
    });

    it('but not after a person has worked on the commitment, also by another statement', async () => {
      const { id, main, source } = await scanned(first, second, money);
      const { commitments } = await acceptAsProposed(main);
      const start = source.text.indexOf(money);
      const statement = { sourceId: id, start, end: start + money.length, ...said };
      await contributor.ask(commitmentDocuments.state, { input: { commitmentId: commitments[0].id, statement } });
      const refused = await decide('reopen', { proposalId: main.id, reason: 'Too quick.' });
      expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'ENTRY_WORKED_ON' });
      expect(await statements(commitments[0].id)).toHaveLength(3);
    });

    it.each(['reject', 'note', 'link'] as const)('after the decision to %s', async (what) => {
      const { id, main } = await scanned(first, second);
      const { id: commitmentId } = await newCommitment();
      const inputs = {
        reject: { reasonCode: 'ALREADY_DONE' },
        note: { note: { kind: 'POSITION', words: 'A station.' } },
        link: { commitmentId, said },
      };
      await decide(what, { proposalId: main.id, ...inputs[what] });
      const reopened = await decide('reopen', { proposalId: main.id, reason: 'Too quick.' });
      expect(reopened).toMatchObject({ state: 'PROPOSED', alsoSaid: [{ passage: { state: 'ALSO_SAID' } }] });
      expect(await statesOf(id)).toEqual(['PROPOSED', 'PROPOSED']);
      expect(await statements(commitmentId)).toEqual([]);
    });

    it('and not without it', async () => {
      const { main, joined } = await scanned(first, second);
      await acceptAsProposed(main);
      expect(await decide('reopen', { proposalId: joined[0]!.id, reason: 'Why?' })).toMatchObject({
        code: 'PROPOSAL_DECIDED_WITH',
      });
    });
  });

  describe('is separated', () => {
    it('to be decided for itself, which later scans leave so', async () => {
      const { id, main, joined } = await scanned(first, second);
      const proposalId = joined[0]!.id;
      const separated = await decide('separate', { proposalId });
      expect(separated).toMatchObject({
        ...{ id: proposalId, tier: 'LIKELY', state: 'PROPOSED', restates: null, passage: { state: 'PROPOSED' } },
      });
      expect((await eventsOf(id)).at(-1)).toBe('proposal.separated');
      for (let scans = 0; scans < 2; scans += 1) {
        const { source, proposals } = await read(id);
        expect(source).toMatchObject({ proposalsMade: 2, proposalsPossible: 0 });
        expect(proposals).toMatchObject([{ alsoSaid: [] }, { alsoSaid: [] }]);
        await scanAgain(id);
      }
      await acceptAsProposed((await read(id)).proposals.find((one) => one.id === main.id)!);
      await scanAgain(id);
      expect((await read(id)).proposals.find((one) => one.id === proposalId)).toMatchObject({
        ...{ state: 'PROPOSED', tier: 'LIKELY' },
      });
      expect(await decide('reject', { proposalId, reasonCode: 'SAID_ELSEWHERE' })).toMatchObject({ state: 'REJECTED' });
    });

    it('once, while it is open, by a person who may decide', async () => {
      const { main, joined } = await scanned(first, second);
      const proposalId = joined[0]!.id;
      const codeFor = async (as: Caller, id: string) =>
        (await as.send(decisions.separate, { input: { proposalId: id } })).errors?.[0]?.extensions.code;
      expect(await codeFor(viewer, proposalId)).toBe('FORBIDDEN');
      expect(await codeFor(contributor, newId())).toBe('NOT_FOUND');
      expect(await decide('separate', { proposalId: main.id })).toMatchObject({ __typename: 'ProposalChanged' });
      await decide('separate', { proposalId });
      expect(await decide('separate', { proposalId })).toMatchObject({ __typename: 'ProposalChanged' });
      const other = await scanned(first, second);
      await acceptAsProposed(other.main);
      expect(await decide('separate', { proposalId: other.joined[0]!.id })).toMatchObject({
        ...{ __typename: 'ProposalDecided', state: 'LINKED', by: contributor.name },
      });
    });
  });

  describe('has to be what the user saw', () => {
    it('where that one is accepted as proposed', async () => {
      const { id, main, joined } = await scanned(first, second);
      await decide('separate', { proposalId: joined[0]!.id }, colleague);
      expect(await acceptAsProposed(main)).toMatchObject({ __typename: 'ProposalChanged' });
      expect(await statesOf(id)).toEqual(['PROPOSED', 'PROPOSED']);
    });

    it('in every form that names what it showed', async () => {
      const { id, main, joined } = await scanned(first, second);
      const { id: commitmentId } = await newCommitment();
      const alsoSaid = [joined[0]!.id];
      await decide('separate', { proposalId: joined[0]!.id }, colleague);
      const [proposalId, stale] = [main.id, { __typename: 'ProposalChanged' }];
      const commitment = asProposed(main, team.id);
      expect(await decide('accept', { proposalId, alsoSaid, commitment })).toMatchObject(stale);
      expect(await decide('link', { proposalId, alsoSaid, commitmentId, said })).toMatchObject(stale);
      expect(await decide('note', { proposalId, alsoSaid, note: { kind: 'POSITION' } })).toMatchObject(stale);
      expect(await decide('reject', { proposalId, alsoSaid, reasonCode: 'ALREADY_DONE' })).toMatchObject(stale);
      expect(await statesOf(id)).toEqual(['PROPOSED', 'PROPOSED']);
      expect(await decide('reject', { proposalId, alsoSaid: [], reasonCode: 'ALREADY_DONE' })).toMatchObject({
        state: 'REJECTED',
      });
    });

    it('and cannot be decided without that one', async () => {
      const { id, main, joined } = await scanned(first, second);
      const proposalId = joined[0]!.id;
      const commitment = asProposed(main, team.id);
      expect(await decide('accept', { proposalId, commitment })).toMatchObject({ __typename: 'ProposalChanged' });
      expect(await decide('reject', { proposalId, reasonCode: 'ALREADY_DONE' })).toMatchObject({
        __typename: 'ProposalChanged',
      });
      expect(await statesOf(id)).toEqual(['PROPOSED', 'PROPOSED']);
    });
  });

  it('is separated or decided with that one, never both, where two people act at once', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const { id, main, joined } = await scanned(first, second);
      const [accepted, separated] = await Promise.all([
        acceptAsProposed(main),
        decide('separate', { proposalId: joined[0]!.id }, colleague),
      ]);
      const states = await statesOf(id);
      if (accepted.__typename === 'Proposal') {
        expect(separated).toMatchObject({ __typename: 'ProposalDecided', state: 'LINKED' });
        expect([...states].sort()).toEqual(['ACCEPTED', 'LINKED']);
        expect(await statements(accepted.commitments[0].id)).toHaveLength(2);
      } else {
        expect(accepted.__typename).toBe('ProposalChanged');
        expect(separated).toMatchObject({ __typename: 'Proposal', restates: null });
        expect(states).toEqual(['PROPOSED', 'PROPOSED']);
      }
    }
  });

  describe('after another scan', () => {
    it('stands for itself where that one was decided before it was found', async () => {
      const { id, main, joined } = await scanned(first, second);
      // As before scans knew what a passage says again.
      await application.database.query('update proposals set restates_id = null where source_id = $1', [id]);
      await acceptAsProposed((await read(id)).proposals.find((one) => one.id === main.id)!);
      await scanAgain(id);
      const { source, proposals } = await read(id);
      expect(source).toMatchObject({ proposalsMade: 2, proposalsDecided: 1, proposalsPossible: 0 });
      expect(proposals.find((one) => one.id === joined[0]!.id)).toMatchObject({ state: 'PROPOSED', restates: null });
    });

    it('is joined again, to whichever the scan says', async () => {
      const { id, main, joined } = await scanned(first, second, third);
      const [a, b] = joined;
      // As an earlier scan might have said.
      await application.database.query(
        `update proposals set restates_id = case when id <> $2 then $2::uuid end,
           tier = case when id = $2 then 'LIKELY' else 'POSSIBLE' end where source_id = $1`,
        [id, a!.id],
      );
      expect((await read(id)).main.id).toBe(a!.id);
      await scanAgain(id);
      const now = await read(id);
      expect(now.main).toMatchObject({ id: main.id, restates: null, tier: 'LIKELY' });
      expect(now.joined.map((one) => one.id)).toEqual([a!.id, b!.id]);
    });
  });

  it('does not reveal a hidden commitment', async () => {
    const { id, main, joined } = await scanned(first, second);
    const secret = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'For the team.', title: 'Secret station' };
    await decide('accept', { proposalId: main.id, commitment: asProposed(main, team.id, secret) });
    const stranger = await given.contributor(await given.team());
    const seen = await read(id, stranger);
    expect(seen.proposals[0]).toMatchObject({ state: 'DECIDED', alsoSaid: [{ id: joined[0]!.id, state: 'DECIDED' }] });
    expect(JSON.stringify(seen.source)).not.toContain('Secret');
  });
});
