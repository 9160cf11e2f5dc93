import { StandByEffectiveDay1780000002080 } from '@followthrough/migrations/2080-stand-by-effective-day';
import { KeepDaysBesideCommitments1780000002102 } from '@followthrough/migrations/2102-keep-days-beside-commitments';
import { CountSupportsFromADay1780000002103 } from '@followthrough/migrations/2103-count-supports-from-a-day';
import { ExtractionRun } from '@followthrough/server/intake/extraction/extraction-run';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { lasting, startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { assessed, declined, withdrawnAssessment } from '../support/given-assessments.js';
import { commitmentDocuments, commitmentFacts, said } from '../support/given-commitments.js';
import {
  decided,
  deliveryDocuments,
  evidenceDocuments,
  linked,
  reported,
  signedOff,
} from '../support/given-delivery.js';
import { givenSite, html } from '../support/given-site.js';
import { archivedSource, asProposed, decisions, readSource, sourceFacts } from '../support/given-sources.js';
import { givenIn, type Given } from '../support/given.js';
import { mutationDocument } from '../support/mutations.js';
import { eventually, startWorker } from '../support/worker.js';

type By = 'RECORDED' | 'EFFECTIVE';
type Voice = 'REPORTED' | 'AGREED' | 'ASSESSED';

const fields = `id title status stage stageSince reportedOn overdue datePassed stale stalled disputed dueEdtf dueEarliest
  slippageDays archivedAt statedTimes evidenceCount bestGrade dueDateMoves { newEdtf } reports { totalCount }
  parties { statedPosition { position } currentReport { status } } currentAmounts { stage value }
  supports: evidence { edges { node { supports { claim } } } }`;
const one = `query ($id: UUID!) { commitment(id: $id) { ${fields} } }`;
const register = `query ($filter: CommitmentFilter) { commitments(filter: $filter, first: 100) { totalCount edges { node { id } } } }`;
const board = `query ($filter: CommitmentFilter) { board(filter: $filter, by: STATUS) { key count cards(first: 100) {
  totalCount edges { node { id status } } } } }`;

describe('the register by effective date', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let manager: Caller & { id: string };
  let contributor: Caller & { id: string };
  let auditor: Caller & { id: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    on('2026-05-01');
    team = await given.team('Ferries');
    manager = lasting(application, await given.manager(team));
    contributor = lasting(application, await given.contributor(team));
    auditor = lasting(application, await given.auditor());
  });
  afterAll(() => application.close());

  const on = (day: string, time = '10:00:00') => void (application.now = new Date(`${day}T${time}.000Z`));
  const headers = (day: string, by: By, voice: Voice = 'REPORTED') => ({
    'followthrough-as-at': day,
    'followthrough-as-at-by': by,
    'followthrough-voice': voice,
  });
  const read = async (
    day: string,
    by: By,
    document: string,
    variables: object,
    voice?: Voice,
    who: Caller = auditor,
  ) => {
    const { data, errors } = await who.send(document, { ...variables }, headers(day, by, voice));
    if (errors) throw new Error(errors.map(({ message }) => message).join());
    return Object.values(data as object)[0];
  };
  const was = (id: string, day: string, voice?: Voice) => read(day, 'EFFECTIVE', one, { id }, voice);
  const recorded = (id: string, day: string, voice?: Voice) => read(day, 'RECORDED', one, { id }, voice);
  const now = async (id: string) => (await auditor.send(one, { id })).data.commitment;
  const listed = async (day: string, filter: object, by: By = 'EFFECTIVE') =>
    (await read(day, by, register, { filter })).edges.map(({ node }: Json) => node.id);

  /** Stated in a source of this day, and recorded on the day of the test. */
  const stated = async (published: string | null, facts: object = {}, more: object = {}): Promise<Json> => {
    const of = { published: published && { value: published, origin: 'GIVEN', why: 'The site says so.' } };
    const passage = await given.passage(contributor, undefined, of);
    return given.commitment(contributor, team, facts, { statement: { ...said, ...passage }, ...more });
  };

  it('shows a report on the day it is about, though it was recorded later, and counts and lists it there', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-03-01', { title: 'Reported late' });
    on('2026-05-20');
    await reported(contributor, { id }, { status: 'AT_RISK', effectiveOn: '2026-04-10' });

    expect(await was(id, '2026-04-09')).toMatchObject({
      status: 'UNCLEAR',
      reportedOn: null,
      reports: { totalCount: 0 },
    });
    const since = { status: 'AT_RISK', reportedOn: '2026-04-10', reports: { totalCount: 1 } };
    expect(await was(id, '2026-04-10')).toMatchObject(since);
    expect(await recorded(id, '2026-05-19')).toMatchObject({ status: 'UNCLEAR', reports: { totalCount: 0 } });
    expect(await recorded(id, '2026-05-20')).toMatchObject(since);
    for (const day of ['2026-04-09', '2026-04-10']) {
      const status = day === '2026-04-10' ? 'AT_RISK' : 'UNCLEAR';
      expect(await listed(day, { statuses: [status] })).toContain(id);
      for (const { key, count, cards } of (await read(day, 'EFFECTIVE', board, {})) as Json[]) {
        expect(cards.totalCount).toBe(count);
        expect(cards.edges).toHaveLength(count);
        expect(cards.edges.some(({ node }: Json) => node.id === id)).toBe(key === status);
      }
    }
  });

  it('puts reports in the order of their days, whichever was recorded first', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-03-01');
    await reported(contributor, { id }, { status: 'ON_TRACK', effectiveOn: '2026-04-20' });
    on('2026-05-02');
    const seen = (await contributor.ask(`query ($id: UUID!) { commitment(id: $id) { currentReport { id } } }`, { id }))
      .currentReport;
    await reported(contributor, { id }, { status: 'OFF_TRACK', effectiveOn: '2026-04-05', seenJudgementId: seen.id });
    expect((await was(id, '2026-04-04')).status).toBe('UNCLEAR');
    expect((await was(id, '2026-04-05')).status).toBe('OFF_TRACK');
    expect((await was(id, '2026-04-20')).status).toBe('ON_TRACK');
    expect((await now(id)).status).toBe('ON_TRACK');
  });

  it('counts a report that was withdrawn later on no day, and shows that it was withdrawn', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-03-01');
    const { id: judgementId } = await reported(contributor, { id }, { status: 'DELIVERED', effectiveOn: '2026-04-01' });
    on('2026-05-10');
    await contributor.ask(deliveryDocuments.withdraw, { input: { judgementId, reason: 'Entered for another.' } });
    for (const day of ['2026-04-01', '2026-05-01', '2026-05-10']) {
      expect((await was(id, day)).status).toBe('UNCLEAR');
      expect(await listed(day, { statuses: ['DELIVERED'] })).not.toContain(id);
    }
    expect((await recorded(id, '2026-05-09')).status).toBe('DELIVERED');
    const reports = `query ($id: UUID!) { commitment(id: $id) { reports { edges { node { isWithdrawn } } } } }`;
    expect((await read('2026-04-01', 'EFFECTIVE', reports, { id })).reports.edges).toEqual([
      { node: { isWithdrawn: true } },
    ]);
  });

  it('shows a stage from its day, by its earliest day if only a month is known, and a corrected one on no day', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-03-01', { kind: 'REFORM' });
    const move = async (stage: string, effectiveOn: string, more: object) => {
      const { __typename: type } = await contributor.ask(deliveryDocuments.stage, {
        input: { commitmentId: id, stage, effectiveOn, supports: [], ...more },
      });
      expect(type).toBe('StageChange');
    };
    const gazette = {
      kind: 'LINK',
      title: 'Gazette',
      address: 'https://example.org/gazette',
      grade: 'A',
      role: 'SUPPORTS',
    };
    await move('INTRODUCED', '2026-04', { newEvidence: [gazette] });
    on('2026-05-03');
    await move('ENACTED', '2026-04-20', { newEvidence: [gazette] });
    expect(await was(id, '2026-03-31')).toMatchObject({ stage: 'ANNOUNCED', stageSince: '2026-03-01' });
    expect(await was(id, '2026-04-01')).toMatchObject({ stage: 'INTRODUCED', stageSince: '2026-04' });
    expect(await was(id, '2026-04-20')).toMatchObject({ stage: 'ENACTED' });
    on('2026-05-05');
    await move('INTRODUCED', '2026-04', { reason: 'It was not enacted.' });
    expect(await was(id, '2026-04-20')).toMatchObject({ stage: 'INTRODUCED' });
    expect(await recorded(id, '2026-05-04')).toMatchObject({ stage: 'ENACTED' });
    expect(await listed('2026-04-20', { stages: ['ENACTED'] })).not.toContain(id);
  });

  it('begins a ladder again on every day when the kind was corrected', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-03-01', { kind: 'REFORM', title: 'Of another kind' });
    on('2026-05-05');
    const facts = commitmentFacts({ kind: 'SUMMIT', title: 'Of another kind' });
    await contributor.ask(commitmentDocuments.edit, { input: { id, version: 1, facts } });
    const kind = `query ($id: UUID!) { commitment(id: $id) { kind stage title } }`;
    for (const day of ['2026-03-01', '2026-05-02', '2026-05-05']) {
      expect(await read(day, 'EFFECTIVE', kind, { id })).toMatchObject({ kind: 'SUMMIT', stage: 'ANNOUNCED' });
    }
    expect(await read('2026-05-04', 'RECORDED', kind, { id })).toMatchObject({ kind: 'REFORM' });
  });

  it('moves a due date on the day of the statement that moved it, and without one when it was recorded', async () => {
    on('2026-05-01');
    const due = { edtf: '2026-04', why: 'They said so.' };
    const { id } = await stated('2026-03-01', {}, { due });
    on('2026-05-10');
    const passage = await given.passage(contributor, undefined, {
      published: { value: '2026-04-15', origin: 'GIVEN', why: 'The site says so.' },
    });
    const { id: statementId } = await contributor.ask(commitmentDocuments.state, {
      input: { commitmentId: id, statement: { ...said, ...passage, roles: ['CHANGES'] } },
    });
    const change = (version: number, edtf: string, more: object) =>
      contributor.ask(commitmentDocuments.changeDueDate, {
        input: { commitmentId: id, version, due: { edtf, why: 'Said so.' }, reason: 'It is late.', ...more },
      });
    await change(1, '2026-05-20', { statementId });
    on('2026-05-25');
    await change(2, '2026-06-30', {});

    const first = { dueEdtf: '2026-04', dueEarliest: '2026-04-01', slippageDays: null, dueDateMoves: [] };
    expect(await was(id, '2026-04-14')).toMatchObject(first);
    expect(await recorded(id, '2026-05-09')).toMatchObject(first);
    const moved = {
      dueEdtf: '2026-05-20',
      dueEarliest: '2026-05-20',
      slippageDays: 20,
      dueDateMoves: [{ newEdtf: '2026-05-20' }],
    };
    expect(await was(id, '2026-04-15')).toMatchObject({ ...moved, datePassed: false });
    expect(await was(id, '2026-05-24')).toMatchObject({ ...moved, datePassed: true });
    expect(await was(id, '2026-05-25')).toMatchObject({ dueEdtf: '2026-06-30', datePassed: false, slippageDays: 61 });
    expect(await listed('2026-04-14', { dueUntil: '2026-04-30' })).toContain(id);
    expect(await listed('2026-04-15', { dueUntil: '2026-04-30' })).not.toContain(id);
    expect(await listed('2026-05-24', { datePassed: true })).toContain(id);
    expect(await listed('2026-05-25', { datePassed: true })).not.toContain(id);
    // A correction is no move: it was so since the last one.
    on('2026-05-26');
    await change(3, '2026-07-31', { isCorrection: true });
    expect(await was(id, '2026-05-24')).toMatchObject(moved);
    expect(await was(id, '2026-05-25')).toMatchObject({ dueEdtf: '2026-07-31', slippageDays: 92 });
    expect(await recorded(id, '2026-05-25')).toMatchObject({ dueEdtf: '2026-06-30' });
  });

  it('has a commitment from its first statement, before the register began, too, and otherwise from its record', async () => {
    on('2026-05-01');
    const early = await stated('2019-06', { title: 'Stated long ago' });
    const undated = await stated(null, { title: 'Stated without a day' });
    const unstated = await given.commitment(contributor, team, { title: 'Without a statement' });
    expect(await was(early.id, '2019-05-31')).toBeNull();
    expect(await was(early.id, '2019-06-01')).toMatchObject({ status: 'UNCLEAR', statedTimes: 1 });
    for (const { id } of [undated, unstated]) {
      expect(await was(id, '2026-04-30')).toBeNull();
      expect(await was(id, '2026-05-01')).not.toBeNull();
    }
    expect(await listed('2019-06-01', {})).toEqual([early.id]);
    expect(await read('1000-01-01', 'EFFECTIVE', register, {})).toEqual({ totalCount: 0, edges: [] });
    const { errors } = await auditor.send(register, {}, headers('2019-06-01', 'RECORDED'));
    expect(errors?.[0]?.extensions.reason).toBe('PAST_DAY_TOO_EARLY');
  });

  it('has a commitment whose creation from a proposal was undone archived on every day, so that it is there once', async () => {
    on('2026-05-01');
    const published = { value: '2024-11-07', origin: 'GIVEN', why: 'The site says so.' };
    const source = await archivedSource(contributor, undefined, { published });
    await application.app.get(ExtractionRun).run(source.id, new AbortController().signal);
    const [proposal] = (await contributor.ask(readSource, { id: source.id })).proposals.edges.map(
      ({ node }: Json) => node,
    );
    const accept = async () => {
      const commitment = asProposed(proposal, team.id, { title: 'A funicular railway' });
      const { commitments } = await contributor.ask(decisions.accept, {
        input: { proposalId: proposal.id, commitment },
      });
      return commitments[0].id as string;
    };
    const undone = await accept();
    on('2026-05-01', '10:01:00');
    const { state } = await contributor.ask(decisions.reopen, {
      input: { proposalId: proposal.id, reason: 'I was too quick.' },
    });
    expect(state).toBe('PROPOSED');
    on('2026-05-02');
    const kept = await accept();
    const funiculars = { text: 'funicular' };
    for (const day of ['2024-11-07', '2025-03-31', '2026-05-01', '2026-05-02']) {
      expect(await listed(day, funiculars)).toEqual([kept]);
      expect((await was(undone, day)).archivedAt).not.toBeNull();
    }
    expect(await was(undone, '2024-11-06')).toBeNull();
    // One that was archived by hand was there until then.
    on('2026-05-03');
    await manager.ask(commitmentDocuments.archive, { input: { id: kept, reason: 'By mistake.' } });
    expect(await listed('2026-05-02', funiculars)).toEqual([kept]);
    expect(await listed('2026-05-03', funiculars)).toEqual([]);
    // Restored, what was undone is there from then on.
    await manager.ask(commitmentDocuments.restore, { input: { id: undone, reason: 'It was one.' } });
    expect(await listed('2026-05-02', funiculars)).toEqual([kept]);
    expect(await listed('2026-05-03', funiculars)).toEqual([undone]);
  });

  it('leads from evidence of an earlier day to its copy and its place in the record, and lists no activity of later days', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-03-01');
    const site = await givenSite(application, 'ferries.example');
    site.answer = html('They sail.');
    on('2026-05-02');
    await linked(contributor, { id }, { effectiveOn: '2026-03-20', address: site.at('/release'), keepCopy: true });
    await reported(contributor, { id }, { effectiveOn: '2026-04-01' });
    await site.close();
    const walk = `query ($id: UUID!) { commitment(id: $id) {
      evidence { edges { node { recordedIn { type texts { field text } } copies { address recordedIn { type } } } } }
      currentReport { recordedIn { type } } events(first: 100) { totalCount edges { node { type } } }
      answered { team } } }`;
    const on1April = await read('2026-04-01', 'EFFECTIVE', walk, { id });
    expect(on1April).toMatchObject({
      evidence: {
        edges: [
          {
            node: {
              recordedIn: { type: 'evidence.added', texts: expect.arrayContaining([expect.anything()]) },
              copies: [{ address: site.at('/release'), recordedIn: { type: 'evidence.copied' } }],
            },
          },
        ],
      },
      currentReport: { recordedIn: { type: 'status.reported' } },
      events: { totalCount: 0, edges: [] },
      answered: [],
    });
    const before = await read('2026-03-19', 'EFFECTIVE', walk, { id });
    expect(before).toMatchObject({ evidence: { edges: [] }, currentReport: null });
    const { events, answered } = await read('2026-05-02', 'EFFECTIVE', walk, { id });
    expect(events.edges.map(({ node }: Json) => node.type)).toContain('evidence.copied');
    expect(answered).toHaveLength(1);
  });

  it('needs a report 90 days after a commitment was first stated, if it was recorded after that day', async () => {
    on('2026-05-01');
    const { id } = await stated('2025-01-10');
    const needing = async (day: string) =>
      (
        await read(day, 'EFFECTIVE', '{ commitmentsNeeding(need: REPORT, first: 100) { edges { node { id } } } }', {})
      ).edges.some(({ node }: Json) => node.id === id);
    expect(await Promise.all(['2025-04-09', '2025-04-10', '2026-04-30'].map(needing))).toEqual([false, true, true]);
    expect(await needing('2026-05-01')).toBe(false);
  });

  it('shows what was done in the register from when it was done: signed off, sent back, assessed, archived', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-03-01');
    const { id: judgementId } = await reported(contributor, { id }, { effectiveOn: '2026-04-01' });
    on('2026-05-03');
    await signedOff(manager, { id }, judgementId);
    on('2026-05-05');
    await signedOff(manager, { id }, judgementId, { decision: 'SENT_BACK', reason: 'Say more.' });
    on('2026-05-07');
    const { id: assessmentId } = await assessed(auditor, { id });
    on('2026-05-08');
    await declined(contributor, assessmentId);
    const agreed = async (day: string) => (await was(id, day, 'AGREED')).status;
    expect(await Promise.all(['2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'].map(agreed))).toEqual([
      'UNCLEAR',
      'ON_TRACK',
      'ON_TRACK',
      'UNCLEAR',
    ]);
    expect(await was(id, '2026-05-07', 'ASSESSED')).toMatchObject({ status: 'UNCLEAR', disputed: false });
    expect(await was(id, '2026-05-08', 'ASSESSED')).toMatchObject({ status: 'AT_RISK', disputed: true });
    on('2026-05-09');
    await withdrawnAssessment(auditor, assessmentId);
    expect(await was(id, '2026-05-08', 'ASSESSED')).toMatchObject({ status: 'UNCLEAR', disputed: false });

    on('2026-05-10');
    await manager.ask(commitmentDocuments.archive, { input: { id, reason: 'By mistake.' } });
    on('2026-05-12');
    await manager.ask(commitmentDocuments.restore, { input: { id, reason: 'It goes on.' } });
    for (const [day, isArchived] of [
      ['2026-05-09', false],
      ['2026-05-10', true],
      ['2026-05-11', true],
      ['2026-05-12', false],
    ] as const) {
      expect((await was(id, day)).archivedAt !== null).toBe(isArchived);
      expect((await listed(day, {})).includes(id)).toBe(!isArchived);
    }
  });

  it('shows evidence from its day, with the claims that were so by then, and a decision on it from when it was made', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-03-01');
    const { id: milestoneId } = await given.milestone({ id } as never, { neededGrade: 'C' });
    on('2026-05-02');
    const { id: evidenceId } = await linked(contributor, { id }, { effectiveOn: '2026-03-20' });
    const cite = (claim: string, claimId: string, grade: string) =>
      contributor.ask(evidenceDocuments.support, { input: { evidenceId, claim, claimId, role: 'SUPPORTS', grade } });
    await cite('MILESTONE', milestoneId, 'C');
    await reported(
      contributor,
      { id },
      { effectiveOn: '2026-04-01', supports: [{ evidenceId, role: 'SUPPORTS', grade: 'B' }] },
    );
    on('2026-05-04');
    await decided(manager, evidenceId);
    const claims = (commitment: Json) =>
      commitment.supports.edges.flatMap(({ node }: Json) => node.supports.map(({ claim }: Json) => claim)).sort();

    expect(await was(id, '2026-03-19')).toMatchObject({ evidenceCount: 0, bestGrade: null });
    expect(await was(id, '2026-03-20')).toMatchObject({ evidenceCount: 1, bestGrade: 'C' });
    expect(claims(await was(id, '2026-03-20'))).toEqual(['MILESTONE']);
    expect(await was(id, '2026-04-01')).toMatchObject({ evidenceCount: 1, bestGrade: 'B' });
    expect(claims(await was(id, '2026-04-01'))).toEqual(['JUDGEMENT', 'MILESTONE']);
    const met = async (day: string) =>
      (
        await read(
          day,
          'EFFECTIVE',
          `query ($id: UUID!) { commitment(id: $id) { milestones { isMet isSupported } } }`,
          { id },
        )
      ).milestones;
    expect(await met('2026-05-03')).toEqual([{ isMet: false, isSupported: true }]);
    expect(await met('2026-05-04')).toEqual([{ isMet: true, isSupported: true }]);
    on('2026-05-06');
    await contributor.ask(evidenceDocuments.withdraw, { input: { evidenceId, reason: 'Of another line.' } });
    expect(await was(id, '2026-04-01')).toMatchObject({ evidenceCount: 0, bestGrade: null });
  });

  it('shows amounts, positions and reports on parties from their days', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-03-01', { kind: 'FUNDING' });
    const { id: partyId } = await given.party({ id } as never, 'the port');
    on('2026-05-02');
    const { id: evidenceId } = await linked(contributor, { id }, { effectiveOn: '2026-03-20' });
    const supports = [{ evidenceId, role: 'SUPPORTS', grade: 'A' }];
    const change = async (name: string, input: object) => {
      const made = await contributor.ask(
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on Problem { message } } }`,
        { input },
      );
      expect(made.message).toBeUndefined();
    };
    await change('recordMoney', {
      commitmentId: id,
      stage: 'SPENT',
      amount: { value: '5', currency: 'GBP' },
      effectiveOn: '2026-04',
      supports,
    });
    await change('reportParty', {
      partyId,
      status: 'AT_RISK',
      rationale: 'It waits.',
      effectiveOn: '2026-04-10',
      supports,
    });
    const [{ id: statementId }] = (
      await contributor.ask(`query ($id: UUID!) { commitment(id: $id) { statements { id } } }`, { id })
    ).statements;
    await change('recordPosition', { partyId, position: 'CONFIRMED', statementId });
    const spent = async (day: string) =>
      (await was(id, day)).currentAmounts.some(({ stage }: Json) => stage === 'SPENT');
    expect(await Promise.all(['2026-03-31', '2026-04-01'].map(spent))).toEqual([false, true]);
    const port = async (day: string) => (await was(id, day)).parties.at(-1);
    expect(await port('2026-04-09')).toMatchObject({ statedPosition: { position: 'CONFIRMED' }, currentReport: null });
    expect(await port('2026-04-10')).toMatchObject({ currentReport: { status: 'AT_RISK' } });
  });

  it('computes marks for that day, and news by the day it was so', async () => {
    on('2026-05-01');
    const { id } = await stated('2025-01-10', {}, { due: { edtf: '2025-06-30', why: 'They said so.' } });
    await reported(contributor, { id }, { effectiveOn: '2025-07-02' });
    const marks = async (day: string) => {
      const { stale, stalled, datePassed, overdue } = await was(id, day);
      return { stale, stalled, datePassed, overdue };
    };
    expect(await marks('2025-04-09')).toEqual({ stale: false, stalled: false, datePassed: false, overdue: false });
    expect(await marks('2025-04-10')).toMatchObject({ stale: true });
    expect(await marks('2025-07-01')).toMatchObject({ datePassed: true, overdue: false });
    expect(await marks('2025-07-02')).toMatchObject({ stale: false, datePassed: false, overdue: true });
    expect(await marks('2025-10-09')).toMatchObject({ stale: true, stalled: false });
    expect(await marks('2025-10-10')).toMatchObject({ stalled: true });
    expect(await listed('2025-10-10', { stalled: true, stale: true, overdue: true })).toEqual([id]);
    // What was recorded today is news, as it is in the register of today.
    expect(await marks('2026-05-01')).toMatchObject({ stale: false, stalled: false });
  });

  it('is searched, asked by partner and exported like today', async () => {
    on('2026-05-01');
    const norland = await given.organisation({ name: 'Norland' });
    const parties = [{ organisationId: norland.id, role: 'UNDERTAKES' }];
    const { id } = await stated('2026-03-01', { title: 'A zeppelin harbour', parties });
    on('2026-05-05');
    await contributor.ask(commitmentDocuments.edit, {
      input: { id, version: 1, facts: commitmentFacts({ title: 'An airship harbour', parties }) },
    });
    await reported(contributor, { id }, { status: 'OFF_TRACK', effectiveOn: '2026-04-01' });
    const all = { responsibilities: ['OWN', 'EXTERNAL', 'NOT_IDENTIFIED'] };
    expect(await listed('2026-03-01', { ...all, text: 'airship' })).toEqual([id]);
    expect(await listed('2026-03-01', { ...all, text: 'zeppelin' })).toEqual([]);
    expect(await listed('2026-02-28', { ...all, text: 'airship' })).toEqual([]);
    expect(await listed('2026-03-01', { ...all, partyIds: [norland.id] })).toEqual([id]);
    expect(await listed('2026-02-28', { ...all, partyIds: [norland.id] })).toEqual([]);
    const counts = `query ($filter: CommitmentFilter) { commitmentCounts(filter: $filter, by: STATUS) { key count } }`;
    const filter = { ...all, partyIds: [norland.id] };
    expect(await read('2026-03-31', 'EFFECTIVE', counts, { filter })).toEqual([{ key: 'UNCLEAR', count: 1 }]);
    expect(await read('2026-04-01', 'EFFECTIVE', counts, { filter })).toEqual([{ key: 'OFF_TRACK', count: 1 }]);

    const { token } = await application.as(manager);
    const file = async (query: string) => {
      const asked = new URLSearchParams({
        columns: 'title,status',
        filter: JSON.stringify({ ...all, text: 'airship' }),
      });
      const response = await fetch(`${application.address}/export/register.csv?${asked}&${query}`, {
        headers: { cookie: `followthrough_session=${token}` },
      });
      return {
        status: response.status,
        name: response.headers.get('content-disposition'),
        text: await response.text(),
      };
    };
    const effective = await file('asAt=2026-04-01&asAtBy=EFFECTIVE');
    expect(effective).toMatchObject({ status: 200, text: expect.stringMatching(/An airship harbour.*Off track/) });
    expect(effective.name).toContain('register-as-at-2026-04-01-by-effective-date.csv');
    const byRecord = await file('asAt=2026-05-04');
    expect(byRecord.text).not.toContain('Off track');
    expect(byRecord.name).toContain('register-as-at-2026-05-04-by-recorded-date.csv');
    expect((await file('')).name).toContain('register-2026-05-05.csv');
    expect((await file('asAt=2026-04-01&asAtBy=OTHER')).status).toBe(400);
  });

  it('hides on every day what the reader may not see today, and links to what was not there yet', async () => {
    on('2026-05-01');
    const outsider = lasting(application, await given.contributor(await given.team()));
    const open = await stated('2026-03-01', { title: 'Open at first' });
    const later = await stated('2026-04-01', { title: 'Stated later' });
    await contributor.ask(commitmentDocuments.link, { input: { fromId: open.id, toId: later.id, kind: 'PART_OF' } });
    const links = `query ($id: UUID!) { commitment(id: $id) { links { to { title } } } }`;
    expect(await read('2026-03-31', 'EFFECTIVE', links, { id: open.id })).toEqual({ links: [] });
    expect(await read('2026-04-01', 'EFFECTIVE', links, { id: open.id })).toEqual({
      links: [{ to: { title: 'Stated later' } }],
    });
    expect(await read('2026-03-31', 'EFFECTIVE', one, { id: open.id }, 'REPORTED', outsider)).not.toBeNull();
    on('2026-05-03');
    const facts = { title: 'Open at first', marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'For the team.' };
    await contributor.ask(commitmentDocuments.edit, {
      input: { id: open.id, version: 1, facts: commitmentFacts(facts) },
    });
    expect(await read('2026-03-31', 'EFFECTIVE', one, { id: open.id }, 'REPORTED', outsider)).toBeNull();
    expect(await read('2026-03-31', 'EFFECTIVE', one, { id: open.id }, 'REPORTED', contributor)).not.toBeNull();
    const { totalCount, edges } = await read('2026-04-30', 'EFFECTIVE', register, {}, 'REPORTED', outsider);
    expect(edges).toHaveLength(totalCount);
    expect(edges.map(({ node }: Json) => node.id)).not.toContain(open.id);
  });

  it.each([
    ['2025-02-29', 'EFFECTIVE', 'DAY_NOT_IN_MONTH', 'February 2025 has 28 days'],
    ['2030-01-01', 'EFFECTIVE', 'PAST_DAY_IN_FUTURE', 'Choose 20 July 2026 or an earlier day.'],
    ['2026-05-01', 'OTHER', 'DAY_TIME_UNKNOWN', 'cannot be read by “OTHER”'],
    ['2026-05-01', '', 'DAY_TIME_UNKNOWN', 'cannot be read by “”'],
    ['2026-05-01', 'effective', 'DAY_TIME_UNKNOWN', 'cannot be read by “effective”'],
  ])('refuses “%s” by “%s” in words: %s', async (day, by, reason, words) => {
    on('2026-07-20');
    const again = await application.as(manager);
    // The second is answered without the executor, the third by a plan.
    for (let times = 0; times < 3; times += 1) {
      const { errors, data } = await again.send(register, {}, headers(day, by as By));
      expect(data ?? null).toBeNull();
      expect(errors?.[0]).toMatchObject({
        extensions: { code: 'INVALID', reason },
        message: expect.stringContaining(words),
      });
    }
  });

  it('is never changed, and without a day says nothing', async () => {
    on('2026-07-20');
    const { id } = await stated('2026-03-01');
    const input = { commitmentId: id, status: 'ON_TRACK', rationale: 'So.', effectiveOn: '2026-07-19' };
    const { errors } = await contributor.send(deliveryDocuments.report, { input }, headers('2026-07-19', 'EFFECTIVE'));
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID', reason: 'PAST_UNCHANGED' } });
    const { data } = await contributor.send(one, { id }, { 'followthrough-as-at-by': 'EFFECTIVE' });
    expect(data.commitment.reports.totalCount).toBe(0);
  });

  it('follows the corrected date of a source, also one that was corrected before the first worker that follows it', async () => {
    on('2026-05-01');
    const { id } = await stated('2026-04-01');
    const [{ source }] = (
      await contributor.ask(`query ($id: UUID!) { commitment(id: $id) { statements { source { id version } } } }`, {
        id,
      })
    ).statements;
    on('2026-05-02');
    const facts = sourceFacts({ published: { value: '2026-03', origin: 'GIVEN', why: 'The paper copy says so.' } });
    await contributor.ask(mutationDocument('correctSource'), {
      input: { id: source.id, version: source.version, facts },
    });
    const worker = await startWorker();
    await eventually(async () => (await was(id, '2026-03-01')) !== null);
    await worker.close();
    expect(await was(id, '2026-02-28')).toBeNull();
    expect(await was(id, '2026-03-01')).toMatchObject({ stage: 'ANNOUNCED', statedTimes: 1 });
  });

  it('has the same days when they are filled in for a register that was there before', async () => {
    const rows = () =>
      Promise.all(
        [
          'select id, began_on, due_from from commitments',
          'select id, counts_from from supports',
          'table effective_due_dates',
          'table effective_archivings',
          'table effective_standings',
        ].map((select) =>
          application.database.query<Json>(`select to_jsonb(t)::text as row from (${select}) t order by 1`),
        ),
      );
    const before = await rows();
    expect(before.map(({ length }) => length > 1)).toEqual([true, true, true, true, true]);
    const migrations = [
      new StandByEffectiveDay1780000002080(),
      new KeepDaysBesideCommitments1780000002102(),
      new CountSupportsFromADay1780000002103(),
    ];
    for (const migration of migrations.toReversed()) await migration.down(application.database as never);
    for (const migration of migrations) await migration.up(application.database as never);
    expect(await rows()).toEqual(before);
  });
});
