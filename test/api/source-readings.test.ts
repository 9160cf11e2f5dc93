import { ExtractionRun } from '@followthrough/server/intake/extraction/extraction-run';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { said } from '../support/given-commitments.js';
import { readingDocuments } from '../support/given-readings.js';
import { archivedSource, asProposed, decisions, readSource, someText, spanOf } from '../support/given-sources.js';
import { givenIn, type Given } from '../support/given.js';
import { doneOnce } from '../support/sent-twice.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const three = `Norland will open a ferry line to Sudmark by June 2026.

Norland will provide £75 million in additional funding for the ports.

Norland will begin talks with Sudmark in the coming weeks.`;
const codes = (answers: readonly Json[]) => answers.map(({ __typename, code }) => code ?? __typename).sort();

describe('a source that two people read', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let manager: Someone;
  let ana: Someone;
  let ben: Someone;
  let third: Someone;
  let outsider: Someone;
  let source: Json;
  let proposals: readonly Json[];
  let reading: Json;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    await application.database.query(
      `insert into organisations (id, kind, name, aliases, created_at) values
         (gen_random_uuid(), 'COUNTRY', 'Norland', '{}', now()), (gen_random_uuid(), 'COUNTRY', 'Sudmark', '{}', now())`,
    );
  });
  beforeEach(async () => {
    team = await given.team();
    manager = await given.manager(team);
    [ana, ben, third] = [await given.contributor(team), await given.contributor(team), await given.contributor(team)];
    outsider = await given.contributor(await given.team());
    await archived();
    reading = await asked();
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  const scan = (id: string) => application.app.get(ExtractionRun).run(id, new AbortController().signal);
  const found = async (by: Caller = manager): Promise<readonly Json[]> =>
    (await by.ask(readSource, { id: source.id })).proposals.edges.map(({ node }: Json) => node);
  const archived = async (words = three) => {
    source = await archivedSource(third, someText(words));
    await scan(source.id);
    proposals = await found();
  };
  const ask = (by: Caller, more: object = {}): Promise<Json> =>
    by.ask(readingDocuments.ask, {
      input: { sourceId: source.id, teamId: team.id, readerIds: [ana.id, ben.id], ...more },
    });
  const asked = () => ask(manager);
  const read = async (by: Caller): Promise<Json> =>
    (await by.ask(readingDocuments.read, { id: source.id })).readings.edges
      .map(({ node }: Json) => node)
      .find(({ id }: Json) => id === reading.id);
  const itemsFor = async (by: Caller): Promise<Json[]> =>
    (await read(by)).proposals.edges.map(({ node }: Json) => node);
  const itemId = (place: number) => reading.proposals.edges[place - 1].node.id;
  const answer = (by: Caller, place: number, kind: string | null, more: object = {}): Promise<Json> =>
    by.ask(readingDocuments.answer, { input: { itemId: itemId(place), isCommitment: kind !== null, kind, ...more } });
  const finish = (by: Caller) => by.ask(readingDocuments.finish, { id: reading.id });
  const readAll = async (by: Caller, ...kinds: readonly (string | null)[]) => {
    for (const [at, kind] of kinds.entries()) await answer(by, at + 1, kind);
  };
  const bothRead = async () => {
    await readAll(ana, 'OTHER', 'FUNDING', null);
    await readAll(ben, 'OTHER', 'FUNDING', 'AGREEMENT');
    await finish(ana);
    await finish(ben);
  };
  const adjudicate = (by: Caller, place: number, more: object = {}): Promise<Json> =>
    by.ask(readingDocuments.adjudicate, {
      input: { itemId: itemId(place), isCommitment: false, words: 'Talks alone bind nobody.', ...more },
    });
  const decide = (what: keyof typeof decisions, input: object, by: Caller = third): Promise<Json> =>
    by.ask(decisions[what], { input });
  const acceptAs = (by: Caller, place: number, facts: object = {}) => {
    const proposal = proposals[place - 1]!;
    return decide('accept', { proposalId: proposal.id, commitment: asProposed(proposal, team.id, facts) }, by);
  };
  const reject = (by: Caller, place: number) =>
    decide('reject', { proposalId: proposals[place - 1]!.id, reasonCode: 'NOT_VERIFIABLE' }, by);
  const replace = (by: Caller, position: number, person: Someone, reason = 'On leave.') =>
    by.ask(readingDocuments.replace, {
      input: { readerId: reading.readers[position - 1].id, personId: person.id, reason },
    });
  const waitingFor = async (by: Caller): Promise<Json | null> => {
    const { readingsWaiting } = await by.send(readingDocuments.waiting).then(({ data }) => data as Json);
    return readingsWaiting.edges.map(({ node }: Json) => node).find(({ id }: Json) => id === reading.id) ?? null;
  };
  const isToDecide = async (by: Caller): Promise<boolean> => {
    const { mine } = await by.send(readingDocuments.waiting).then(({ data }) => data as Json);
    return mine.edges.some(({ node }: Json) => node.id === source.id);
  };
  const failed = async (by: Caller, document: string, variables: Record<string, unknown>) =>
    (await by.send(document, variables)).errors?.[0]?.extensions;

  describe('is asked of', () => {
    it('two people of a team by its manager, for the likely proposals that wait', async () => {
      expect(reading).toMatchObject({
        ...{ __typename: 'SourceReading', isBlind: true, proposalCount: 3, askedBy: { name: manager.name } },
        readers: [
          { position: 1, person: { id: ana.id }, finishedAt: null, isAble: true },
          { position: 2, person: { id: ben.id }, finishedAt: null, isAble: true },
        ],
      });
    });

    it('two different people who decide for the team, and of nobody else', async () => {
      await archived();
      const viewer = await given.viewer(team);
      const auditor = await given.auditor();
      expect(await ask(manager, { readerIds: [ana.id, ana.id] })).toMatchObject({ code: 'READERS_OF_SOURCE' });
      expect(await ask(manager, { readerIds: [ana.id] })).toMatchObject({ code: 'READERS_OF_SOURCE' });
      for (const unfit of [viewer, auditor, outsider]) {
        expect(await ask(manager, { readerIds: [ana.id, unfit.id] })).toMatchObject({
          ...{ code: 'READER_NOT_OF_TEAM', field: 'readerIds' },
        });
      }
      await query('update people set deactivated_at = now() where id = $1', [ben.id]);
      expect(await ask(manager)).toMatchObject({ code: 'READER_NOT_OF_TEAM' });
    });

    it('nobody by a person who does not manage the team, nor of people, teams and sources that are not there', async () => {
      await archived();
      const input = { sourceId: source.id, teamId: team.id, readerIds: [ana.id, ben.id] };
      const otherManager = await given.manager(await given.team());
      for (const by of [third, otherManager, await given.auditor()]) {
        expect(await failed(by, readingDocuments.ask, { input })).toMatchObject({ code: 'FORBIDDEN' });
      }
      for (const missing of [{ sourceId: newId() }, { teamId: newId() }, { readerIds: [ana.id, newId()] }]) {
        expect(await failed(manager, readingDocuments.ask, { input: { ...input, ...missing } })).toMatchObject({
          code: 'NOT_FOUND',
        });
      }
    });

    it('nobody while it is scanned, without proposals, or again before all are decided; also at once', async () => {
      expect(await ask(manager)).toMatchObject({ code: 'READING_UNDER_WAY' });
      await archived('They thanked their hosts again.');
      expect(await ask(manager)).toMatchObject({ code: 'READING_OF_NOTHING' });
      source = await archivedSource(third, someText(three));
      expect(await ask(manager)).toMatchObject({ code: 'EXTRACTION_UNDER_WAY' });
      await scan(source.id);
      const at = await Promise.all([ask(manager), ask(manager)]);
      expect(codes(at)).toEqual(['READING_UNDER_WAY', 'SourceReading']);
      expect(at.find(({ code }) => code)!.params[0].value.split('\n')).toEqual([ana.name, ben.name]);
    });

    it('what is still open, if some are decided, and again once everything is', async () => {
      await archived();
      await reject(third, 1);
      const first = await ask(manager);
      expect(first).toMatchObject({ proposalCount: 2 });
      reading = first;
      await readAll(ana, null, null);
      await readAll(ben, null, null);
      await finish(ana);
      await finish(ben);
      await reject(third, 2);
      await reject(third, 3);
      const [reopened] = await found();
      await decide('reopen', { proposalId: reopened!.id, decidedAt: reopened!.decidedAt, reason: 'Read it again.' });
      expect(await ask(manager, { readerIds: [ben.id, third.id] })).toMatchObject({ proposalCount: 1 });
    });

    it('a closed team is not', async () => {
      await archived();
      await query('update teams set closed_at = now() where id = $1', [team.id]);
      expect(await ask(manager)).toMatchObject({ code: 'TEAM_CLOSED', field: 'teamId' });
    });
  });

  describe('until both have finished', () => {
    it('hides the answers of each from everyone else: items, counts, table and events', async () => {
      await readAll(ana, 'OTHER', 'FUNDING', null);
      const mine = (await itemsFor(ana))[0]!.answers[0];
      expect(mine).toMatchObject({ kind: 'OTHER', recordedBy: { id: ana.id } });
      await answer(ana, 1, 'REFORM', { seenAnswerId: mine.id });
      expect(await finish(ana)).toMatchObject({ isBlind: true });
      const auditor = await given.auditor();
      for (const who of [ben, third, manager, auditor, outsider]) {
        for (const item of await itemsFor(who)) {
          expect(item).toMatchObject({
            answers: [],
            earlierAnswers: [],
            isSettled: false,
            kind: null,
            isDiffering: false,
          });
        }
        expect(await read(who)).toMatchObject({
          ...{ agreements: [], toAdjudicate: 0, differences: { totalCount: 0 }, settled: { totalCount: 0 } },
          unanswered: who === ben ? 3 : null,
        });
      }
      expect((await itemsFor(ana))[0]).toMatchObject({
        answers: [{ kind: 'REFORM' }],
        earlierAnswers: [{ kind: 'OTHER' }],
      });
      const trail = `query ($id: UUID!) { source(id: $id) { events(first: 50) { edges { node { type data texts { text } } } }
        readings(first: 5) { edges { node { proposals(first: 10) { edges { node { answers { events(first: 5) { totalCount } } } } } } } } } }`;
      for (const who of [ben, auditor]) {
        const seen = await who.ask(trail, { id: source.id });
        expect(JSON.stringify(seen.events)).not.toContain('reading.answered');
        expect(JSON.stringify(seen.readings)).not.toContain('totalCount');
      }
      expect(JSON.stringify(await ana.ask(trail, { id: source.id }))).toContain('"totalCount":1');
      const types = await query(`select distinct subject_type from events where type = 'reading.answered'`);
      expect(types).toEqual([{ subject_type: 'readingAnswer' }]);
    });

    it('lets nobody decide on its proposals, by any decision, and says who reads', async () => {
      const [proposal] = proposals as [Json];
      const { id: proposalId, version } = proposal;
      const commitment = await given.commitment(third, team);
      const tries = [
        acceptAs(third, 1),
        decide('acceptAsProposed', { proposalId, version, leadTeamId: team.id }),
        decide('split', { proposalId, commitments: [asProposed(proposal, team.id), asProposed(proposal, team.id)] }),
        decide('link', { proposalId, commitmentId: commitment.id, said }),
        decide('note', { proposalId, note: { kind: 'POSITION', words: 'So.' } }),
        reject(third, 1),
        reject(ana, 1),
      ];
      for (const refused of await Promise.all(tries)) {
        expect(refused).toMatchObject({ code: 'PROPOSAL_BEING_READ' });
        expect(refused.message).toContain(`${ana.name} and ${ben.name}`);
      }
      const stating = { ...spanOf(source.text, proposal.passage.quote), sourceId: source.id, ...said };
      const add = `mutation ($input: AddStatementInput!) { addStatement(input: $input) { __typename } }`;
      expect(await failed(third, add, { input: { commitmentId: commitment.id, statement: stating } })).toMatchObject({
        code: 'INVALID',
        reason: 'PROPOSAL_BEING_READ',
      });
      await expect(
        query(`update proposals set state = 'REJECTED', reason_code = 'OTHER', decided_at = now() where id = $1`, [
          proposalId,
        ]),
      ).rejects.toThrow(/Two people read/);
      expect((await found()).every(({ state }) => state === 'PROPOSED')).toBe(true);
    });

    it('is answered by its readers only, with a kind exactly for a commitment, and stale answers are refused', async () => {
      expect(await answer(third, 1, 'OTHER')).toMatchObject({ code: 'READING_OF_OTHERS' });
      expect(await answer(ana, 1, null, { isCommitment: true })).toMatchObject({
        code: 'ANSWER_KIND_MISSING',
        field: 'kind',
      });
      expect(await answer(ana, 1, 'OTHER', { isCommitment: false })).toMatchObject({ code: 'ANSWER_KIND_UNUSED' });
      expect(
        await failed(outsider, readingDocuments.answer, { input: { itemId: itemId(1), isCommitment: false } }),
      ).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(
        await failed(ana, readingDocuments.answer, { input: { itemId: newId(), isCommitment: false } }),
      ).toMatchObject({
        code: 'NOT_FOUND',
      });
      await answer(ana, 1, 'OTHER');
      expect(await answer(ana, 1, 'REFORM')).toMatchObject({ code: 'ANSWER_CHANGED_MEANWHILE' });
      expect(codes(await Promise.all([answer(ben, 1, 'OTHER'), answer(ben, 1, null)]))).toEqual([
        'ANSWER_CHANGED_MEANWHILE',
        'ReadProposal',
      ]);
      await doneOnce(application, 'answerProposal', ana, { input: { itemId: itemId(2), isCommitment: false } });
    });

    it('is finished by each reader once, with all answers, which are final then', async () => {
      await answer(ana, 1, 'OTHER');
      expect(await finish(ana)).toMatchObject({ code: 'ANSWERS_MISSING', params: [{ name: 'count', value: '2' }] });
      expect(await finish(third)).toMatchObject({ code: 'READING_OF_OTHERS' });
      await readAll(ben, null, null, null);
      await doneOnce(application, 'finishSourceReading', ben, { readingId: reading.id });
      expect(await finish(ben)).toMatchObject({ code: 'READING_FINISHED' });
      expect(await answer(ben, 1, 'OTHER')).toMatchObject({ code: 'READING_FINISHED' });
      expect(await adjudicate(third, 1)).toMatchObject({ code: 'READERS_NOT_FINISHED' });
    });

    it('stays as it was shown when the source is scanned again, until the reading is ended', async () => {
      const before = await itemsFor(manager);
      await query(`update proposals set title = 'Read like this' where source_id = $1`, [source.id]);
      await third.ask(`mutation ($id: UUID!) { extractAgain(sourceId: $id) { __typename } }`, { id: source.id });
      await scan(source.id);
      const after = await found();
      expect(after.map(({ id }) => id)).toEqual(proposals.map(({ id }) => id));
      expect(new Set(after.map(({ title }) => title))).toEqual(new Set(['Read like this']));
      expect((await itemsFor(manager)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      await manager.ask(readingDocuments.end, { input: { readingId: reading.id, reason: 'Both are away.' } });
      await third.ask(`mutation ($id: UUID!) { extractAgain(sourceId: $id) { __typename } }`, { id: source.id });
      await scan(source.id);
      expect((await found()).map(({ title }) => title)).not.toContain('Read like this');
    });
  });

  describe('that both have read', () => {
    beforeEach(bothRead);

    it('shows both, their table, and what they differ on', async () => {
      for (const who of [third, outsider, await given.auditor()]) {
        expect(await read(who)).toMatchObject({
          ...{ isBlind: false, toAdjudicate: 1, differences: { totalCount: 1 } },
          agreements: [
            { first: null, second: 'AGREEMENT', count: 1 },
            { first: 'FUNDING', second: 'FUNDING', count: 1 },
            { first: 'OTHER', second: 'OTHER', count: 1 },
          ],
          settled: { totalCount: 2 },
        });
        expect((await itemsFor(who))[2]!.answers).toHaveLength(2);
      }
    });

    it('is decided as both found it: neither against it, nor under another kind', async () => {
      expect(await reject(third, 1)).toMatchObject({ code: 'PROPOSAL_READ_AS_COMMITMENT' });
      expect(await acceptAs(third, 2, { kind: 'REFORM' })).toMatchObject({
        code: 'PROPOSAL_READ_AS_KIND',
        field: 'kind',
      });
      expect(await acceptAs(third, 3)).toMatchObject({ code: 'PROPOSAL_NOT_ADJUDICATED' });
      const { id: proposalId, version } = proposals[0]!;
      const accepted = await decide('acceptAsProposed', { proposalId, version, leadTeamId: team.id });
      const kindOf = `query ($id: UUID!) { commitment(id: $id) { kind } }`;
      expect(await third.ask(kindOf, { id: accepted.commitments[0].id })).toEqual({ kind: 'OTHER' });
    });

    it('is adjudicated by a third person of the team, with words, before it is decided', async () => {
      for (const reader of [ana, ben]) expect(await adjudicate(reader, 3)).toMatchObject({ code: 'ADJUDICATOR_READ' });
      expect(await adjudicate(third, 1)).toMatchObject({ code: 'READERS_AGREE' });
      expect(await adjudicate(third, 3, { words: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'words' });
      const input = { itemId: itemId(3), isCommitment: false, words: 'So.' };
      for (const by of [outsider, await given.auditor()]) {
        expect(await failed(by, readingDocuments.adjudicate, { input })).toMatchObject({ code: 'FORBIDDEN' });
      }
      const first = await adjudicate(third, 3);
      expect(first).toMatchObject({ isSettled: true, kind: null, adjudication: { by: { name: third.name } } });
      expect(await adjudicate(manager, 3)).toMatchObject({ code: 'ADJUDICATED_MEANWHILE' });
      const again = { seenAdjudicationId: first.adjudication.id, isCommitment: true, kind: 'AGREEMENT' };
      expect(await adjudicate(manager, 3, again)).toMatchObject({
        ...{ kind: 'AGREEMENT', earlierAdjudications: [{ id: first.adjudication.id }] },
      });
      expect(await reject(third, 3)).toMatchObject({ code: 'PROPOSAL_READ_AS_COMMITMENT' });
      expect(await acceptAs(third, 3, { kind: 'AGREEMENT' })).toMatchObject({ state: 'ACCEPTED' });
      const late = { seenAdjudicationId: (await itemsFor(manager))[2]!.adjudication.id };
      expect(await adjudicate(manager, 3, late)).toMatchObject({ code: 'ADJUDICATED_DECIDED' });
    });

    it('is adjudicated once by two at once, and once for one request', async () => {
      expect(codes(await Promise.all([adjudicate(third, 3), adjudicate(manager, 3)]))).toEqual([
        'ADJUDICATED_MEANWHILE',
        'ReadProposal',
      ]);
      const { adjudication } = (await itemsFor(third))[2]!;
      await doneOnce(application, 'adjudicateProposal', third, {
        input: { itemId: itemId(3), isCommitment: false, words: 'Again.', seenAdjudicationId: adjudication.id },
      });
    });

    it('is refused by the database, too', async () => {
      const insert = (place: number, by: Someone) =>
        query(`insert into reading_adjudications (id, item_id, words, at, "by") values ($1, $2, 'So.', now(), $3)`, [
          ...[newId(), itemId(place), by.id],
        ]);
      await expect(insert(3, ana)).rejects.toThrow(/third person/);
      await expect(insert(1, third)).rejects.toThrow(/agree/);
      await expect(
        query(`insert into reading_answers (id, item_id, recorded_at, recorded_by) values ($1, $2, now(), $3)`, [
          ...[newId(), itemId(1), ana.id],
        ]),
      ).rejects.toThrow(/not finished/);
      await expect(
        query('update source_readers set finished_at = null where reading_id = $1', [reading.id]),
      ).rejects.toThrow(/only finishes/);
      await expect(
        query('update source_readings set team_id = team_id, asked_at = now() where id = $1', [reading.id]),
      ).rejects.toThrow(/only ended/);
      await expect(query('delete from source_readers where reading_id = $1', [reading.id])).rejects.toThrow();
    });

    it('is entered and rejected in one step, all or nothing, by the usual decisions', async () => {
      await adjudicate(third, 3);
      const shown = await found();
      const accepted = shown.slice(0, 2).map(({ id: proposalId, version }) => ({ proposalId, version }));
      const rejectedIds = [shown[2]!.id];
      const input = { readingId: reading.id, leadTeamId: team.id, accepted, rejectedIds, reasonCode: 'NOT_VERIFIABLE' };
      const settle = (more: object = {}, by: Caller = third): Promise<Json> =>
        by.ask(readingDocuments.settle, { input: { ...input, ...more } });
      expect(await settle({ accepted: [], rejectedIds: [] })).toMatchObject({ code: 'SETTLE_NOTHING' });
      expect(await settle({ reasonCode: null })).toMatchObject({
        code: 'REJECTION_REASON_MISSING',
        field: 'reasonCode',
      });
      const stale = [accepted[0], { ...accepted[1], version: 'an earlier one' }];
      expect(await settle({ accepted: stale })).toMatchObject({ __typename: 'ProposalChanged' });
      expect(
        await settle({ accepted: [...accepted, { proposalId: shown[2]!.id, version: shown[2]!.version }] }),
      ).toMatchObject({
        code: 'PROPOSAL_READ_AS_NONE',
      });
      expect((await found()).map(({ state }) => state)).toEqual(['PROPOSED', 'PROPOSED', 'PROPOSED']);
      expect(
        await failed(third, readingDocuments.settle, { input: { ...input, rejectedIds: [newId()] } }),
      ).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await failed(outsider, readingDocuments.settle, { input })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await failed(await given.auditor(), readingDocuments.settle, { input })).toMatchObject({
        code: 'FORBIDDEN',
      });
      await doneOnce(application, 'settleReading', third, { input });
      expect((await found()).map(({ state }) => state)).toEqual(['ACCEPTED', 'ACCEPTED', 'REJECTED']);
      expect(await settle()).toMatchObject({ __typename: 'ProposalDecided' });
      expect(await read(third)).toMatchObject({ settled: { totalCount: 0 }, toAdjudicate: 0 });
    });

    it('binds what is reopened, until a manager ends the reading', async () => {
      const accepted = await acceptAs(third, 1, { kind: 'OTHER' });
      await decide('reopen', { proposalId: accepted.id, decidedAt: accepted.decidedAt, reason: 'By mistake.' });
      expect(await reject(third, 1)).toMatchObject({ code: 'PROPOSAL_READ_AS_COMMITMENT' });
      const end = (by: Caller, reason: string) =>
        by.ask(readingDocuments.end, { input: { readingId: reading.id, reason } });
      expect(await end(manager, '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
      expect(
        await failed(third, readingDocuments.end, { input: { readingId: reading.id, reason: 'No.' } }),
      ).toMatchObject({
        code: 'FORBIDDEN',
      });
      await doneOnce(application, 'endReading', manager, {
        input: { readingId: reading.id, reason: 'Both were wrong.' },
      });
      expect(await end(manager, 'Again.')).toMatchObject({ code: 'READING_ENDED' });
      expect(await adjudicate(third, 3)).toMatchObject({ code: 'READING_ENDED' });
      expect(await reject(third, 1)).toMatchObject({ state: 'REJECTED' });
      expect(await read(third)).toMatchObject({ endedReason: 'Both were wrong.', endedBy: { name: manager.name } });
    });
  });

  describe('with a reader who left', () => {
    it('gets another one from the manager, whose answers alone count; neither sees the other’s before both finished', async () => {
      await readAll(ana, 'OTHER', 'FUNDING', null);
      await query('update memberships set role = $2 where person_id = $1', [ana.id, 'VIEWER']);
      expect(await failed(ana, readingDocuments.finish, { id: reading.id })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await read(manager)).toMatchObject({ lacksReader: true, readers: [{ isAble: false }, { isAble: true }] });
      expect(
        await failed(third, readingDocuments.replace, {
          input: { readerId: reading.readers[0].id, personId: third.id, reason: 'So.' },
        }),
      ).toMatchObject({ code: 'FORBIDDEN' });
      expect(await replace(manager, 1, ben)).toMatchObject({ code: 'READER_READ_BEFORE', field: 'personId' });
      expect(await replace(manager, 1, outsider)).toMatchObject({ code: 'READER_NOT_OF_TEAM', field: 'personId' });
      expect(await replace(manager, 1, third, ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
      await doneOnce(application, 'replaceSourceReader', manager, {
        input: { readerId: reading.readers[0].id, personId: third.id, reason: 'Ana has another role.' },
      });
      expect(await replace(manager, 1, manager)).toMatchObject({ code: 'READER_REPLACED' });
      expect(await read(third)).toMatchObject({
        ...{ lacksReader: false, unanswered: 3, formerReaders: [{ person: { id: ana.id } }] },
        readers: [
          { position: 1, person: { id: third.id }, reason: 'Ana has another role.' },
          { person: { id: ben.id } },
        ],
      });
      for (const who of [third, ben, manager]) {
        for (const item of await itemsFor(who)) expect(item).toMatchObject({ answers: [], earlierAnswers: [] });
      }
      await readAll(third, null, 'FUNDING', null);
      await readAll(ben, null, 'FUNDING', null);
      await finish(ben);
      await finish(third);
      const [first] = await itemsFor(manager);
      expect(first).toMatchObject({
        ...{ isSettled: true, kind: null, earlierAnswers: [{ kind: 'OTHER', recordedBy: { id: ana.id } }] },
        answers: [{ kind: null }, { kind: null }],
      });
      expect((await read(manager)).agreements.reduce((sum: number, { count }: Json) => sum + count, 0)).toBe(3);
      expect(await replace(manager, 2, manager)).toMatchObject({ code: 'READER_FINISHED' });
    });

    it('is not read or adjudicated by the one who was replaced, who may still be of the team', async () => {
      await answer(ana, 1, 'OTHER');
      reading = await replace(manager, 1, third);
      expect(await answer(ana, 2, 'OTHER')).toMatchObject({ code: 'READING_OF_OTHERS' });
      expect(await finish(ana)).toMatchObject({ code: 'READING_OF_OTHERS' });
      await readAll(third, null, null, null);
      await readAll(ben, 'OTHER', null, null);
      await finish(third);
      await finish(ben);
      expect(await adjudicate(ana, 1)).toMatchObject({ code: 'ADJUDICATOR_READ' });
      expect(await adjudicate(manager, 1)).toMatchObject({ isSettled: true });
    });

    it('is replaced once by two at once, and by nobody the database does not accept', async () => {
      const fourth = await given.contributor(team);
      expect(codes(await Promise.all([replace(manager, 1, third), replace(manager, 1, fourth)]))).toEqual([
        'READER_REPLACED',
        'SourceReading',
      ]);
      const insert = (person: Someone, replaces: string | null) =>
        query(
          `insert into source_readers (id, reading_id, position, person_id, named_at, named_by, replaces_id, reason)
           values ($1, $2, 2, $3, now(), $4, $5, $6)`,
          [newId(), reading.id, person.id, manager.id, replaces, replaces && 'So.'],
        );
      await expect(insert(outsider, reading.readers[1].id)).rejects.toThrow(/decide for the team/);
      await expect(insert(manager, reading.readers[0].id)).rejects.toThrow(/same reading/);
    });
  });

  it('waits on My work for its readers, then for a third person, then for those who decide', async () => {
    expect(await waitingFor(ana)).toMatchObject({ unanswered: 3 });
    for (const who of [third, manager, outsider, await given.auditor()]) expect(await waitingFor(who)).toBeNull();
    expect(await isToDecide(third)).toBe(false);
    await bothRead();
    for (const who of [ana, ben, outsider, await given.auditor()]) expect(await waitingFor(who)).toBeNull();
    for (const who of [third, manager]) expect(await waitingFor(who)).toMatchObject({ toAdjudicate: 1 });
    for (const who of [third, manager]) expect(await isToDecide(who)).toBe(true);
    expect(await isToDecide(ana)).toBe(false);
    await adjudicate(third, 3);
    expect(await waitingFor(third)).toBeNull();
    await reject(third, 3);
    for (const place of [1, 2]) await acceptAs(third, place, { kind: ['OTHER', 'FUNDING'][place - 1] });
    expect(await isToDecide(manager)).toBe(false);
  });

  it('waits for its manager if a reader left', async () => {
    await query('update people set deactivated_at = now() where id = $1', [ben.id]);
    expect(await waitingFor(manager)).toMatchObject({ lacksReader: true });
    expect(await waitingFor(third)).toBeNull();
  });

  it('is asked once for one request', async () => {
    await archived();
    const input = { sourceId: source.id, teamId: team.id, readerIds: [ana.id, ben.id] };
    await doneOnce(application, 'askReaders', manager, { input });
  });
});
