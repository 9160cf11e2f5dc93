import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import {
  decided as acceptedBy,
  deliveryDocuments,
  evidenceDocuments,
  linked,
  reported,
  signedOff,
} from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const toAgree = '{ reportsToAgree(first: 50) { totalCount edges { node { id } } } }';
const sentBack = '{ reportsSentBack(first: 50) { totalCount edges { node { id signOffs { reason } } } } }';
const refusal = { decision: 'SENT_BACK', reason: 'Which road is meant?' };
const codes = (answers: readonly Json[]) => answers.map(({ __typename, code }) => code ?? __typename).sort();
const idsOf = (answer: Json): string[] => answer.edges.map(({ node }: Json) => node.id);

describe('the sign-off of a report', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Someone;
  let manager: Someone;
  let colleague: Someone;
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    colleague = await given.manager(team);
    commitment = await given.arranged(team);
  });
  afterAll(() => application.close());

  const filed = async (by: Caller, more: object = {}): Promise<string> => {
    const { lastReport } = await by.ask('query ($id: UUID!) { commitment(id: $id) { lastReport { id } } }', {
      id: commitment.id,
    });
    return (await reported(by, commitment, { seenJudgementId: lastReport?.id ?? null, ...more })).id;
  };
  const decided = (by: Caller, id: string, more: object = {}) => signedOff(by, commitment, id, more);
  const codeOf = async (by: Caller, judgementId: string, more: object = {}): Promise<string | undefined> => {
    const input = { judgementId, decision: 'AGREED', ...more };
    return (await by.send(deliveryDocuments.signOff, { input })).errors?.[0]?.extensions.code;
  };
  const waitsFor = async (who: Caller) => idsOf(await who.ask(toAgree));
  const rowsOf = (id: string) =>
    application.database.query<{ decision: string }>(
      'select decision from sign_offs where judgement_id = $1 order by sequence',
      [id],
    );
  const statusIn = async (voice: string | null, by: Caller = contributor): Promise<Json> => {
    const headers: Record<string, string> = voice === null ? {} : { 'followthrough-voice': voice };
    const document = `query ($id: UUID!) { commitment(id: $id) { status isUnjudged reportedOn currentReport { id } agreedReport { id } } }`;
    return (await by.send(document, { id: commitment.id }, headers)).data.commitment;
  };

  it('is a manager’s, with who and when', async () => {
    const id = await filed(contributor);
    expect(await decided(manager, id)).toMatchObject({
      signOffs: [{ decision: 'AGREED', reason: null, at: '2026-11-22T10:00:00+00:00', by: { name: manager.name } }],
      commitment: { agreedReport: { id, status: 'ON_TRACK' } },
    });
  });

  it('owes a reason where the report is sent back, also to the database', async () => {
    const id = await filed(contributor);
    for (const reason of [null, '', '  ']) {
      expect(await decided(manager, id, { ...refusal, reason })).toMatchObject({
        code: 'TEXT_MISSING',
        field: 'reason',
      });
    }
    const long = 'x'.repeat(10_001);
    expect(await decided(manager, id, { ...refusal, reason: long })).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(await rowsOf(id)).toEqual([]);
    await expect(
      application.database.query(
        `insert into sign_offs (id, judgement_id, decision, at, "by") values ($1, $2, 'SENT_BACK', now(), $3)`,
        [newId(), id, manager.id],
      ),
    ).rejects.toThrow(/sign_offs/);
    expect(await decided(manager, id, refusal)).toMatchObject({
      signOffs: [refusal],
      commitment: { agreedReport: null },
    });
  });

  it('is for managers of the lead team, and of no other', async () => {
    const id = await filed(contributor);
    const secret = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    const { id: hidden } = await reported(contributor, secret);
    const stranger = await given.manager(await given.team());
    expect(await codeOf(contributor, id)).toBe('FORBIDDEN');
    expect(await codeOf(await given.viewer(team), id)).toBe('FORBIDDEN');
    expect(await codeOf(await given.auditor(), id)).toBe('FORBIDDEN');
    expect(await codeOf(await given.administrator(), id)).toBe('FORBIDDEN');
    expect(await codeOf(stranger, id)).toBe('FORBIDDEN');
    expect(await codeOf(stranger, hidden)).toBe('NOT_FOUND');
    expect(await codeOf(manager, newId())).toBe('NOT_FOUND');
    expect(await codeOf(application.nobody, id)).toBe('UNAUTHENTICATED');
    expect(await rowsOf(id)).toEqual([]);
  });

  describe('of one’s own report', () => {
    const own = { code: 'OWN_REPORT' };

    it('is refused, whatever is decided', async () => {
      const id = await filed(manager);
      expect(await decided(manager, id)).toMatchObject(own);
      expect(await decided(manager, id, refusal)).toMatchObject(own);
      expect(await decided(colleague, id)).toMatchObject({ __typename: 'Judgement' });
    });

    it('is refused after a change of role: reported as contributor, signed off as manager', async () => {
      const id = await filed(contributor);
      const become = (role: string, person: Someone) =>
        application.database.query('update memberships set role = $2 where person_id = $1', [person.id, role]);
      await become('MANAGER', contributor);
      expect(await decided(contributor, id)).toMatchObject(own);
      await become('CONTRIBUTOR', manager);
      expect(await codeOf(manager, id)).toBe('FORBIDDEN');
    });

    it('is refused where another team that its author manages leads the commitment now', async () => {
      const other = await given.team();
      const both = await given.manager(other);
      await application.database.query(
        `insert into memberships (id, person_id, team_id, role) values ($1, $2, $3, 'CONTRIBUTOR')`,
        [newId(), both.id, team.id],
      );
      const someone = Object.assign(both, await application.as(both));
      const id = await filed(someone);
      await application.database.query('update commitments set lead_team_id = $2 where id = $1', [
        commitment.id,
        other.id,
      ]);
      expect(await decided(someone, id)).toMatchObject(own);
    });

    it('is refused to two requests at once, and to the same with a colleague’s', async () => {
      const id = await filed(manager);
      expect(codes(await Promise.all([decided(manager, id), decided(manager, id)]))).toEqual([
        'OWN_REPORT',
        'OWN_REPORT',
      ]);
      expect(codes(await Promise.all([decided(manager, id), decided(colleague, id)]))).toEqual([
        'Judgement',
        'OWN_REPORT',
      ]);
    });

    it('is refused by the database, too', async () => {
      const id = await filed(manager);
      await expect(
        application.database.query(
          `insert into sign_offs (id, judgement_id, decision, at, "by") values ($1, $2, 'AGREED', now(), $3)`,
          [newId(), id, manager.id],
        ),
      ).rejects.toThrow(/of their own/);
    });
  });

  it('is refused where another manager was faster, with what they decided', async () => {
    const id = await filed(contributor);
    const both = [manager, colleague].map((by) =>
      by.ask(deliveryDocuments.signOff, { input: { judgementId: id, decision: 'AGREED' } }),
    );
    const answers = await Promise.all(both);
    expect(codes(answers)).toEqual(['Judgement', 'REPORT_SIGNED_MEANWHILE']);
    expect(answers.find(({ code }) => code).message).toMatch(/decided on this report after you opened it: Agreed\./);
    expect(await decided(manager, id)).toMatchObject({ code: 'REPORT_SIGNED_ALREADY' });
    await decided(colleague, id, refusal);
    expect(await rowsOf(id)).toEqual([{ decision: 'AGREED' }, { decision: 'SENT_BACK' }]);
  });

  it('is for the current report alone: not for one that was withdrawn or replaced meanwhile', async () => {
    const first = await filed(contributor);
    const withdraw = { input: { judgementId: first, reason: 'For another commitment.' } };
    const answers = await Promise.all([contributor.ask(deliveryDocuments.withdraw, withdraw), decided(manager, first)]);
    expect(answers[0]).toMatchObject({ __typename: 'Judgement' });
    expect(await decided(manager, first, refusal)).toMatchObject({ code: 'REPORT_WITHDRAWN_MEANWHILE' });
    const second = await filed(contributor);
    const third = await filed(contributor, { status: 'AT_RISK' });
    expect(await decided(manager, second)).toMatchObject({ code: 'REPORT_REPLACED' });
    expect(await decided(manager, third)).toMatchObject({ __typename: 'Judgement' });
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'x' where id = $1`,
      [commitment.id],
    );
    expect(await decided(manager, third, refusal)).toMatchObject({ code: 'ARCHIVED' });
  });

  it('gives the status in the manager’s voice, which keeps the agreed report until a later one is agreed', async () => {
    expect(await statusIn('AGREED')).toMatchObject({ status: 'UNCLEAR', isUnjudged: true, agreedReport: null });
    const first = await filed(contributor);
    await decided(manager, first);
    const second = await filed(contributor, { status: 'OFF_TRACK' });
    expect(await statusIn(null)).toMatchObject({ status: 'OFF_TRACK', agreedReport: { id: first } });
    expect(await statusIn('agreed')).toMatchObject({
      status: 'ON_TRACK',
      isUnjudged: false,
      currentReport: { id: second },
      agreedReport: { id: first },
    });
    expect(await statusIn('ASSESSED')).toMatchObject({ status: 'UNCLEAR', isUnjudged: true });
    expect(await statusIn('SHOUTED')).toMatchObject({ status: 'OFF_TRACK' });
    await decided(manager, second);
    expect(await statusIn('AGREED')).toMatchObject({ status: 'OFF_TRACK', agreedReport: { id: second } });
    await decided(colleague, second, refusal);
    expect(await statusIn('AGREED')).toMatchObject({ status: 'ON_TRACK', agreedReport: { id: first } });
    await contributor.ask(deliveryDocuments.withdraw, { input: { judgementId: first, reason: 'A mistake.' } });
    expect(await statusIn('AGREED')).toMatchObject({ status: 'UNCLEAR', agreedReport: null });
  });

  it('chooses columns of the board and filters in that voice', async () => {
    const id = await filed(contributor, { status: 'AT_RISK' });
    await decided(manager, id);
    await filed(contributor, { status: 'OFF_TRACK' });
    const inVoice = async (voice: string) => {
      const document = `query ($filter: CommitmentFilter!) {
        board(filter: $filter, by: STATUS) { key count }
        commitments(filter: { teamIds: ["${team.id}"], statuses: [AT_RISK] }) { totalCount } }`;
      const { data } = await contributor.send(
        document,
        { filter: { teamIds: [team.id] } },
        { 'followthrough-voice': voice },
      );
      const full = data.board.filter(({ count }: Json) => count > 0).map(({ key }: Json) => key);
      return [full, data.commitments.totalCount];
    };
    expect(await inVoice('REPORTED')).toEqual([['OFF_TRACK'], 0]);
    expect(await inVoice('AGREED')).toEqual([['AT_RISK'], 1]);
    expect(await inVoice('ASSESSED')).toEqual([['UNCLEAR'], 0]);
  });

  it('waits for managers of the lead team who did not report, first come first', async () => {
    const id = await filed(contributor);
    expect(await waitsFor(manager)).toEqual([id]);
    expect(await waitsFor(colleague)).toEqual([id]);
    const hers = await filed(colleague, { status: 'AT_RISK' });
    expect(await waitsFor(manager)).toEqual([hers]);
    expect(await waitsFor(colleague)).toEqual([]);
    for (const who of [contributor, await given.viewer(team), await given.auditor(), await given.administrator()]) {
      expect(await waitsFor(who)).toEqual([]);
    }
    expect(await statementsBesidesSession(() => manager.ask(toAgree))).toBe(1);
    await decided(manager, hers);
    expect(await waitsFor(manager)).toEqual([]);
    await application.database.query('update people set is_auditor = true where id = $1', [manager.id]);
    expect(await codeOf(manager, hers)).toBe('FORBIDDEN');
  });

  it('comes back to its author until a new report replaces it', async () => {
    const id = await filed(contributor);
    expect(idsOf(await contributor.ask(sentBack))).toEqual([]);
    await decided(manager, id, refusal);
    expect((await contributor.ask(sentBack)).edges).toEqual([{ node: { id, signOffs: [{ reason: refusal.reason }] } }]);
    expect(idsOf(await manager.ask(sentBack))).toEqual([]);
    expect(await statementsBesidesSession(() => contributor.ask(sentBack))).toBe(1);
    await filed(contributor, { rationale: 'The northern road is open.' });
    expect(idsOf(await contributor.ask(sentBack))).toEqual([]);
  });

  describe('of a delivery', () => {
    const delivered = { status: 'DELIVERED', rationale: 'The boats sail.' };
    let milestone: { id: string; words: string };
    beforeEach(async () => {
      milestone = await given.milestone(commitment, { words: 'All boats sail', neededGrade: 'B' });
      await given.milestone(commitment, { isRequired: false });
    });
    const shown = async (grade: string, by: Caller = contributor): Promise<string> => {
      const supports = [{ claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade }];
      return (await linked(by, commitment, { supports })).id;
    };

    it('needs accepted evidence of its grade for every required milestone', async () => {
      const id = await filed(contributor, delivered);
      const refused = { code: 'DELIVERY_UNPROVEN', field: 'override' };
      expect(await decided(manager, id)).toMatchObject(refused);
      const evidence = await shown('B');
      await acceptedBy(manager, await shown('D'));
      expect(await decided(manager, id)).toMatchObject(refused);
      expect(await rowsOf(id)).toEqual([]);
      await acceptedBy(manager, evidence);
      expect(await decided(manager, id)).toMatchObject({ signOffs: [{ decision: 'AGREED', override: null }] });
    });

    it('takes only the acceptance that counts now: not of another grade, refused later, or of withdrawn evidence', async () => {
      const id = await filed(contributor, delivered);
      const evidence = await shown('D');
      await acceptedBy(manager, evidence);
      const raise = { evidenceId: evidence, claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade: 'A' };
      await contributor.ask(evidenceDocuments.support, { input: raise });
      expect(await decided(manager, id)).toMatchObject({ code: 'DELIVERY_UNPROVEN' });
      await acceptedBy(manager, evidence);
      await acceptedBy(colleague, evidence, { decision: 'NOT_ACCEPTED', reason: 'Another boat.' });
      expect(await decided(manager, id)).toMatchObject({ code: 'DELIVERY_UNPROVEN' });
      await acceptedBy(manager, evidence);
      await contributor.ask(evidenceDocuments.withdraw, { input: { evidenceId: evidence, reason: 'A mistake.' } });
      expect(await decided(manager, id)).toMatchObject({ code: 'DELIVERY_UNPROVEN' });
    });

    it('can be agreed without, by name and with a reason, which stay with it and in the record', async () => {
      const id = await filed(contributor, delivered);
      const override = 'The gazette is printed next week.';
      const [signOff] = (await decided(manager, id, { override })).signOffs;
      expect(signOff).toMatchObject({
        decision: 'AGREED',
        override,
        unmetMilestones: [{ words: 'All boats sail' }],
        by: { name: manager.name },
      });
      const [event] = await application.database.query<{ data: Json }>(
        `select convert_from(canonical, 'UTF8')::json -> 'data' as data from events
         where subject_id = $1 order by subject_version desc limit 1`,
        [commitment.id],
      );
      expect(event?.data).toMatchObject({ decision: 'AGREED', unmetMilestoneIds: [milestone.id] });
    });

    it('keeps no override where nothing was missing', async () => {
      const id = await filed(contributor, { status: 'PARTLY_DELIVERED' });
      expect(await decided(manager, id, { override: 'Not needed.' })).toMatchObject({ signOffs: [{ override: null }] });
    });

    it('is refused by the database, too', async () => {
      const id = await filed(contributor, delivered);
      await expect(
        application.database.query(
          `insert into sign_offs (id, judgement_id, decision, at, "by") values ($1, $2, 'AGREED', now(), $3)`,
          [newId(), id, manager.id],
        ),
      ).rejects.toThrow(/lacks accepted evidence/);
    });
  });

  it('is recorded with what it was about, and the reason apart', async () => {
    const id = await filed(contributor);
    await decided(manager, id, { ...refusal, reason: 'A very private reason.' });
    const events = await application.database.query<{ type: string; data: Json }>(
      `select type, convert_from(canonical, 'UTF8')::json -> 'data' as data from events
       where subject_id = $1 order by subject_version desc limit 1`,
      [commitment.id],
    );
    const about = { signOffId: expect.any(String), judgementId: id, status: 'ON_TRACK' };
    const data = { ...about, decision: 'SENT_BACK', unmetMilestoneIds: [] };
    expect(events).toEqual([{ type: 'report.signedOff', data }]);
    const found = await application.database.query(
      `select 1 from events where position('private reason'::bytea in canonical) > 0`,
    );
    expect(found).toEqual([]);
  });

  it('is never changed or removed by the application, nor by its owner', async () => {
    for (const role of ['set role followthrough_app;', '']) {
      for (const attempt of ['update sign_offs set at = now()', 'delete from sign_offs', 'truncate sign_offs']) {
        await expect(application.database.query(`${role} ${attempt}`)).rejects.toThrow(/permission denied|only ever/);
      }
    }
  });
});
