import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { propose } from '@followthrough/extraction/propose';
import { ExtractionRun } from '@followthrough/server/intake/extraction/extraction-run';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments, commitmentFacts, said } from '../support/given-commitments.js';
import {
  archivedSource,
  asProposed,
  decisions,
  readSource,
  someText,
  sourceFacts,
  spanOf,
} from '../support/given-sources.js';
import { statementsDuring } from '../support/statements.js';
import { eventually, startWorker } from '../support/worker.js';
import { givenIn, type Given } from '../support/given.js';

const two = `Norland will open a ferry line to Sudmark by June 2026.

Norland will provide £75 million in additional funding for the ports.

Norland will begin talks with Sudmark in the coming weeks.`;

const again = `mutation ($id: UUID!) { extractAgain(sourceId: $id) {
  __typename ... on Extraction { state done } ... on InvalidInput { code message } } }`;
const cancel = `mutation ($id: UUID!) { cancelExtraction(sourceId: $id) {
  __typename ... on Extraction { state endedAt } ... on InvalidInput { code message } } }`;

describe('intake', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & Person;
  let other: Caller & Person;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    other = await given.contributor(await given.team());
    await application.database.query(
      `insert into organisations (id, kind, name, aliases, created_at) values
         (gen_random_uuid(), 'COUNTRY', 'Norland', '{Kingdom of Norland}', now()),
         (gen_random_uuid(), 'COUNTRY', 'Sudmark', '{}', now())`,
    );
  });
  afterAll(() => application.close());

  const run = (id: string, signal = new AbortController().signal) => application.app.get(ExtractionRun).run(id, signal);
  const read = (id: string, as: Caller = contributor, decided: boolean | null = null): Promise<Json> =>
    as.ask(readSource, { id, decided });
  const proposalsOf = async (id: string, as?: Caller): Promise<Json[]> =>
    (await read(id, as)).proposals.edges.map(({ node }: Json) => node);
  const extracted = async (words = two): Promise<Json> => {
    const source = await archivedSource(contributor, someText(words));
    await run(source.id);
    return { id: source.id, text: source.text, proposals: await proposalsOf(source.id) };
  };
  const decide = (what: keyof typeof decisions, input: object, as: Caller = contributor): Promise<Json> =>
    as.ask(decisions[what], { input });
  const acceptInput = (proposal: Json, facts: object = {}) => ({
    proposalId: proposal.id,
    commitment: asProposed(proposal, team.id, facts),
  });
  const eventsOf = async (id: string) =>
    (
      await application.database.query<{ type: string }>(
        'select type from events where subject_id = $1 order by subject_version',
        [id],
      )
    ).map(({ type }) => type);
  const proposalCount = async (id: string) =>
    (
      await application.database.query<{ n: number }>('select count(*)::int n from proposals where source_id = $1', [
        id,
      ])
    )[0]!.n;

  describe('reading a source', () => {
    it('waits from the moment it is archived, and is then done by the worker', async () => {
      const source = await archivedSource(contributor, someText(two));
      expect((await read(source.id)).extraction).toEqual({
        state: 'QUEUED',
        done: 0,
        total: source.textLength,
        endedAt: null,
        askedBy: { name: contributor.name },
      });
      const worker = await startWorker();
      try {
        const done = await eventually(async () => {
          const now = await read(source.id);
          return now.extraction.state === 'DONE' && now;
        });
        expect(done.extraction).toMatchObject({ done: source.textLength, endedAt: expect.any(String) });
        expect(done.proposals.totalCount).toBe(3);
        expect(await eventsOf(source.id)).toEqual(['source.archived', 'source.extracted']);
      } finally {
        await worker.close();
      }
    });

    it('proposes exact passages, with what they say and the words that made them proposals', async () => {
      const { text, proposals } = await extracted();
      for (const { passage, because } of proposals) {
        expect(text.slice(passage.start, passage.end)).toBe(passage.quote);
        expect(passage.state).toBe('PROPOSED');
        expect(because.length).toBeGreaterThan(0);
      }
      const [ferry, money, meeting] = proposals;
      expect(ferry).toMatchObject({
        state: 'PROPOSED',
        dueEdtf: '2026-06',
        force: 'WILL',
        decidedAt: null,
        commitments: [],
      });
      expect(ferry.parties[0]).toMatchObject({ name: 'Norland', organisationName: 'Norland', role: 'UNDERTAKES' });
      expect(money).toMatchObject({ kind: 'FUNDING', amount: '75000000', currency: 'GBP' });
      expect(meeting).toMatchObject({ dueEdtf: null, dueWords: expect.stringContaining('coming weeks') });
    });

    it('names no organisation where two have the name', async () => {
      await application.database.query(
        `insert into organisations (id, kind, name, aliases, created_at) values
           (gen_random_uuid(), 'COMPANY', 'Ostland', '{}', now()), (gen_random_uuid(), 'FORUM', 'League', '{ostland}', now())`,
      );
      const { proposals } = await extracted('Ostland will open a ferry line to Sudmark by June 2026.');
      expect(proposals[0].parties[0]).toMatchObject({ name: 'Ostland', organisationId: null, organisationName: null });
    });

    it('uses the issuer’s name as undertaker if it is not a listed organisation, and accepts that', async () => {
      const { id } = await archivedSource(contributor, 'A new fund of £75 million will be set up for the ports.', {
        issuer: { value: 'Government of Havenland', origin: 'GIVEN', why: 'Their site says so.' },
      });
      await run(id);
      const [proposal] = await proposalsOf(id);
      const issuer = { name: 'Government of Havenland', role: 'UNDERTAKES', meansIssuer: true, organisationId: null };
      expect(proposal!.parties).toMatchObject([issuer]);
      const { id: proposalId, version } = proposal!;
      const accepted = await decide('acceptAsProposed', { proposalId, leadTeamId: team.id, version });
      const parties = `query ($id: UUID!) { commitment(id: $id) { responsibility parties { words isInferred role } } }`;
      expect(await contributor.ask(parties, { id: accepted.commitments[0].id })).toEqual({
        responsibility: 'NOT_IDENTIFIED',
        parties: [{ words: 'Government of Havenland', isInferred: false, role: 'UNDERTAKES' }],
      });
    });

    it('matches an office, “we” and unnamed undertakers to the issuer, and rescans after the issuer is corrected', async () => {
      const words = `The Prime Minister will open a ferry line to Sudmark by June 2026.

A new fund of £75 million will be set up for the ports.

The Prime Minister of Sudmark will visit the islands in May 2026.

Sudmark will fund a lighthouse at the Cape of Storms.`;
      const { id, proposals } = await extracted(words);
      const undertakers = (of: Json[]) =>
        of.map(({ parties }) => parties.filter(({ role }: Json) => role === 'UNDERTAKES'));
      const known = { name: 'Sudmark', meansIssuer: false, organisationName: 'Sudmark' };
      expect(undertakers(proposals)).toMatchObject([
        [{ name: 'Prime Minister', meansIssuer: true, organisationId: null, organisationName: null }],
        [],
        [{ name: 'Prime Minister of Sudmark', meansIssuer: false, organisationId: null }],
        [known],
      ]);
      const [norland] = await application.database.query<{ id: string }>(
        `select id from organisations where name = 'Norland'`,
      );
      const correct = `mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { __typename } }`;
      const issuer = { organisationId: norland!.id, origin: 'GIVEN', why: 'Their site says so.' };
      await contributor.ask(correct, { input: { id, version: 1, facts: sourceFacts({ issuer }) } });
      await run(id);
      const now = await proposalsOf(id);
      const inferred = { meansIssuer: true, organisationId: norland!.id, organisationName: 'Norland' };
      expect(undertakers(now)).toMatchObject([
        [{ ...inferred, name: 'Prime Minister' }],
        [{ ...inferred, name: null }],
        [{ name: 'Prime Minister of Sudmark', meansIssuer: false, organisationId: null }],
        [known],
      ]);
      const [commitment] = (await decide('accept', acceptInput(now[0]!))).commitments;
      const parties = `query ($id: UUID!) { commitment(id: $id) { parties { words isInferred organisation { id } } } }`;
      expect((await contributor.ask(parties, { id: commitment.id })).parties[0]).toEqual({
        words: 'Prime Minister',
        isInferred: true,
        organisation: { id: norland!.id },
      });
    });

    it('is done once, by however many at once', async () => {
      const source = await archivedSource(contributor, someText(two));
      await Promise.all([run(source.id), run(source.id), run(source.id)]);
      expect(await proposalCount(source.id)).toBe(3);
      expect(await eventsOf(source.id)).toEqual(['source.archived', 'source.extracted']);
      await run(source.id);
      expect(await eventsOf(source.id)).toHaveLength(2);
    });

    it('is taken up again where it was killed, and doubles nothing', async () => {
      const source = await archivedSource(contributor, someText(two));
      await run(source.id);
      // As a process leaves it that is killed between its last proposals and its end.
      await application.database.query(`update extractions set state = 'RUNNING', done = 1 where source_id = $1`, [
        source.id,
      ]);
      await run(source.id);
      expect((await read(source.id)).extraction.state).toBe('DONE');
      expect(await proposalCount(source.id)).toBe(3);
    });

    it('stops when the worker does, and goes on with the next', async () => {
      const source = await archivedSource(contributor, longText());
      const stopping = new AbortController();
      const running = run(source.id, stopping.signal);
      await eventually(async () => (await read(source.id)).extraction.state === 'RUNNING');
      stopping.abort();
      await expect(running).rejects.toThrow();
      expect((await read(source.id)).extraction.state).toBe('RUNNING');
      expect(await proposalCount(source.id)).toBe(0);
      await run(source.id);
      expect((await read(source.id)).extraction.state).toBe('DONE');
      expect(await proposalCount(source.id)).toBeGreaterThan(100);
    });

    it('tells how far it is, is cancelled half-way, and read again when asked', async () => {
      const source = await archivedSource(contributor, longText());
      const running = run(source.id);
      const { extraction } = await eventually(async () => {
        const now = await read(source.id);
        return now.extraction.done > 0 && now;
      });
      expect(extraction.done).toBeLessThan(extraction.total);
      expect(await contributor.ask(again, { id: source.id })).toMatchObject({ code: 'EXTRACTION_UNDER_WAY' });
      expect(await contributor.ask(cancel, { id: source.id })).toMatchObject({ state: 'CANCELLED' });
      expect(await contributor.ask(cancel, { id: source.id })).toMatchObject({ code: 'EXTRACTION_ENDED' });
      await running;
      expect((await read(source.id)).extraction.state).toBe('CANCELLED');
      expect(await proposalCount(source.id)).toBe(0);
      expect(await contributor.ask(again, { id: source.id })).toMatchObject({ state: 'QUEUED', done: 0 });
      await run(source.id);
      expect((await read(source.id)).extraction.state).toBe('DONE');
      expect(await eventsOf(source.id)).toEqual([
        'source.archived',
        'source.extractionCancelled',
        'source.extractionAsked',
        'source.extracted',
      ]);
    });

    it('proposes the first passages of a source that states too many, and says so', async () => {
      const state = (count: number) =>
        Array.from({ length: count }, (_, at) => `Norland will open ferry line ${at} to Sudmark by June 2026.`);
      const source = await archivedSource(contributor, someText(state(1_003).join('\n\n')));
      await run(source.id);
      const cut = 'query ($id: UUID!) { source(id: $id) { proposalsMade extraction { state isCut } } }';
      const reading = async () => await contributor.ask(cut, { id: source.id });
      expect(await reading()).toEqual({ proposalsMade: 1_000, extraction: { state: 'DONE', isCut: true } });
      const { id } = await extracted();
      expect((await contributor.ask(cut, { id })).extraction.isCut).toBe(false);
    });

    describe('in two tiers', () => {
      const hedged = `Norland will open a ferry line to Sudmark by June 2026.

Ministers are looking at ways to support small harbours.

Work on the pilotage rules is continuing.

Funding of quays in the north is a priority for both governments.

Fares will fall once the line is open.`;
      const folded = `query ($id: UUID!, $possible: Boolean) { source(id: $id) {
        passages(first: 100, possible: $possible) { edges { node { quote state } } } } }`;
      const passagesOf = async (id: string, possible: boolean | null): Promise<Json[]> =>
        (await contributor.ask(folded, { id, possible })).passages.edges.map(({ node }: Json) => node);
      /** A source whose first proposal is likely, and the others possible. */
      const tiered = async () => {
        const { id, text, proposals } = await extracted();
        const others = proposals.slice(1).map(({ id: own }: Json) => own);
        await application.database.query(`update proposals set tier = 'POSSIBLE' where id = any($1)`, [others]);
        return { id, text, proposals: await proposalsOf(id) };
      };
      const toDecide = `query { sourcesToDecide(first: 100) { edges { node { id } } } }`;
      const waits = async (id: string) =>
        (await contributor.ask(toDecide)).edges.some(({ node }: Json) => node.id === id) as boolean;

      it('keeps what the scan finds likely and what it finds possible', async () => {
        const { id, text, proposals } = await extracted(hedged);
        const found = propose(text, { published: '2025-12-09' });
        expect(new Set(found.map(({ tier }) => tier))).toEqual(new Set(['likely', 'possible']));
        expect(proposals.map(({ tier, passage }: Json) => [tier.toLowerCase(), passage.quote])).toEqual(
          found.map(({ tier, quote }) => [tier, quote]),
        );
        const possible = found.filter(({ tier }) => tier === 'possible').length;
        expect(await read(id)).toMatchObject({
          proposalsMade: found.length - possible,
          proposalsDecided: 0,
          proposalsPossible: possible,
        });
      });

      it('shows possible passages only on request', async () => {
        const { id, proposals } = await tiered();
        const states = proposals.map(({ tier, passage: { quote } }) => ({
          quote,
          state: tier === 'LIKELY' ? 'PROPOSED' : 'POSSIBLE',
        }));
        expect(await passagesOf(id, null)).toEqual(states);
        expect(await passagesOf(id, true)).toEqual(states);
        expect(await passagesOf(id, false)).toEqual(states.slice(0, 1));
      });

      it('shows a possible passage that states a commitment, whatever is asked', async () => {
        const { id, text, proposals } = await tiered();
        const span = spanOf(text, proposals[1].passage.quote);
        await given.commitment(contributor, team, {}, { statement: { sourceId: id, ...span, ...said } });
        expect(await passagesOf(id, false)).toMatchObject([{ state: 'PROPOSED' }, { state: 'STATED' }]);
      });

      it('counts possible ones once they are decided, and no longer when they are reopened', async () => {
        const { id, proposals } = await tiered();
        expect(await read(id)).toMatchObject({ proposalsMade: 1, proposalsDecided: 0, proposalsPossible: 2 });
        const rejected = await decide('reject', { proposalId: proposals[1].id, reasonCode: 'NOTHING_UNDERTAKEN' });
        expect(rejected).toMatchObject({ tier: 'POSSIBLE', state: 'REJECTED', passage: { state: 'REJECTED' } });
        expect(await read(id)).toMatchObject({ proposalsMade: 2, proposalsDecided: 1, proposalsPossible: 1 });
        expect(await passagesOf(id, false)).toHaveLength(2);
        await decide('reopen', { proposalId: proposals[1].id, reason: 'By mistake.' });
        expect(await read(id)).toMatchObject({ proposalsMade: 1, proposalsDecided: 0, proposalsPossible: 2 });
      });

      it('leaves a source to decide only while likely ones are open', async () => {
        const { id, proposals } = await tiered();
        expect(await waits(id)).toBe(true);
        await decide('reject', { proposalId: proposals[0].id, reasonCode: 'NOTHING_UNDERTAKEN' });
        expect(await waits(id)).toBe(false);
      });

      it('sorts undecided ones anew when scanned again', async () => {
        const { id, proposals } = await tiered();
        await contributor.ask(again, { id });
        await run(id);
        expect((await proposalsOf(id)).map(({ id: own, tier }) => [own, tier])).toEqual(
          proposals.map(({ id: own }) => [own, 'LIKELY']),
        );
      });
    });

    it('leaves alone what is not in English, and says how much that is', async () => {
      const french =
        'Le ministre des ports a déclaré que la Norlande ouvrira une ligne de bacs vers les îles et que le gouvernement financera les quais.';
      const other = 'query ($id: UUID!) { source(id: $id) { extraction { otherLanguage } } }';
      const { id, proposals } = await extracted(`Norland will open a ferry line to Sudmark by June 2026.\n\n${french}`);
      expect(proposals.map(({ passage }: Json) => passage.quote)).toEqual([
        'Norland will open a ferry line to Sudmark by June 2026.',
      ]);
      expect((await contributor.ask(other, { id })).extraction.otherLanguage).toBe(french.length);
      await contributor.ask(again, { id });
      expect((await contributor.ask(other, { id })).extraction.otherLanguage).toBe(0);
    });

    it('keeps decisions when scanned again, without duplicates', async () => {
      const { id, proposals } = await extracted();
      await decide('reject', { proposalId: proposals[0].id, reasonCode: 'NOTHING_UNDERTAKEN' });
      await contributor.ask(again, { id });
      await run(id);
      const now = await proposalsOf(id);
      expect(now.map(({ id: own, state }) => [own, state])).toEqual([
        [proposals[0].id, 'REJECTED'],
        [proposals[1].id, 'PROPOSED'],
        [proposals[2].id, 'PROPOSED'],
      ]);
    });

    it('resolves dates again after the date of the source is corrected', async () => {
      const { id, proposals } = await extracted('Norland will open a ferry line to Sudmark next June.');
      expect(proposals[0]).toMatchObject({ dueEdtf: '2026-06' });
      const correct = `mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { __typename } }`;
      const published = { value: '2023-12-09', origin: 'GIVEN', why: 'Their archive says so.' };
      await contributor.ask(correct, { input: { id, version: 1, facts: sourceFacts({ published }) } });
      expect((await read(id)).extraction.state).toBe('QUEUED');
      await run(id);
      expect((await proposalsOf(id))[0]).toMatchObject({ id: proposals[0].id, dueEdtf: '2024-06' });
      await contributor.ask(again, { id });
      await contributor.ask(cancel, { id });
      const later = { published: { value: '2022-12-09', origin: 'GIVEN', why: 'Their archive says so.' } };
      await contributor.ask(correct, { input: { id, version: 2, facts: sourceFacts(later) } });
      expect((await read(id)).extraction.state).toBe('CANCELLED');
    });

    it('is asked for and cancelled by contributors', async () => {
      const source = await archivedSource(contributor, someText());
      const stranger = await given.stranger();
      for (const document of [again, cancel]) {
        expect((await stranger.send(document, { id: source.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
        const missing = { id: '00000000-0000-7000-8000-000000000000' };
        expect((await contributor.send(document, missing)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
    });
  });

  describe('a proposal', () => {
    it('is accepted: a commitment with its statement, told on the page of the commitment', async () => {
      const { id, proposals } = await extracted();
      const accepted = await decide('accept', acceptInput(proposals[1]));
      expect(accepted).toMatchObject({
        __typename: 'Proposal',
        state: 'ACCEPTED',
        decidedBy: { name: contributor.name },
        passage: { state: 'STATED' },
      });
      const [commitment] = accepted.commitments;
      expect(commitment).toMatchObject({
        title: proposals[1].title,
        amount: '75000000',
        statements: [{ roles: ['STATES'], passage: { quote: proposals[1].passage.quote } }],
      });
      expect(await eventsOf(commitment.id)).toEqual(['commitment.created', 'proposal.accepted']);
      expect(await eventsOf(id)).toEqual(['source.archived', 'source.extracted']);
      expect(await read(id)).toMatchObject({ proposalsMade: 3, proposalsDecided: 1 });
      expect((await read(id, contributor, false)).proposals.totalCount).toBe(2);
      expect((await read(id, contributor, true)).proposals.totalCount).toBe(1);
    });

    it('is accepted as proposed: the server enters what was read', async () => {
      const { proposals } = await extracted();
      const [ferry, money] = proposals;
      const whole = `query ($id: UUID!) { commitment(id: $id) { title kind stage dueWords dueEdtf amount currency marking
        parties { role words isInferred organisation { name } } statements { manner force speakerName passage { quote } } } }`;
      const entered = (of: Json) => contributor.ask(whole, { id: of.commitments[0].id });
      const byHand = await entered(await decide('accept', acceptInput(ferry)));
      const again = (await extracted()).proposals[0];
      const input = { proposalId: again.id, version: again.version, leadTeamId: team.id };
      const accepted = await decide('acceptAsProposed', input);
      expect(accepted).toMatchObject({ __typename: 'Proposal', state: 'ACCEPTED', passage: { state: 'STATED' } });
      expect(await entered(accepted)).toEqual(byHand);
      expect(await decide('acceptAsProposed', input)).toMatchObject({ __typename: 'ProposalDecided' });
      const stranger = { proposalId: money.id, version: money.version, leadTeamId: team.id };
      const refused = await other.send(decisions.acceptAsProposed, { input: stranger });
      expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('uses the undertaker chosen for all proposals that leave it to the issuer', async () => {
      const { proposals } = await extracted('The Prime Minister will open a ferry line to Sudmark by June 2026.');
      const [sudmark] = await application.database.query<{ id: string }>(
        `select id from organisations where name = 'Sudmark'`,
      );
      const [{ id: proposalId, version }] = proposals;
      const input = { proposalId, version, leadTeamId: team.id, undertakerId: sudmark!.id };
      const [commitment] = (await decide('acceptAsProposed', input)).commitments;
      const parties = `query ($id: UUID!) { commitment(id: $id) { parties { role words isInferred organisation { id } } } }`;
      expect((await contributor.ask(parties, { id: commitment.id })).parties[0]).toEqual({
        role: 'UNDERTAKES',
        words: 'Prime Minister',
        isInferred: false,
        organisation: { id: sudmark!.id },
      });
    });

    it('is not accepted as proposed where it was read anew since it was shown', async () => {
      const { id, proposals } = await extracted();
      const [{ id: proposalId, version }] = proposals;
      await application.database.query(`update proposals set title = 'Read otherwise' where id = $1`, [proposalId]);
      const input = { proposalId, version, leadTeamId: team.id };
      expect(await decide('acceptAsProposed', input)).toEqual({
        __typename: 'ProposalChanged',
        message: expect.stringContaining('has changed'),
      });
      const now = await proposalsOf(id);
      expect(now[0]).toMatchObject({ state: 'PROPOSED', title: 'Read otherwise' });
      const { commitments } = await decide('acceptAsProposed', { ...input, version: now[0]!.version });
      expect(commitments).toMatchObject([{ title: 'Read otherwise' }]);
    });

    it('is edited, then accepted; what cannot be is refused and stays undecided', async () => {
      const { id, proposals } = await extracted();
      const wrong = acceptInput(proposals[0], { title: ' ' });
      expect(await decide('accept', wrong)).toMatchObject({ __typename: 'InvalidInput', field: 'title' });
      expect((await read(id)).proposalsDecided).toBe(0);
      const edited = acceptInput(proposals[0], { title: 'A ferry line to Sudmark', kind: 'OTHER' });
      edited.commitment.stage = null;
      expect((await decide('accept', edited)).commitments[0].title).toBe('A ferry line to Sudmark');
    });

    it('says which acts its passage lists, with which a split begins', async () => {
      const acts = `query ($id: UUID!) { source(id: $id) { proposals { edges { node {
        acts { title kind amount currency dueWords dueEdtf } } } } } }`;
      const { id } = await extracted(
        'We will provide £3 million to the harbour police, open a clinic by June 2027 and train 40 nurses.',
      );
      const none = { amount: null, currency: null, dueWords: null, dueEdtf: null };
      expect((await contributor.ask(acts, { id })).proposals.edges[0].node.acts).toEqual([
        {
          ...none,
          title: 'Provide £3 million to the harbour police',
          kind: 'FUNDING',
          amount: '3000000',
          currency: 'GBP',
        },
        {
          ...none,
          title: 'Open a clinic by June 2027',
          kind: 'OPERATION',
          dueWords: 'by June 2027',
          dueEdtf: '2027-06',
        },
        { ...none, title: 'Train 40 nurses', kind: 'OPERATION' },
      ]);
      const { id: other } = await extracted('The Prime Minister will open a ferry line to Sudmark by June 2026.');
      expect((await contributor.ask(acts, { id: other })).proposals.edges[0].node.acts).toEqual([]);
    });

    it('is split: several commitments of one passage, or none at all', async () => {
      const { proposals } = await extracted();
      const one = (title: string) => asProposed(proposals[0], team.id, { title });
      const split = (...commitments: object[]) => decide('split', { proposalId: proposals[0].id, commitments });
      expect(await split(one('Alone'))).toMatchObject({ code: 'SPLIT_TOO_FEW' });
      const before = await application.database.query('select count(*) from commitments');
      expect(await split(one('With Sudmark'), one(''))).toMatchObject({
        code: 'TEXT_MISSING',
        field: 'commitments.1.title',
      });
      expect(await split(...Array.from({ length: 31 }, () => one('Many')))).toMatchObject({ code: 'TOO_MANY_SPLIT' });
      expect(await application.database.query('select count(*) from commitments')).toEqual(before);
      const done = await split(one('With Sudmark'), one('With Ostland'));
      expect(done).toMatchObject({
        state: 'SPLIT',
        commitments: [{ title: 'With Sudmark' }, { title: 'With Ostland' }],
      });
      for (const { id } of done.commitments)
        expect(await eventsOf(id)).toEqual(['commitment.created', 'proposal.accepted']);
    });

    it('is split into new commitments and existing ones, each told on its own page', async () => {
      const held = (await decide('accept', acceptInput((await extracted()).proposals[0]))).commitments[0];
      const { proposals } = await extracted();
      const [{ id: proposalId }] = proposals;
      const one = (title: string) => asProposed(proposals[0], team.id, { title });
      const split = (commitments: object[], ...links: object[]) =>
        decide('split', { proposalId, commitments, links: links.map((link) => ({ said, ...link })) });
      const to = { commitmentId: held.id };
      expect(await split([], to)).toMatchObject({ code: 'SPLIT_TOO_FEW' });
      expect(await split([], to, to)).toMatchObject({ code: 'STATED_ALREADY', field: 'links.1.statement' });
      expect(await split([one('')], to)).toMatchObject({ code: 'TEXT_MISSING', field: 'commitments.0.title' });
      const missing = { input: { proposalId, commitments: [one('New')], links: [{ said, commitmentId: proposalId }] } };
      expect((await contributor.send(decisions.split, missing)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(await eventsOf(held.id)).toEqual(['commitment.created', 'proposal.accepted']);

      const done = await split([one('With Ostland')], to);
      expect(done).toMatchObject({ state: 'SPLIT', commitments: [{ id: held.id }, { title: 'With Ostland' }] });
      expect((await eventsOf(held.id)).slice(2)).toEqual(['commitment.stated', 'proposal.linked']);
      expect(await eventsOf(done.commitments[1].id)).toEqual(['commitment.created', 'proposal.accepted']);
    });

    it('reads as linked for readers who can see only a linked part', async () => {
      const held = (await decide('accept', acceptInput((await extracted()).proposals[0]))).commitments[0];
      const { id, proposals } = await extracted();
      const secret = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'For the team.', title: 'Secret ferry' };
      const commitments = [asProposed(proposals[0], team.id, secret)];
      const links = [{ commitmentId: held.id, said }];
      await decide('split', { proposalId: proposals[0].id, commitments, links });
      expect((await proposalsOf(id))[0]).toMatchObject({ state: 'SPLIT' });
      expect((await proposalsOf(id, other))[0]).toMatchObject({ state: 'LINKED', commitments: [{ id: held.id }] });
    });

    it('is linked to an existing commitment', async () => {
      const first = await extracted();
      const held = (await decide('accept', acceptInput(first.proposals[0]))).commitments[0];
      const { proposals } = await extracted();
      const said = { roles: ['STATES', 'CHANGES'], manner: 'NARRATED', force: 'WILL' };
      const linked = await decide('link', { proposalId: proposals[0].id, commitmentId: held.id, said });
      expect(linked).toMatchObject({ state: 'LINKED', commitments: [{ id: held.id }] });
      expect(linked.commitments[0].statements).toHaveLength(2);
      expect(await eventsOf(held.id)).toEqual([
        'commitment.created',
        'proposal.accepted',
        'commitment.stated',
        'proposal.linked',
      ]);
      const input = { proposalId: proposals[1].id, commitmentId: held.id, said };
      const answer = await other.send(decisions.link, { input });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('is noted, rejected with a reason, and reopened with one', async () => {
      const { id, proposals } = await extracted();
      const [first, second] = proposals;
      const noted = await decide('note', {
        proposalId: first.id,
        note: { kind: 'FIGURE', measure: 'ferry lines', value: '1' },
      });
      expect(noted).toMatchObject({ state: 'NOTED', note: { measure: 'ferry lines' }, passage: { state: 'NOTED' } });
      expect(await decide('reject', { proposalId: second.id, reasonCode: 'OTHER' })).toMatchObject({
        code: 'TEXT_MISSING',
        field: 'reason',
      });
      const rejected = await decide('reject', { proposalId: second.id, reasonCode: 'OTHER', reason: 'A mere echo.' });
      expect(rejected).toMatchObject({
        state: 'REJECTED',
        reasonCode: 'OTHER',
        reason: 'A mere echo.',
        passage: { state: 'REJECTED' },
      });
      for (const proposal of [first, second]) {
        const reopened = await decide('reopen', { proposalId: proposal.id, reason: 'I was too quick.' });
        expect(reopened).toMatchObject({ state: 'PROPOSED', decidedAt: null, reasonCode: null });
        expect(await decide('reopen', { proposalId: proposal.id, reason: 'Again.' })).toMatchObject({
          code: 'PROPOSAL_NOT_DECIDED',
        });
      }
      const notedAgain = await decide('note', {
        proposalId: first.id,
        note: { kind: 'FIGURE', measure: 'ferry lines', value: '1' },
      });
      expect(notedAgain.state).toBe('NOTED');
      expect(await eventsOf(id)).toEqual([
        'source.archived',
        'source.extracted',
        'proposal.noted',
        'proposal.rejected',
        'proposal.reopened',
        'proposal.reopened',
        'proposal.noted',
      ]);
    });

    describe('whose decision is undone', () => {
      const undo = (proposalId: string, parts: object = {}, as: Caller = contributor) => {
        application.now = new Date(application.now.getTime() + 1000);
        return decide('reopen', { proposalId, reason: 'I was too quick.', ...parts }, as);
      };
      const archivedBecause = async (id: string) =>
        (await contributor.ask('query ($id: UUID!) { commitment(id: $id) { archivedReason } }', { id })).archivedReason;

      it('is open again: what was created is archived with the reason, and can be created anew', async () => {
        const { id, proposals } = await extracted();
        const accepted = await decide('accept', acceptInput(proposals[0]));
        const [first] = accepted.commitments;
        const { decidedAt } = accepted;
        expect(await undo(proposals[0].id, { decidedAt })).toMatchObject({
          state: 'PROPOSED',
          decidedAt: null,
          commitments: [],
          passage: { state: 'PROPOSED' },
        });
        expect(await archivedBecause(first.id)).toBe('I was too quick.');
        expect(await eventsOf(first.id)).toEqual([
          'commitment.created',
          'proposal.accepted',
          'commitment.archived',
          'proposal.acceptanceUndone',
        ]);
        expect((await read(id)).proposalsDecided).toBe(0);
        const again = await decide('accept', acceptInput(proposals[0]));
        expect(again).toMatchObject({ state: 'ACCEPTED', commitments: [{ title: proposals[0].title }] });
        expect(again.commitments[0].id).not.toBe(first.id);
      });

      it('is undone with all of its parts, or not at all', async () => {
        const { proposals } = await extracted();
        const one = (title: string) => asProposed(proposals[0], team.id, { title });
        const parts = [one('With Sudmark'), one('With Ostland')];
        const { commitments } = await decide('split', { proposalId: proposals[0].id, commitments: parts });
        const [kept, worked] = commitments as Json[];
        await contributor.ask(commitmentDocuments.state, {
          input: { commitmentId: worked!.id, statement: { ...(await elsewhere()), ...said } },
        });
        expect(await undo(proposals[0].id)).toMatchObject({
          code: 'ENTRY_WORKED_ON',
          message: expect.stringContaining(worked!.reference),
        });
        expect(await archivedBecause(kept!.id)).toBeNull();
        const manager = await given.manager(team);
        await manager.ask(commitmentDocuments.archive, { input: { id: worked!.id, reason: 'Not ours.' } });
        expect(await undo(proposals[0].id)).toMatchObject({ state: 'PROPOSED', commitments: [] });
        expect(await archivedBecause(kept!.id)).toBe('I was too quick.');
        expect(await archivedBecause(worked!.id)).toBe('Not ours.');
      });

      it('leaves a commitment as it was before a link, and can link it again', async () => {
        const held = (await decide('accept', acceptInput((await extracted()).proposals[0]))).commitments[0];
        const { proposals } = await extracted();
        const input = { proposalId: proposals[0].id, commitmentId: held.id, said: { ...said, roles: ['CHANGES'] } };
        const stated = `query ($id: UUID!) { commitment(id: $id) { statedTimes latestStatement { id } statements { id } } }`;
        const before = await contributor.ask(stated, held);
        await decide('link', input);
        expect(await undo(proposals[0].id)).toMatchObject({ state: 'PROPOSED', passage: { state: 'PROPOSED' } });
        expect(await contributor.ask(stated, held)).toEqual(before);
        expect((await eventsOf(held.id)).slice(-2)).toEqual(['proposal.linked', 'proposal.linkUndone']);
        expect(await decide('link', input)).toMatchObject({
          state: 'LINKED',
          commitments: [{ id: held.id }],
          passage: { state: 'STATED' },
        });
        expect((await contributor.ask(stated, held)).statements).toHaveLength(2);
      });

      it('archives of a split what it created, and leaves what it only linked as it was', async () => {
        const held = (await decide('accept', acceptInput((await extracted()).proposals[0]))).commitments[0];
        const stated = `query ($id: UUID!) { commitment(id: $id) { archivedAt statedTimes statements { id } } }`;
        const before = await contributor.ask(stated, held);
        const { proposals } = await extracted();
        const commitments = [asProposed(proposals[0], team.id, { title: 'With Ostland' })];
        const links = [{ commitmentId: held.id, said }];
        const input = { proposalId: proposals[0].id, commitments, links };
        const created = (await decide('split', input)).commitments[1];
        expect(await undo(proposals[0].id)).toMatchObject({ state: 'PROPOSED', passage: { state: 'PROPOSED' } });
        expect(await archivedBecause(created.id)).toBe('I was too quick.');
        expect(await contributor.ask(stated, held)).toEqual(before);
        expect((await eventsOf(held.id)).slice(-2)).toEqual(['proposal.linked', 'proposal.linkUndone']);
        expect(await decide('split', input)).toMatchObject({ state: 'SPLIT', passage: { state: 'STATED' } });
      });

      it('keeps a statement that a due date cites, and everything else of the decision with it', async () => {
        const held = (await decide('accept', acceptInput((await extracted()).proposals[0]))).commitments[0];
        const { proposals } = await extracted();
        const links = [{ commitmentId: held.id, said: { ...said, roles: ['CHANGES'] } }];
        const commitments = [asProposed(proposals[0], team.id, { title: 'With Ostland' })];
        const done = await decide('split', { proposalId: proposals[0].id, commitments, links });
        const statements = `query ($id: UUID!) { commitment(id: $id) { version statements { id roles } } }`;
        const now = await contributor.ask(statements, held);
        const { id: statementId } = now.statements.find(({ roles }: Json) => roles.includes('CHANGES'));
        const moved = { commitmentId: held.id, version: now.version, due: { words: 'June 2027' }, reason: 'Moved.' };
        const moving = { input: { ...moved, statementId } };
        expect(await contributor.ask(commitmentDocuments.changeDueDate, moving)).toMatchObject({
          dueDateMoves: [{ statement: { id: statementId } }],
        });
        expect(await undo(proposals[0].id)).toMatchObject({
          code: 'STATEMENT_CITED',
          message: expect.stringContaining(held.reference),
        });
        expect((await contributor.ask(statements, held)).statements).toEqual(now.statements);
        expect(await archivedBecause(done.commitments[1].id)).toBeNull();
      });

      it('withdraws its own note, but not another note of the same passage', async () => {
        const { id, text, proposals } = await extracted();
        const { passage } = proposals[0];
        const note = { kind: 'POSITION', words: 'They hope for boats.' };
        const words = async () => (await passageOf(passage.id)).notes.map((one: Json) => one.words).sort();
        const document = `mutation ($input: NotePassageInput!) { notePassage(input: $input) {
          __typename ... on Note { id } ... on Problem { message } } }`;
        const theirs = {
          sourceId: id,
          ...spanOf(text, passage.quote),
          note: { kind: 'POSITION', words: 'Seen before.' },
        };
        expect(await other.ask(document, { input: theirs })).toMatchObject({ __typename: 'Note' });
        await decide('note', { proposalId: proposals[0].id, note });
        expect(await words()).toEqual(['Seen before.', 'They hope for boats.']);
        await undo(proposals[0].id);
        expect(await words()).toEqual(['Seen before.']);
        await decide('note', { proposalId: proposals[0].id, note });
        expect(await words()).toEqual(['Seen before.', 'They hope for boats.']);
      });

      it('is undone once: of two at once one wins, and the other is told', async () => {
        const { proposals } = await extracted();
        const { decidedAt } = await decide('accept', acceptInput(proposals[0]));
        const answers = await Promise.all([undo(proposals[0].id, { decidedAt }), undo(proposals[0].id, { decidedAt })]);
        expect(answers.map(({ code, state }) => code ?? state).sort()).toEqual(['PROPOSAL_NOT_DECIDED', 'PROPOSED']);
      });

      it('is not undone after a newer decision', async () => {
        const { proposals } = await extracted();
        const { decidedAt } = await decide('accept', acceptInput(proposals[0]));
        await undo(proposals[0].id);
        await decide('reject', { proposalId: proposals[0].id, reasonCode: 'ALREADY_DONE' }, other);
        expect(await undo(proposals[0].id, { decidedAt })).toMatchObject({ code: 'PROPOSAL_DECIDED_ANEW' });
      });

      it('is undone only by the person who decided it or a manager of the team', async () => {
        const { proposals } = await extracted();
        await decide('accept', acceptInput(proposals[0]));
        const input = { proposalId: proposals[0].id, reason: 'Mine is better.' };
        for (const caller of [other, await given.contributor(team), await given.auditor()]) {
          expect((await caller.send(decisions.reopen, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
        }
        expect(await undo(proposals[0].id, {}, await given.manager(team))).toMatchObject({ state: 'PROPOSED' });
      });

      async function elsewhere() {
        const source = await archivedSource(contributor, someText());
        return { sourceId: source.id, ...spanOf(source.text, 'open a ferry line') };
      }
      const passageOf = (id: string) =>
        contributor.ask('query ($id: UUID!) { passage(id: $id) { notes { id words } } }', { id });
    });

    it('is decided once: of two at once one wins, and the other learns who decided what', async () => {
      const { proposals } = await extracted();
      const [winner] = proposals;
      const rejection = { proposalId: winner.id, reasonCode: 'ALREADY_DONE' };
      const answers = await Promise.all([
        decide('accept', acceptInput(winner)),
        decide('accept', acceptInput(winner)),
        decide('reject', rejection, other),
      ]);
      const [decided] = answers.filter(({ __typename }) => __typename === 'Proposal');
      const by = decided.state === 'ACCEPTED' ? contributor.name : other.name;
      const late = answers.filter(({ __typename }) => __typename === 'ProposalDecided');
      expect(late).toHaveLength(2);
      for (const answer of late)
        expect(answer).toMatchObject({ state: decided.state, by, message: expect.stringContaining(by) });
      expect(decided.commitments).toHaveLength(decided.state === 'ACCEPTED' ? 1 : 0);
    });

    it('does not reveal a hidden commitment', async () => {
      const { id, text, proposals } = await extracted();
      const secret = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'For the team.', title: 'Secret ferry' };
      await decide('accept', acceptInput(proposals[0], secret));
      await decide('split', {
        proposalId: proposals[1].id,
        commitments: [
          asProposed(proposals[1], team.id, secret),
          asProposed(proposals[1], team.id, { title: 'Open ports' }),
        ],
      });
      expect(await read(id)).toMatchObject({ proposalsMade: 3, proposalsDecided: 2 });

      const seen = await read(id, other);
      expect(seen).toMatchObject({ proposalsMade: 3, proposalsDecided: 2, proposals: { totalCount: 3 } });
      expect(JSON.stringify({ ...seen, text: '' })).not.toContain('Secret');
      const [hidden, partly] = seen.proposals.edges.map(({ node }: Json) => node);
      const untold = { state: 'DECIDED', decidedBy: null, decidedAt: null, commitments: [], note: null, reason: null };
      expect(hidden).toMatchObject({ ...untold, id: proposals[0].id, passage: { state: 'DECIDED' } });
      expect(text).toContain(hidden.passage.quote);
      expect(partly).toMatchObject({ state: 'ACCEPTED', commitments: [{ title: 'Open ports' }] });
      const trail = await other.ask(
        'query ($id: UUID!) { commitment(id: $id) { events { edges { node { type } } } } }',
        partly.commitments[0],
      );
      expect(JSON.stringify(trail)).not.toMatch(/split/i);
      const deciding = {
        reject: { proposalId: hidden.id, reasonCode: 'ALREADY_DONE' },
        note: { proposalId: hidden.id, note: { kind: 'POSITION' } },
        accept: acceptInput(hidden),
      } as const;
      for (const what of ['reject', 'note', 'accept'] as const) {
        const late = await decide(what, deciding[what], other);
        expect(late).toMatchObject({ __typename: 'ProposalDecided', state: 'DECIDED', by: null });
        expect(late.message).not.toMatch(/accepted|team|contributor/i);
      }
      expect(await decide('reopen', { proposalId: hidden.id, reason: 'Why?' }, other)).toMatchObject({
        code: 'PROPOSAL_OF_ANOTHER_TEAM',
      });
      expect((await read(id)).proposals.edges[0].node).toMatchObject({
        state: 'ACCEPTED',
        decidedBy: { name: contributor.name },
        decidedAt: expect.any(String),
      });
      expect(await eventsOf(id)).toEqual(['source.archived', 'source.extracted']);
      const auditor = await given.auditor();
      expect(await read(id, auditor)).toMatchObject({ proposalsMade: 3, proposalsDecided: 2 });
    });

    it('does not reveal that something hidden refers to the same words, nor since when', async () => {
      const source = await archivedSource(contributor, someText());
      const span = spanOf(source.text, 'thanked their hosts');
      const secret = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'For the team.' };
      const made = await contributor.ask(commitmentDocuments.create, {
        input: {
          leadTeamId: team.id,
          facts: commitmentFacts(secret),
          statement: { sourceId: source.id, ...span, ...said },
        },
      });
      expect(made.statements).toHaveLength(1);
      const note = `mutation ($input: NotePassageInput!) { notePassage(input: $input) {
        ... on Note { passage { id statements { id } } } } }`;
      const noted = async (at: object) =>
        (await other.ask(note, { input: { sourceId: source.id, ...at, note: { kind: 'POSITION' } } })).passage;
      // The version of a UUID: 7 would hold the time at which the words were first marked, 4 holds nothing.
      for (const at of [span, spanOf(source.text, 'ministers of Norland')]) {
        const { id, statements } = await noted(at);
        expect([id[14], statements]).toEqual(['4', []]);
      }
    });

    it('answers one that is no longer proposed as it answers a missing one: with the same statements', async () => {
      const { proposals } = await extracted();
      await application.database.query('update proposals set dropped_at = now() where id = $1', [proposals[0].id]);
      const of = (proposalId: string) =>
        ({
          accept: { ...acceptInput(proposals[1]), proposalId },
          acceptAsProposed: { proposalId, version: proposals[1].version, leadTeamId: team.id },
          split: { proposalId, commitments: [asProposed(proposals[1], team.id), asProposed(proposals[1], team.id)] },
          link: {
            proposalId,
            commitmentId: proposalId,
            said: { roles: ['STATES'], manner: 'NARRATED', force: 'WILL' },
          },
          note: { proposalId, note: { kind: 'POSITION' } },
          reject: { proposalId, reasonCode: 'ALREADY_DONE' },
          reopen: { proposalId, reason: 'Why?' },
        }) as const;
      for (const what of ['accept', 'acceptAsProposed', 'split', 'link', 'note', 'reject', 'reopen'] as const) {
        const answers = [];
        for (const id of [proposals[0].id, '00000000-0000-7000-8000-000000000000']) {
          const statements = await statementsDuring(async () => {
            const answer = await contributor.send(decisions[what], { input: of(id)[what] });
            expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
          });
          answers.push(statements.length);
        }
        expect({ what, answers }).toEqual({ what, answers: [answers[0], answers[0]] });
      }
    });

    it('is decided by contributors; into the register of a team by those of that team', async () => {
      const { proposals } = await extracted();
      const input = acceptInput(proposals[0]);
      for (const caller of [await given.stranger(), await given.auditor(), await given.viewer(team), other]) {
        expect((await caller.send(decisions.accept, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
      const missing = { ...input, proposalId: '00000000-0000-7000-8000-000000000000' };
      expect((await contributor.send(decisions.accept, { input: missing })).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
      expect((await read((await extracted()).id)).proposalsDecided).toBe(0);
    });
  });

  describe('likely duplicates', () => {
    const likely = `query ($id: UUID!) { proposal(id: $id) { likelyDuplicates { reference title titleLikeness sharedParties } } }`;

    it('are pointed out by kind, title and parties, where the reader sees them', async () => {
      const first = await extracted('Norland will build a lighthouse at the Cape of Storms.');
      const sensitive = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'For the team.' };
      await decide('accept', acceptInput(first.proposals[0], sensitive));
      const { proposals } = await extracted('Norland will build the lighthouse at the Cape of Storms soon.');
      const { likelyDuplicates } = await contributor.ask(likely, { id: proposals[0].id });
      expect(likelyDuplicates[0]).toMatchObject({ title: first.proposals[0].title, sharedParties: ['Norland'] });
      expect(likelyDuplicates[0].titleLikeness).toBeGreaterThan(0.4);
      expect(likelyDuplicates.length).toBeLessThanOrEqual(3);
      const hidden = (await other.ask(likely, { id: proposals[0].id })).likelyDuplicates;
      expect(hidden.map(({ title }: Json) => title)).not.toContain(first.proposals[0].title);
      await decide('reject', { proposalId: proposals[0].id, reasonCode: 'SAID_ELSEWHERE' });
      expect((await contributor.ask(likely, { id: proposals[0].id })).likelyDuplicates).toEqual([]);
    });
  });
});

/** Long enough that reading it takes a second or two; every tenth paragraph states something. */
function longText(): string {
  const paragraph = (at: number) =>
    at % 10 === 0
      ? `Norland will open ferry line number ${at} to Sudmark by June 2026.`
      : `The ministers welcomed the ferry line of year ${at} with many words, and they thanked the crews of Sudmark.`;
  return someText(Array.from({ length: 6_000 }, (_, at) => paragraph(at)).join('\n\n'));
}
