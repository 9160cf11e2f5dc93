import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Party } from '@followthrough/server/commitments/parties/party.entity';
import { PartyPosition } from '@followthrough/server/delivery/parties/party-position.entity';
import { PartyReportWithdrawal } from '@followthrough/server/delivery/parties/party-report-withdrawal.entity';
import { PartyReport } from '@followthrough/server/delivery/parties/party-report.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { linked, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { RecordComparison } from '../support/recorded.js';
import { doneOnce } from '../support/sent-twice.js';

const problem = '... on Problem { message } ... on InvalidInput { code field }';
const documents = {
  position: `mutation ($input: RecordPositionInput!) { recordPosition(input: $input) { __typename ${problem}
    ... on PartyPosition { id position note statement { id } recordedBy { name } party { id } } } }`,
  report: `mutation ($input: ReportPartyInput!) { reportParty(input: $input) { __typename ${problem}
    ... on PartyReport { id status rationale effectiveOn party { id } recordedBy { name }
      supports { claim grade partyReport { id } } commitment { status currentReport { id } lastReport { id } } } } }`,
  withdraw: `mutation ($input: WithdrawPartyReportInput!) { withdrawPartyReport(input: $input) { __typename ${problem}
    ... on PartyReport { id withdrawal { reason by { name } } party { currentReport { id status } } } } }`,
};
const read = `query ($id: UUID!) { commitment(id: $id) { status isUnjudged reports { totalCount } parties { id
  statedPosition { position } currentReport { status } positions { position } reports { status withdrawal { reason } } } } }`;

describe('the standing of one party', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string; name: string };
  let commitment: Commitment;
  let party: Party;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    team = await given.team();
    contributor = await given.contributor(team);
    commitment = await given.arranged(team);
    party = await given.party(commitment, 'the port');
  });
  afterAll(() => application.close());

  const ask = (document: string, input: object, by: Caller = contributor): Promise<Json> => by.ask(document, { input });
  const positionInput = async (more: object = {}) => ({
    partyId: party.id,
    position: 'CONFIRMED',
    statementId: (await given.statement(commitment)).id,
    ...more,
  });
  const reportInput = (more: object = {}) => ({
    partyId: party.id,
    status: 'DELIVERED',
    rationale: 'It paid.',
    effectiveOn: '2026-11-20',
    ...more,
  });
  const look = (): Promise<Json> => contributor.ask(read, { id: commitment.id });
  const errorOf = async (by: Caller, document: string, input: object): Promise<string | undefined> =>
    (await by.send(document, { input })).errors?.[0]?.extensions.code;

  describe('by position', () => {
    it('is recorded with the statement that shows it, and corrected with a reason', async () => {
      expect((await look()).parties[0]).toMatchObject({ statedPosition: null, positions: [] });
      const input = await positionInput({ note: 'By letter.' });
      const recorded = await ask(documents.position, input);
      expect(recorded).toMatchObject({
        __typename: 'PartyPosition',
        position: 'CONFIRMED',
        note: 'By letter.',
        statement: { id: input.statementId },
        recordedBy: { name: contributor.name },
      });
      const corrected = { position: 'NOT_HEARD', statementId: null, seenPositionId: recorded.id };
      expect(await ask(documents.position, await positionInput(corrected))).toMatchObject({ code: 'TEXT_MISSING' });
      const because = { ...corrected, note: 'It was another body.' };
      expect(await ask(documents.position, await positionInput(because))).toMatchObject({ position: 'NOT_HEARD' });
      expect((await look()).parties[0]).toMatchObject({
        statedPosition: { position: 'NOT_HEARD' },
        positions: [{ position: 'NOT_HEARD' }, { position: 'CONFIRMED' }],
      });
    });

    it('is recorded by one of two who saw the same', async () => {
      const input = await positionInput();
      const answers = await Promise.all([1, 2].map(() => ask(documents.position, input)));
      expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
        'PARTY_CHANGED_MEANWHILE',
        'PartyPosition',
      ]);
    });

    it('rests on no statement of another commitment', async () => {
      const { id: statementId } = await given.statement(await given.arranged(team));
      expect(await errorOf(contributor, documents.position, await positionInput({ statementId }))).toBe('NOT_FOUND');
      expect(await ask(documents.position, await positionInput({ statementId: null }))).toMatchObject({
        code: 'POSITION_NEEDS_STATEMENT',
        field: 'statementId',
      });
    });
  });

  describe('by report', () => {
    it('rests on evidence, and never becomes the status of the whole', async () => {
      const whole = await reported(contributor, commitment);
      const { id: evidenceId } = await linked(contributor, commitment);
      const supports = [{ evidenceId, role: 'SUPPORTS', grade: 'B' }];
      const report = await ask(documents.report, reportInput({ supports }));
      expect(report).toMatchObject({
        __typename: 'PartyReport',
        status: 'DELIVERED',
        party: { id: party.id },
        supports: [{ claim: 'PARTY', grade: 'B', partyReport: { id: report.id } }],
        commitment: { status: 'ON_TRACK', currentReport: { id: whole.id }, lastReport: { id: whole.id } },
      });
      const standings = await application.database.query<Json>(
        `select voice, status from standings where commitment_id = $1 and until_at = 'infinity'`,
        [commitment.id],
      );
      expect(standings.find(({ voice }) => voice === 'REPORTED')).toMatchObject({ status: 'ON_TRACK' });
      expect(await look()).toMatchObject({ status: 'ON_TRACK', reports: { totalCount: 1 } });
    });

    it('leaves a commitment without a report on the whole unjudged', async () => {
      await ask(documents.report, reportInput());
      expect(await look()).toMatchObject({ status: 'UNCLEAR', isUnjudged: true, reports: { totalCount: 0 } });
    });

    it('is current by its effective day, and withdrawn with a reason', async () => {
      const late = await ask(documents.report, reportInput());
      const early = await ask(
        documents.report,
        reportInput({ status: 'AT_RISK', effectiveOn: '2026-10-01', seenReportId: late.id }),
      );
      expect(early).toMatchObject({ __typename: 'PartyReport' });
      expect((await look()).parties[0]).toMatchObject({ currentReport: { status: 'DELIVERED' } });
      const input = { partyReportId: late.id, reason: 'Of another party.' };
      expect(await ask(documents.withdraw, { ...input, reason: '' })).toMatchObject({ code: 'TEXT_MISSING' });
      expect(await ask(documents.withdraw, input)).toMatchObject({
        withdrawal: { reason: 'Of another party.', by: { name: contributor.name } },
        party: { currentReport: { id: early.id, status: 'AT_RISK' } },
      });
      expect(await ask(documents.withdraw, input)).toMatchObject({ code: 'REPORT_WITHDRAWN_ALREADY' });
    });

    it('is refused without a rationale, in the future, or if another one was filed meanwhile', async () => {
      const codeOf = async (more: object) => (await ask(documents.report, reportInput(more))).code;
      expect(await codeOf({ rationale: ' ' })).toBe('TEXT_MISSING');
      expect(await codeOf({ rationale: 'x'.repeat(10_001) })).toBe('TEXT_TOO_LONG');
      expect(await codeOf({ effectiveOn: '2027-01-01' })).toBe('REPORT_IN_FUTURE');
      expect((await look()).parties[0].reports).toEqual([]);
      await ask(documents.report, reportInput());
      expect(await codeOf({})).toBe('PARTY_CHANGED_MEANWHILE');
    });
  });

  it('is written by contributors of the lead team alone, and hidden parties answer like missing ones', async () => {
    const outsider = await given.contributor(await given.team());
    const auditor = await given.auditor();
    const position = await positionInput();
    for (const by of [outsider, auditor]) {
      expect(await errorOf(by, documents.position, position)).toBe('FORBIDDEN');
      expect(await errorOf(by, documents.report, reportInput())).toBe('FORBIDDEN');
    }
    await application.database.query('update parties set removed_at = now() where id = $1', [party.id]);
    expect(await errorOf(contributor, documents.report, reportInput())).toBe('NOT_FOUND');
    await application.database.query(
      `update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'x' where id = $1`,
      [commitment.id],
    );
    for (const partyId of [party.id, newId()]) {
      expect(await errorOf(outsider, documents.report, reportInput({ partyId }))).toBe('NOT_FOUND');
      expect(await errorOf(outsider, documents.position, { ...position, partyId })).toBe('NOT_FOUND');
    }
  });

  it('does not change on an archived commitment, and no row is ever changed', async () => {
    const { id: partyReportId } = await ask(documents.report, reportInput());
    const position = await positionInput();
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'x' where id = $1`,
      [commitment.id],
    );
    expect(await ask(documents.position, position)).toMatchObject({ code: 'ARCHIVED' });
    expect(await ask(documents.report, reportInput())).toMatchObject({ code: 'ARCHIVED' });
    expect(await ask(documents.withdraw, { partyReportId, reason: 'x' })).toMatchObject({ code: 'ARCHIVED' });
    for (const table of ['party_positions', 'party_reports', 'party_report_withdrawals']) {
      await expect(application.database.query(`delete from ${table}`)).rejects.toThrow(/only ever added to/);
    }
  });

  it('is recorded once, however often it is sent, and told completely by its events', async () => {
    const { id: positionId } = await doneOnce(application, 'recordPosition', contributor, {
      input: await positionInput({ note: 'By letter.' }),
    });
    const { id: partyReportId } = await doneOnce(application, 'reportParty', contributor, { input: reportInput() });
    await doneOnce(application, 'withdrawPartyReport', contributor, { input: { partyReportId, reason: 'A slip.' } });
    const told = Object.fromEntries(
      ['PartyPosition', 'PartyReport'].flatMap((entity) => [
        [`${entity}.sequence`, 'The order of recording, which the events have, too.'],
        [`${entity}.commitmentId`, 'The subject of the event.'],
        [`${entity}.recordedAt`, 'When the event was recorded.'],
        [`${entity}.recordedBy`, 'Who recorded the event.'],
      ]),
    );
    const record = new RecordComparison(application, {
      ...told,
      'PartyReportWithdrawal.at': 'When the event was recorded.',
      'PartyReportWithdrawal.by': 'Who recorded the event.',
    });
    const missing = await record.missing(contributor, 'commitment', commitment.id, [
      [PartyPosition, { id: positionId }],
      [PartyReport, { id: partyReportId }],
      [PartyReportWithdrawal, { partyReportId }],
    ]);
    expect(missing).toEqual([]);
  });
});
