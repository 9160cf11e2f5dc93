import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Caller, Json } from '../support/application.js';
import { commitmentDocuments, commitmentFacts, said } from '../support/given-commitments.js';
import { missed, other, ours, outsideStage, words } from '../support/given-outside-readings.js';
import { decisions, spanOf } from '../support/given-sources.js';
import { suggesting } from '../support/outside-reader.js';

const read = `query ($id: UUID!) { source(id: $id) {
  proposalsMade proposalsDecided proposalsPossible
  proposals(first: 100) { edges { node { id state tier decidedAt decidedBy { name } commitments { id }
    passage { quote state } } } }
  events(first: 100) { edges { node { type } } } } }`;
const readCommitment = `query ($id: UUID!) { commitment(id: $id) { archivedAt statements { id passage { quote } }
  events(first: 100) { edges { node { type data } } } } }`;
const create = `mutation ($input: CreateCommitmentInput!) { createCommitment(input: $input) {
  __typename ... on Commitment { id reference } ... on Problem { message } } }`;
const state = `mutation ($input: AddStatementInput!) { addStatement(input: $input) {
  __typename ... on Statement { id } ... on InvalidInput { code } } }`;

describe('words that a person states by hand', () => {
  const { stage, readBoth, scan, run } = outsideStage();
  let team: Team;
  let contributor: Caller & { name: string };

  beforeAll(async () => {
    team = await stage.given.team();
    contributor = await stage.given.contributor(team);
  });

  /** A source with a likely proposal of the scan and two possible ones of the outside reader. */
  const source = async (): Promise<Json> => {
    stage.reader.answering = suggesting({ quote: missed }, { quote: other });
    return readBoth(words);
  };
  const look = async (id: string, by: Caller = contributor): Promise<Json> => {
    const { proposals, events, ...counts } = await by.ask(read, { id });
    const found = proposals.edges.map(({ node }: Json) => node);
    const of = (quote: string): Json => found.find(({ passage }: Json) => passage.quote === quote);
    return { ...counts, of, events: events.edges.map(({ node }: Json) => node.type) };
  };
  const commitment = async (id: string): Promise<Json> => {
    const { events, ...rest } = await contributor.ask(readCommitment, { id });
    return { ...rest, events: events.edges.map(({ node }: Json) => node).reverse() };
  };
  const held = (facts: object = {}) => stage.given.commitment(contributor, team, facts);
  const stating = (at: Json, quote: string) => ({ sourceId: at.id, ...spanOf(at.text, quote), ...said });
  const add = (at: Json, quote: string, commitmentId: string, by: Caller = contributor): Promise<Json> =>
    by.ask(state, { input: { commitmentId, statement: stating(at, quote) } });
  const found = (at: Json, quote: string, facts: object = {}): Promise<Json> =>
    contributor.ask(create, {
      input: { leadTeamId: team.id, facts: commitmentFacts(facts), statement: stating(at, quote) },
    });
  const typesOf = ({ events }: Json) => events.map(({ type }: Json) => type);
  const reopen = (proposalId: string, by: Caller = contributor): Promise<Json> =>
    by.ask(decisions.reopen, { input: { proposalId, reason: 'By mistake.' } });

  it('decide the possible proposal that they are: it is linked to the commitment, by that person', async () => {
    const at = await source();
    const { id } = await held();
    await add(at, missed, id);
    const now = await look(at.id);
    expect(now.of(missed)).toMatchObject({
      ...{ state: 'LINKED', decidedBy: { name: contributor.name }, commitments: [{ id }] },
      ...{ decidedAt: expect.any(String), passage: { state: 'STATED' } },
    });
    expect(now.of(other)).toMatchObject({ state: 'PROPOSED', decidedBy: null });
    expect(now).toMatchObject({ proposalsMade: 2, proposalsDecided: 1, proposalsPossible: 1 });
    const { events } = await commitment(id);
    expect(events.slice(-2)).toMatchObject([
      { type: 'commitment.stated' },
      { type: 'proposal.linked', data: { proposalId: now.of(missed).id, sourceId: at.id } },
    ]);
    expect(now.events.filter((type: string) => type.startsWith('proposal.'))).toEqual([]);
  });

  it('decide it as they found a commitment, and what is wider decides all within it', async () => {
    const at = await source();
    const made = await found(at, `${missed}\n\n${other}`);
    const now = await look(at.id);
    for (const quote of [missed, other])
      expect(now.of(quote)).toMatchObject({ state: 'LINKED', commitments: [{ id: made.id }] });
    expect(now.of(ours)).toMatchObject({ state: 'PROPOSED' });
    const { statements, ...rest } = await commitment(made.id);
    expect(statements).toHaveLength(1);
    expect(typesOf(rest)).toEqual(['commitment.created', 'proposal.linked', 'proposal.linked']);
  });

  it('decide a likely proposal, too', async () => {
    const at = await source();
    const { id } = await found(at, ours);
    expect((await look(at.id)).of(ours)).toMatchObject({ tier: 'LIKELY', state: 'LINKED', commitments: [{ id }] });
  });

  it('decide it by most of its words, and not by fewer', async () => {
    const at = await source();
    const { id } = await held();
    await add(at, 'The harbour of', id);
    expect((await look(at.id)).of(missed)).toMatchObject({ state: 'PROPOSED' });
    await add(at, 'The harbour of Hallin was', id);
    expect((await look(at.id)).of(missed)).toMatchObject({ state: 'LINKED' });
  });

  it('leave what is decided as it is, and what is not proposed any more', async () => {
    const at = await source();
    const rejected = (await look(at.id)).of(missed);
    await contributor.ask(decisions.reject, { input: { proposalId: rejected.id, reasonCode: 'ALREADY_DONE' } });
    const before = (await look(at.id)).of(missed);
    await stage.application.database.query('update proposals set dropped_at = now() where id = $1', [
      (await look(at.id)).of(other).id,
    ]);
    const { id } = await held();
    await add(at, `${missed}\n\n${other}`, id);
    expect((await look(at.id)).of(missed)).toEqual(before);
    expect(typesOf(await commitment(id))).not.toContain('proposal.linked');
  });

  it('are not decided by people who may not state them', async () => {
    const at = await source();
    const { id } = await held();
    const stranger = await stage.given.contributor(await stage.given.team());
    const viewer = await stage.given.viewer(team);
    for (const by of [stranger, viewer]) {
      const { errors } = await by.send(state, { input: { commitmentId: id, statement: stating(at, missed) } });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await look(at.id)).of(missed)).toMatchObject({ state: 'PROPOSED' });
  });

  it('tell people who cannot see the commitment only that it is decided', async () => {
    const at = await source();
    const sensitive = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Only for the team.' };
    const { id } = await found(at, missed, sensitive);
    const stranger = await stage.given.contributor(await stage.given.team());
    const theirs = (await look(at.id, stranger)).of(missed);
    expect(theirs).toMatchObject({ state: 'DECIDED', decidedAt: null, decidedBy: null, commitments: [] });
    expect((await look(at.id)).of(missed)).toMatchObject({ state: 'LINKED', commitments: [{ id }] });
    expect(
      (await stranger.send(decisions.reopen, { input: { proposalId: theirs.id, reason: 'No.' } })).data,
    ).toMatchObject({ reopenProposal: { code: 'PROPOSAL_OF_ANOTHER_TEAM' } });
  });

  it('are not proposed again by a later scan or reading', async () => {
    const at = await source();
    await found(at, `${missed}\n\n${other}`);
    await contributor.ask('mutation ($id: UUID!) { extractAgain(sourceId: $id) { __typename } }', { id: at.id });
    await scan(at.id);
    await run(at.id);
    const now = await look(at.id);
    expect([now.of(ours), now.of(missed), now.of(other)].map((one) => one.state)).toEqual([
      'PROPOSED',
      'LINKED',
      'LINKED',
    ]);
    expect(now).toMatchObject({ proposalsPossible: 0 });
  });

  describe('of one of two proposals that say the same', () => {
    const first = 'Norland will open a new coastguard station with 40 staff at Ansel by June 2027.';
    const second = 'Norland will open the new coastguard station with 40 staff at Ansel by June 2027.';
    const joinedTo = `query ($id: UUID!) { source(id: $id) { proposals(first: 9) { edges { node {
      id alsoSaid { id } passage { quote } } } } } }`;
    const joined = async (id: string): Promise<Json> => {
      const { proposals } = await contributor.ask(joinedTo, { id });
      return Object.fromEntries(
        proposals.edges.map(({ node }: Json) => [node.passage.quote, node.alsoSaid.map((one: Json) => one.id)]),
      );
    };

    it.each([
      ['repeated', first, second],
      ['repeating', second, first],
    ])('decide only the %s one, and leave the other to be decided', async (_, stated, left) => {
      stage.reader.answering = suggesting();
      const at = await readBoth(`${first}\n\n${second}`);
      const before = await joined(at.id);
      expect(before[first]).toHaveLength(1);
      const { id } = await held();
      await add(at, stated, id);
      const now = await look(at.id);
      expect(now.of(stated)).toMatchObject({ state: 'LINKED', commitments: [{ id }] });
      expect(now.of(left)).toMatchObject({ state: 'PROPOSED', passage: { state: 'PROPOSED' } });
      expect(await joined(at.id)).toEqual({ [first]: [], [second]: [] });
    });

    it.each([first, second])('are joined again when that is undone: %s', async (stated) => {
      stage.reader.answering = suggesting();
      const at = await readBoth(`${first}\n\n${second}`);
      const before = await joined(at.id);
      await add(at, stated, (await held()).id);
      expect(await reopen((await look(at.id)).of(stated).id)).toMatchObject({ state: 'PROPOSED' });
      expect(await joined(at.id)).toEqual(before);
    });

    it('are joined again to each proposal that one statement decided', async () => {
      stage.reader.answering = suggesting({ quote: missed });
      const at = await readBoth(`${missed}\n\n${first}\n\n${second}`);
      const before = await joined(at.id);
      expect(before[first]).toHaveLength(1);
      await add(at, `${missed}\n\n${first}`, (await held()).id);
      expect((await look(at.id)).events.filter((type: string) => type === 'proposal.separated')).toEqual([]);
      expect(await joined(at.id)).toMatchObject({ [first]: [], [second]: [] });
      expect(await reopen((await look(at.id)).of(missed).id)).toMatchObject({ state: 'PROPOSED' });
      expect(await joined(at.id)).toEqual(before);
    });

    it('are not joined again if the other one was decided since', async () => {
      stage.reader.answering = suggesting();
      const at = await readBoth(`${first}\n\n${second}`);
      const { id } = await held();
      await add(at, second, id);
      await add(at, first, id);
      expect(await reopen((await look(at.id)).of(second).id)).toMatchObject({ state: 'PROPOSED' });
      expect(await joined(at.id)).toEqual({ [first]: [], [second]: [] });
    });
  });

  describe('by mistake', () => {
    it.each([
      ['its own words', missed],
      ['words around it', `${missed}\n\n${other.slice(0, 11)}`],
    ])('are undone with the decision: the proposal is open, the statement of %s withdrawn', async (_, quote) => {
      const at = await source();
      const { id } = await held();
      const before = (await commitment(id)).statements;
      await add(at, quote, id);
      const { id: proposalId } = (await look(at.id)).of(missed);
      expect(await reopen(proposalId)).toMatchObject({ state: 'PROPOSED', decidedAt: null, commitments: [] });
      const now = await commitment(id);
      expect(now.statements).toEqual(before);
      expect(now.events.slice(-2)).toMatchObject([
        { type: 'proposal.linked' },
        { type: 'proposal.linkUndone', data: { proposalId, statementId: expect.any(String) } },
      ]);
      expect((await look(at.id)).of(missed)).toMatchObject({ state: 'PROPOSED', passage: { state: 'POSSIBLE' } });
      // And can be stated anew, which decides it again.
      await add(at, quote, id);
      expect((await look(at.id)).of(missed)).toMatchObject({ state: 'LINKED', commitments: [{ id }] });
    });

    it('open all proposals that one statement decided', async () => {
      const at = await source();
      const { id } = await held();
      await add(at, `${missed}\n\n${other}`, id);
      const now = await look(at.id);
      expect(await reopen(now.of(missed).id)).toMatchObject({ state: 'PROPOSED' });
      expect((await look(at.id)).of(other)).toMatchObject({ state: 'PROPOSED', decidedAt: null, commitments: [] });
      const after = await commitment(id);
      expect(after.statements).toEqual([]);
      const undone = after.events.filter(({ type }: Json) => type === 'proposal.linkUndone');
      expect(undone.map(({ data }: Json) => data.proposalId)).toEqual([now.of(missed).id, now.of(other).id]);
    });

    it('stay as the only statement of a commitment that was founded on them, which stays in use', async () => {
      const at = await source();
      const { id, reference } = await found(at, missed);
      const proposal = (await look(at.id)).of(missed);
      expect(await reopen(proposal.id)).toMatchObject({
        ...{ code: 'STATEMENT_LAST', message: expect.stringContaining(reference) },
      });
      expect((await look(at.id)).of(missed)).toEqual(proposal);
      expect((await commitment(id)).statements).toHaveLength(1);
      await add(at, other, id);
      expect(await reopen(proposal.id)).toMatchObject({ state: 'PROPOSED' });
      expect(await commitment(id)).toMatchObject({ archivedAt: null, statements: [{ passage: { quote: other } }] });
    });

    it('stay if a due date cites the statement', async () => {
      const at = await source();
      const due = { words: 'June 2026' };
      const { id } = await stage.given.commitment(contributor, team, {}, { due });
      const statement = { ...stating(at, `${missed}\n\n${other.slice(0, 11)}`), roles: ['CHANGES'] };
      const { id: statementId } = await contributor.ask(state, { input: { commitmentId: id, statement } });
      const { version } = await contributor.ask('query ($id: UUID!) { commitment(id: $id) { version } }', { id });
      const moved = { commitmentId: id, version, due: { words: 'June 2027' }, reason: 'It was moved.', statementId };
      expect(await contributor.ask(commitmentDocuments.changeDueDate, { input: moved })).toMatchObject({
        dueDateMoves: [{ statement: { id: statementId } }],
      });
      const proposal = (await look(at.id)).of(missed);
      expect(await reopen(proposal.id)).toMatchObject({ code: 'STATEMENT_CITED' });
      expect((await look(at.id)).of(missed)).toMatchObject({ state: 'LINKED' });
    });
  });

  describe('on which something rests', () => {
    const partyOf = (id: string) => stage.given.party({ id } as Commitment, 'the port');
    /** A new statement of the possible proposal. */
    const stateNow = async () => {
      const at = await source();
      const { id } = await held();
      const statement = { ...stating(at, missed), roles: ['STATES', 'WITHDRAWS'] };
      const { id: statementId } = await contributor.ask(state, { input: { commitmentId: id, statement } });
      return { id, statementId, proposalId: (await look(at.id)).of(missed).id };
    };
    const send = (name: string, type: string, input: object): Promise<Json> =>
      contributor.ask(
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on ${answers[name]!} { id } } }`,
        { input },
      );
    const answers: Readonly<Record<string, string>> = {
      recordMoney: 'MoneyAmount',
      withdrawMoney: 'MoneyAmount',
      recordPosition: 'PartyPosition',
      requestDrop: 'CommitmentRequest',
      withdrawRequest: 'CommitmentRequest',
    };
    const amountOf = (commitmentId: string, statementId: string) => ({
      ...{ commitmentId, statementId, stage: 'ANNOUNCED', effectiveOn: '2026-04', supports: [] },
      amount: { value: '100', currency: 'GBP' },
    });

    it('stay while an amount does', async () => {
      const { id, statementId, proposalId } = await stateNow();
      const amount = await send('recordMoney', 'RecordMoneyInput', amountOf(id, statementId));
      expect(amount).toMatchObject({ __typename: 'MoneyAmount' });
      expect(await reopen(proposalId)).toMatchObject({ code: 'STATEMENT_CITED' });
      await send('withdrawMoney', 'WithdrawMoneyInput', { amountId: amount.id, reason: 'A slip.' });
      expect(await reopen(proposalId)).toMatchObject({ state: 'PROPOSED' });
    });

    it('stay while it is the position of a party', async () => {
      const { id, statementId, proposalId } = await stateNow();
      const { id: partyId } = await partyOf(id);
      const position = { partyId, position: 'CONFIRMED', statementId };
      const { id: seenPositionId } = await send('recordPosition', 'RecordPositionInput', position);
      expect(await reopen(proposalId)).toMatchObject({ code: 'STATEMENT_CITED' });
      const corrected = { partyId, position: 'NOT_HEARD', note: 'It was another body.', seenPositionId };
      await send('recordPosition', 'RecordPositionInput', corrected);
      expect(await reopen(proposalId)).toMatchObject({ state: 'PROPOSED' });
    });

    it('stay while a request is open', async () => {
      const { id, statementId, proposalId } = await stateNow();
      const dropped = { commitmentId: id, statementId, reason: 'The council said so.' };
      const { id: requestId } = await send('requestDrop', 'RequestDropInput', dropped);
      expect(await reopen(proposalId)).toMatchObject({ code: 'STATEMENT_CITED' });
      await send('withdrawRequest', 'WithdrawRequestInput', { requestId });
      expect(await reopen(proposalId)).toMatchObject({ state: 'PROPOSED' });
    });

    it('and no amount or position rests on them once they are withdrawn', async () => {
      const { id, statementId, proposalId } = await stateNow();
      const { id: partyId } = await partyOf(id);
      expect(await reopen(proposalId)).toMatchObject({ state: 'PROPOSED' });
      const attempts: readonly Parameters<typeof send>[] = [
        ['recordMoney', 'RecordMoneyInput', amountOf(id, statementId)],
        ['recordPosition', 'RecordPositionInput', { partyId, position: 'CONFIRMED', statementId }],
      ];
      for (const attempt of attempts) await expect(send(...attempt)).rejects.toThrow(/does not exist/);
    });
  });

  it('and a link of the proposal to the same commitment at once wait for each other', async () => {
    for (let times = 0; times < 5; times += 1) {
      const at = await source();
      const { id: commitmentId } = await held();
      const { id: proposalId } = (await look(at.id)).of(missed);
      const answers = await Promise.all([
        contributor.send(decisions.link, { input: { proposalId, commitmentId, said } }),
        contributor.send(state, { input: { commitmentId, statement: stating(at, missed) } }),
      ]);
      expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
      expect((await look(at.id)).of(missed)).toMatchObject({ state: 'LINKED', commitments: [{ id: commitmentId }] });
      expect(
        (await commitment(commitmentId)).statements.filter(({ passage }: Json) => passage.quote === missed),
      ).toHaveLength(1);
    }
  });
});
