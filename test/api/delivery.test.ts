import { overdue, datePassed, stale } from '@followthrough/domain/delivery';
import { limits } from '@followthrough/domain/limits';
import { closedStatuses, deliveryStatuses } from '@followthrough/domain/statuses';
import { codeList } from '@followthrough/domain/terms';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Voice } from '@followthrough/domain/vocabulary';
import { ofStanding } from '@followthrough/server/delivery/standing';
import { sql, statement } from '@followthrough/server/platform/sql/sql';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { deliveryDocuments, evidenceDocuments, linked, reported } from '../support/given-delivery.js';
import { itWithNaughtyStrings, naughtyStrings } from '../support/shared.js';
import { standingFromScratch } from '../support/standing.js';
import { givenIn, type Given } from '../support/given.js';

const nowhere = '00000000-0000-7000-8000-000000000000';
const read = `query ($id: UUID!) { commitment(id: $id) {
  stage stageSince status isUnjudged datePassed overdue stale lastNewsAt
  currentReport { id status } lastReport { id } missingThings { words }
  reports { totalCount edges { node { id status isWithdrawn isCurrent } } }
  stageChanges { totalCount edges { node { stage effectiveEdtf party { words } recordedBy { name } } } }
  parties { words stage } } }`;

describe('delivery', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { name: string; id: string };
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  beforeEach(async () => void (commitment = await given.arranged(team)));
  afterAll(() => application.close());

  const look = (of: { id: string } = commitment): Promise<Json> => contributor.ask(read, { id: of.id });
  const report = (more: object = {}, of: { id: string } = commitment) => reported(contributor, of, more);
  const withdraw = (judgementId: string, reason = 'Entered for the wrong one.') =>
    contributor.ask(deliveryDocuments.withdraw, { input: { judgementId, reason } });
  const changeStage = (more: object, of: { id: string } = commitment) =>
    contributor.ask(deliveryDocuments.stage, {
      input: { commitmentId: of.id, effectiveOn: '2026-11-01', supports: [], ...more },
    });
  const cited = async (grade: string, role = 'SUPPORTS') => [
    { evidenceId: (await linked(contributor, commitment)).id as string, role, grade },
  ];
  const codeOf = async (caller: Caller, document: string, input: object) =>
    (await caller.send(document, { input })).errors?.[0]?.extensions.code;
  const eventTypes = async (id = commitment.id) =>
    (
      await application.database.query<{ type: string }>(
        'select type from events where subject_id = $1 order by subject_version',
        [id],
      )
    ).map(({ type }) => type);
  const standing = async (id = commitment.id) =>
    (
      await application.database.query<Json>(
        `select commitment_id, stage, stage_since, status, judgement_id, judged_on, judged_at, last_news_at
         from standings where commitment_id = $1 and voice = 'REPORTED' and until_at = 'infinity'`,
        [id],
      )
    )[0];

  describe('the standing of a commitment', () => {
    const stoodAt = async (at: string | null): Promise<string | null> => {
      const found = await application.database.query<{ status: string }>(
        `select status from standings where commitment_id = $1 and voice = 'REPORTED'
           and case when $2::timestamptz is null then until_at = 'infinity' else from_at <= $2 and until_at > $2 end`,
        [commitment.id, at],
      );
      expect(found.length).toBeLessThanOrEqual(1);
      return found[0]?.status ?? null;
    };
    const reportedAt = async (at: string, status: string): Promise<Json> => {
      application.now = new Date(at);
      const seenJudgementId = (await look()).lastReport?.id ?? null;
      return report({ status, effectiveOn: at.slice(0, 10), seenJudgementId });
    };
    afterEach(() => (application.now = new Date('2026-11-22T10:00:00.000Z')));

    it('is kept for every instant: later reports and withdrawals do not count yet', async () => {
      const first = await reportedAt('2026-11-22T10:10:00Z', 'ON_TRACK');
      await reportedAt('2026-11-22T10:20:00Z', 'AT_RISK');
      application.now = new Date('2026-11-22T10:30:00Z');
      await withdraw((await look()).currentReport.id);
      expect(await look()).toMatchObject({ status: 'ON_TRACK', currentReport: { id: first.id } });

      expect(await stoodAt(null)).toBe('ON_TRACK');
      expect(await stoodAt('2026-11-22T10:09:59Z')).toBe('UNCLEAR');
      expect(await stoodAt('2026-11-22T10:10:00Z')).toBe('ON_TRACK');
      expect(await stoodAt('2026-11-22T10:25:00Z')).toBe('AT_RISK');
      expect(await stoodAt('2026-11-22T10:30:00Z')).toBe('ON_TRACK');
      expect(await stoodAt('2000-01-01T00:00:00Z')).toBeNull();
    });

    it('is read in the team’s voice; in the others nobody has judged yet', async () => {
      await reportedAt('2026-11-22T10:10:00Z', 'ON_TRACK');
      const inVoice = (voice: Voice) =>
        application.arrange(async (ctx) => {
          const read = ofStanding({ id: sql`${commitment.id}::uuid` }, { ...ctx.reading(), voice }, sql`s.status`);
          const { text, parameters } = statement(read);
          return ctx.db.query(text, parameters);
        });
      expect(await inVoice('REPORTED')).toEqual([{ status: 'ON_TRACK' }]);
      expect(await inVoice('AGREED')).toEqual([{ status: 'UNCLEAR' }]);
      expect(await inVoice('ASSESSED')).toEqual([{ status: 'UNCLEAR' }]);
    });

    it('holds once where several report at the same moment, and ends never before it began', async () => {
      application.now = new Date('2026-11-22T10:10:00Z');
      await Promise.all(
        ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'].map((status) => report({ status, effectiveOn: '2026-11-20' })),
      );
      expect(await reportedAt('2026-11-22T10:00:00Z', 'OFF_TRACK')).toMatchObject({ status: 'OFF_TRACK' });
      const rows = await application.database.query<Json>(
        `select until_at = 'infinity' as holds, from_at <= until_at as "inOrder" from standings
         where commitment_id = $1 and voice = 'REPORTED'`,
        [commitment.id],
      );
      expect(rows.filter(({ holds }) => holds)).toHaveLength(1);
      expect(rows.every(({ inOrder }) => inOrder)).toBe(true);
    });

    it('is unique at every instant, even if the clock was set back or a later request was quicker', async () => {
      await reportedAt('2026-11-22T10:10:00Z', 'ON_TRACK');
      await reportedAt('2026-11-22T10:30:00Z', 'AT_RISK');
      application.now = new Date('2026-11-22T10:20:00Z');
      await withdraw((await look()).currentReport.id);
      expect(await stoodAt('2026-11-22T10:15:00Z')).toBe('ON_TRACK');
      expect(await stoodAt('2026-11-22T10:25:00Z')).toBe('ON_TRACK');
      expect(await stoodAt('2026-11-22T10:30:00Z')).toBe('ON_TRACK');
      expect(await look()).toMatchObject({ status: 'ON_TRACK' });
    });

    it('is added and ended once: PostgreSQL refuses any other change of it', async () => {
      await reportedAt('2026-11-22T10:10:00Z', 'ON_TRACK');
      const refused = (text: string) =>
        expect(application.database.query(`${text} where commitment_id = $1`, [commitment.id])).rejects.toThrow();
      await refused(`update standings set status = 'DELIVERED'`);
      await refused(`update standings set until_at = now()`);
      await refused('delete from standings');
      expect(await stoodAt(null)).toBe('ON_TRACK');
    });
  });

  describe('a report', () => {
    it('is unclear, without a judgement, before the first report', async () => {
      expect(await look()).toMatchObject({
        status: 'UNCLEAR',
        isUnjudged: true,
        currentReport: null,
        lastReport: null,
      });
    });

    it('gives the status, its reasons and what it rests on', async () => {
      const supports = await cited('B');
      const { id: statementId } = await given.statement(commitment);
      const input = {
        status: 'UNCLEAR',
        missing: ['The signed text', 'Its date'],
        statementIds: [statementId],
        supports,
      };
      const made = await report(input);
      expect(made).toMatchObject({
        __typename: 'Judgement',
        missing: [{ words: 'The signed text' }, { words: 'Its date' }],
        statements: [{ id: statementId }],
        supports: [{ role: 'SUPPORTS', grade: 'B', evidence: { id: supports[0]!.evidenceId } }],
        recordedBy: { name: contributor.name },
        commitment: {
          status: 'UNCLEAR',
          isUnjudged: false,
          missingThings: [{ words: 'The signed text' }, { words: 'Its date' }],
        },
      });
      const after = await report({ seenJudgementId: made.id });
      expect(after.commitment).toMatchObject({ status: 'ON_TRACK', missingThings: [] });
    });

    it.each([
      ['a blank rationale', { rationale: ' ' }, 'TEXT_MISSING', 'rationale'],
      ['a NUL', { rationale: 'a\0b' }, 'TEXT_HAS_NUL', 'rationale'],
      ['tomorrow', { effectiveOn: '2026-11-23' }, 'REPORT_IN_FUTURE', 'effectiveOn'],
      ['the day before it was stated', { effectiveOn: '2026-01-14' }, 'REPORT_BEFORE_STATEMENT', 'effectiveOn'],
      ['unclear with nothing missing', { status: 'UNCLEAR' }, 'MISSING_NEEDED', 'missing'],
      ['51 missing things', { missing: Array(51).fill('x') }, 'TOO_MANY_MISSING', 'missing'],
      ['withdrawn without its statement', { status: 'WITHDRAWN' }, 'STATEMENT_NEEDED', 'statementIds'],
      ['superseded by nothing', { status: 'SUPERSEDED' }, 'LINK_NEEDED', 'status'],
    ])('is refused with %s, and leaves nothing behind', async (_, input, code, field) => {
      await given.statement(commitment);
      const before = await standing();
      expect(await report(input)).toMatchObject({ __typename: 'InvalidInput', code, field });
      expect((await look()).reports.totalCount).toBe(0);
      expect(await standing()).toEqual(before);
      expect(await eventTypes()).toEqual(['commitment.created', 'commitment.stated']);
    });

    it('may be about any day where a source that states it has no date', async () => {
      await given.statement(commitment, { published: null });
      await given.statement(commitment, { published: '2026-10-01' });
      expect((await report({ effectiveOn: '2020-01-01' })).__typename).toBe('Judgement');
    });

    it('may say withdrawn with the owner’s statement, and superseded with a visible link', async () => {
      const { id } = await given.statement(commitment, { roles: ['WITHDRAWS'] });
      const withdrawn = await report({ status: 'WITHDRAWN', statementIds: [id] });
      expect(withdrawn.commitment.status).toBe('WITHDRAWN');
      const link = async (by: Commitment) =>
        application.database.query(
          `insert into commitment_links (id, from_id, to_id, kind, created_at) values (gen_random_uuid(), $1, $2, 'SUPERSEDES', now())`,
          [by.id, commitment.id],
        );
      const hidden = await given.team();
      await link(await given.arranged(hidden, { marking: 'OFFICIAL_SENSITIVE' }));
      const superseded = { status: 'SUPERSEDED', seenJudgementId: withdrawn.id };
      expect(await report(superseded)).toMatchObject({ code: 'LINK_NEEDED' });
      await link(await given.arranged(team));
      expect((await report(superseded)).commitment.status).toBe('SUPERSEDED');
    });

    it('names the one it saw last; a newer one is shown, and nothing is filed', async () => {
      const first = await report();
      const second = await report({ status: 'AT_RISK', rationale: 'Money is short.', seenJudgementId: first.id });
      for (const seenJudgementId of [first.id, null]) {
        expect(await report({ seenJudgementId })).toMatchObject({
          __typename: 'NewerJudgement',
          judgementId: second.id,
          status: 'AT_RISK',
          rationale: 'Money is short.',
          by: contributor.name,
          message: expect.stringContaining('Your text is still here'),
        });
      }
      expect((await look()).reports.totalCount).toBe(2);
      const other = await given.arranged(team);
      const { id: seenJudgementId } = await report({}, other);
      expect(await codeOf(contributor, deliveryDocuments.report, inputOf({ seenJudgementId }))).toBe('NOT_FOUND');
    });

    it('filed twice at once is filed once', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => report()));
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
        'Judgement',
        'NewerJudgement',
        'NewerJudgement',
      ]);
      expect((await eventTypes()).filter((type) => type === 'status.reported')).toHaveLength(1);
    });

    it('about an earlier day does not replace a later one', async () => {
      const now = await report({ status: 'AT_RISK', effectiveOn: '2026-11-20' });
      const then = await report({ status: 'ON_TRACK', effectiveOn: '2026-03-01', seenJudgementId: now.id });
      expect(then).toMatchObject({ isCurrent: false, commitment: { status: 'AT_RISK', lastReport: { id: then.id } } });
    });

    it('made by mistake stays, withdrawn with its reason, and the previous one is current again', async () => {
      const first = await report({ status: 'ON_TRACK' });
      const wrong = await report({ status: 'DELIVERED', seenJudgementId: first.id });
      expect(await withdraw(wrong.id, '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
      expect(await withdraw(wrong.id)).toMatchObject({
        isWithdrawn: true,
        isCurrent: false,
        withdrawal: { reason: 'Entered for the wrong one.', by: { name: contributor.name } },
        commitment: { status: 'ON_TRACK', currentReport: { id: first.id } },
      });
      expect(await withdraw(first.id)).toMatchObject({ commitment: { status: 'UNCLEAR', isUnjudged: true } });
      expect((await look()).reports).toMatchObject({
        totalCount: 2,
        edges: [{ node: { id: wrong.id, isWithdrawn: true } }, { node: { id: first.id, isWithdrawn: true } }],
      });
      expect((await report({ seenJudgementId: first.id })).__typename).toBe('Judgement');
    });

    it('withdrawn twice at once is withdrawn once', async () => {
      const { id } = await report();
      const answers = await Promise.all([1, 2].map(() => withdraw(id)));
      expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
        'Judgement',
        'REPORT_WITHDRAWN_ALREADY',
      ]);
    });

    itWithNaughtyStrings('keeps every naughty string as it came', async () => {
      const strings = naughtyStrings().filter((text) => text.trim() && text.length <= 500);
      let seenJudgementId: string | null = null;
      for (let first = 0; first < strings.length; first += 50) {
        const missing = strings.slice(first, first + 50);
        const rationale = missing.join('\n');
        const made = await report({ status: 'UNCLEAR', rationale, missing, seenJudgementId });
        expect(made).toMatchObject({ rationale, missing: missing.map((words) => ({ words })) });
        seenJudgementId = made.id;
      }
    });

    it('is for contributors of the lead team, on visible commitments', async () => {
      const elsewhere = await given.contributor(await given.team());
      const secret = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
      const attempt = (caller: Caller, id: string) =>
        codeOf(caller, deliveryDocuments.report, inputOf({ commitmentId: id }));
      for (const caller of [elsewhere, await given.viewer(team), await given.auditor(), await given.administrator()]) {
        expect(await attempt(caller, commitment.id)).toBe('FORBIDDEN');
      }
      expect(await attempt(elsewhere, secret.id)).toBe('NOT_FOUND');
      expect(await attempt(contributor, nowhere)).toBe('NOT_FOUND');
      const { id: judgementId } = await report({}, secret);
      const { id: seen } = await report();
      const reason = 'x';
      expect(await codeOf(elsewhere, deliveryDocuments.withdraw, { judgementId, reason })).toBe('NOT_FOUND');
      expect(await codeOf(elsewhere, deliveryDocuments.withdraw, { judgementId: seen, reason })).toBe('FORBIDDEN');
    });

    it('cites nothing that belongs to another commitment, and no evidence that was withdrawn', async () => {
      const other = await given.arranged(team);
      const { id: evidenceId } = await linked(contributor, other);
      const foreign = { supports: [{ evidenceId, role: 'SUPPORTS', grade: 'A' }] };
      const statementIds = [(await given.statement(other)).id];
      expect(await codeOf(contributor, deliveryDocuments.report, inputOf(foreign))).toBe('NOT_FOUND');
      expect(await codeOf(contributor, deliveryDocuments.report, inputOf({ statementIds }))).toBe('NOT_FOUND');
      const supports = await cited('A');
      const input = { evidenceId: supports[0]!.evidenceId, reason: 'Wrong.' };
      await contributor.ask(evidenceDocuments.withdraw, { input });
      expect(await report({ supports })).toMatchObject({ code: 'EVIDENCE_WITHDRAWN' });
      const twice = [...(await cited('A')), ...(await cited('B'))].map((s, _, [first]) => ({
        ...s,
        evidenceId: first!.evidenceId,
      }));
      expect(await report({ supports: twice })).toMatchObject({ code: 'EVIDENCE_CITED_TWICE' });
    });
  });

  describe('a stage change', () => {
    it('names its date and what shows it', async () => {
      const supports = await cited('A');
      const made = await changeStage({ stage: 'ALLOCATED', effectiveOn: '2026-06', supports });
      expect(made).toMatchObject({
        stage: 'ALLOCATED',
        effectiveEdtf: '2026-06',
        supports: [{ grade: 'A', evidence: { id: supports[0]!.evidenceId } }],
        commitment: { stage: 'ALLOCATED', stageSince: '2026-06' },
      });
      expect((await look()).stageChanges.edges.map(({ node }: Json) => node.stage)).toEqual(['ALLOCATED', 'ANNOUNCED']);
    });

    it('dates the stage it was entered with by its first statement', async () => {
      expect((await look()).stageSince).toBeNull();
      await given.statement(commitment, { published: '2026-02-02' });
      await given.statement(commitment, { published: '2026-01-02' });
      expect((await look()).stageSince).toBe('2026-01-02');
    });

    it.each([
      ['a rung of another ladder', { stage: 'SIGNED' }, 'STAGE_UNKNOWN'],
      ['the rung it is on', { stage: 'ANNOUNCED' }, 'STAGE_UNCHANGED'],
      ['a day to come', { stage: 'ALLOCATED', effectiveOn: '2026-12-01' }, 'STAGE_IN_FUTURE'],
      ['nothing to show it', { stage: 'ALLOCATED' }, 'GRADE_UNCITED'],
    ])('is refused with %s', async (_, input, code) => {
      expect(await changeStage(input)).toMatchObject({ __typename: 'InvalidInput', code });
      expect(await eventTypes()).toEqual(['commitment.created']);
    });

    it.each([
      ['the undertaker’s own account', 'B', 'SUPPORTS', 'GRADE_NEEDED'],
      ['what speaks against it', 'A', 'CONTRADICTS', 'GRADE_UNCITED'],
      ['what only explains', 'A', 'CONTEXT', 'GRADE_UNCITED'],
    ])('to a rung that needs the act itself is not made on %s', async (_, grade, role, code) => {
      expect(await changeStage({ stage: 'ALLOCATED', supports: await cited(grade, role) })).toMatchObject({
        code,
        field: 'supports',
      });
    });

    it('backwards corrects the record: it needs a reason, and no support', async () => {
      await changeStage({ stage: 'PAID_OVER', supports: await cited('B') });
      expect(await changeStage({ stage: 'ANNOUNCED' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
      const back = await changeStage({ stage: 'ANNOUNCED', reason: 'It was another grant.' });
      expect(back).toMatchObject({ reason: 'It was another grant.', commitment: { stage: 'ANNOUNCED' } });
    });

    it('has the rungs of treaties for treaties alone', async () => {
      for (const [instrumentType, expected] of [
        ['TREATY', 'StageChange'],
        ['MEMORANDUM', 'STAGE_FOR_TREATIES'],
      ]) {
        commitment = await given.arranged(team, {
          kind: 'AGREEMENT',
          kindFields: { instrumentType: instrumentType! },
        });
        const answer = await changeStage({ stage: 'LAID', supports: await cited('A') });
        expect(answer.code ?? answer.__typename).toBe(expected);
      }
    });

    it('of one party leaves the commitment where it is, until the next of all of them', async () => {
      commitment = await given.arranged(team, { kind: 'AGREEMENT', stage: 'SIGNED' });
      const one = await given.party(commitment, 'Norland');
      await given.party(commitment, 'Sudmark');
      const made = await changeStage({ stage: 'IN_FORCE', partyId: one.id, supports: await cited('A') });
      expect(made).toMatchObject({ party: { stage: 'IN_FORCE' }, commitment: { stage: 'SIGNED' } });
      const stages = async () => Object.fromEntries((await look()).parties.map((p: Json) => [p.words, p.stage]));
      expect(await stages()).toEqual({ Norland: 'IN_FORCE', Sudmark: null });
      await changeStage({ stage: 'IN_OPERATION', supports: await cited('B') });
      expect(await stages()).toEqual({ Norland: null, Sudmark: null });
      const other = await given.party(await given.arranged(team), 'Westfold');
      const input = {
        commitmentId: commitment.id,
        stage: 'ENDED',
        effectiveOn: '2026',
        supports: [],
        partyId: other.id,
      };
      expect(await codeOf(contributor, deliveryDocuments.stage, input)).toBe('NOT_FOUND');
    });

    it('made twice at once is made once', async () => {
      const supports = await cited('B');
      const answers = await Promise.all([1, 2].map(() => changeStage({ stage: 'CONTRACTED', supports })));
      expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
        'STAGE_UNCHANGED',
        'StageChange',
      ]);
    });
  });

  describe('a standing', () => {
    it('is that of its history after any interleaving of changes', async () => {
      const supports = await cited('B');
      const made = await report();
      application.now = new Date('2026-11-22T11:00:00.000Z');
      await Promise.all([
        changeStage({ stage: 'CONTRACTED', supports }),
        changeStage({ stage: 'PAID_OVER', supports }),
        report({ seenJudgementId: made.id, status: 'AT_RISK' }),
        report({ seenJudgementId: made.id, status: 'OFF_TRACK', effectiveOn: '2026-10-01' }),
        withdraw(made.id),
        linked(contributor, commitment),
        given.statement(commitment),
        given.statement(commitment),
      ]);
      application.now = new Date('2026-11-22T10:00:00.000Z');
      expect(await standing()).toEqual(await standingFromScratch(application.database, commitment.id));
      expect(await eventTypes()).toEqual(expect.arrayContaining(['status.reported', 'commitment.stated']));
    });

    it('is begun again on the new ladder where the kind changes', async () => {
      await application.arrange(async (ctx) => {
        await ctx.db.query(`update commitments set kind = 'SUMMIT' where id = $1`, [commitment.id]);
        await ctx.record('commitment.edited', commitment, { stage: 'SCHEDULED', fields: ['kind'] } as never);
        await ctx.record('commitment.edited', commitment, { fields: ['title'] } as never);
      });
      expect((await look()).stageChanges).toMatchObject({ totalCount: 2 });
      expect(await look()).toMatchObject({ stage: 'SCHEDULED' });
    });

    it('has the lateness and staleness given by the rules, for any dates', async () => {
      const today = '2026-11-22';
      const statuses = codeList(deliveryStatuses);
      // Every combination of due day, judged day and status that lies on either side of a boundary, and news as old.
      const days = [null, '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
      const news = ['2026-08-23T23:59:59Z', '2026-08-24T00:00:00Z', '2026-08-25T00:00:00Z', '2026-11-22T09:00:00Z'];
      const cases = days.flatMap((dueLatest) =>
        days.slice(0, 4).flatMap((judgedOn) =>
          (judgedOn ? statuses : [null]).map((status, index) => ({
            dueLatest,
            judgedOn,
            status,
            newsAt: news[index % 4]!,
          })),
        ),
      );
      expect(cases.length).toBeGreaterThan(150);
      const ids = await arranged(cases);
      const found = new Map<string, Json>();
      for (let first = 0; first < ids.length; first += 50) {
        const fields = ids
          .slice(first, first + 50)
          .map((id, index) => `c${index}: commitment(id: "${id}") { id datePassed overdue stale }`);
        const { data } = await contributor.send(`{ ${fields.join(' ')} }`);
        for (const row of Object.values<Json>(data)) found.set(row.id, row);
      }
      for (const [index, { dueLatest, judgedOn, status, newsAt }] of cases.entries()) {
        const current = status && judgedOn ? { status, effectiveOn: judgedOn } : null;
        expect({ ...cases[index], ...found.get(ids[index]!) }).toMatchObject({
          datePassed: datePassed({ dueLatest, current }, today),
          overdue: overdue({ dueLatest, current }, today),
          stale: stale(newsAt.slice(0, 10), current, today),
        });
      }
      expect(closedStatuses.length).toBe(5);
    });
  });

  it.each(['stage_changes', 'judgements', 'judgement_withdrawals', 'missing_things', 'judgement_statements'])(
    '%s are never changed or removed by the application, nor by their owner',
    async (table) => {
      for (const role of ['set role followthrough_app;', '']) {
        const set = table === 'judgement_statements' ? 'judgement_id = judgement_id' : 'id = id';
        for (const attempt of [`update ${table} set ${set}`, `delete from ${table}`, `truncate ${table} cascade`]) {
          await expect(application.database.query(`${role} ${attempt}`)).rejects.toThrow(/permission denied|only ever/);
        }
      }
    },
  );

  function inputOf(more: object) {
    return { commitmentId: commitment.id, status: 'ON_TRACK', rationale: 'x', effectiveOn: '2026-11-20', ...more };
  }

  interface Case {
    readonly dueLatest: string | null;
    readonly judgedOn: string | null;
    readonly status: string | null;
    readonly newsAt: string;
  }

  /** Commitments whose standings were worked out from history like this. */
  async function arranged(cases: readonly Case[]): Promise<string[]> {
    const ids: string[] = [];
    for (const { dueLatest, judgedOn, status, newsAt } of cases) {
      application.now = new Date(newsAt);
      const { id } = await given.arranged(team, { dueLatest });
      if (judgedOn) {
        await application.arrange(async (ctx) => {
          await ctx.db.query(
            `insert into judgements (id, commitment_id, status, rationale, effective_on, recorded_at)
             values (gen_random_uuid(), $1, $2, 'x', $3, $4)`,
            [id, status, judgedOn, newsAt],
          );
          await ctx.record('status.reported', Object.assign(commitment, { id }), {} as never);
        });
      }
      ids.push(id);
    }
    application.now = new Date('2026-11-22T10:00:00.000Z');
    return ids;
  }

  describe('that rests on new evidence', () => {
    const link = { kind: 'LINK', title: 'The letter', address: 'https://example.org/letter' };

    it('keeps evidence and report together, each with its event', async () => {
      const newEvidence = [{ ...link, role: 'SUPPORTS', grade: 'B' }];
      const { supports, status } = await report({ newEvidence });
      expect(status).toBe('ON_TRACK');
      expect(supports).toEqual([{ role: 'SUPPORTS', grade: 'B', evidence: { id: expect.any(String) } }]);
      expect(await eventTypes()).toEqual(['commitment.created', 'evidence.added', 'status.reported']);
    });

    it('cites existing evidence together with new evidence', async () => {
      const { supports } = await report({
        supports: await cited('C'),
        newEvidence: [{ ...link, role: 'SUPPORTS', grade: 'A' }],
      });
      expect(supports.map(({ grade }: Json) => grade)).toEqual(['A', 'C']);
    });

    it.each([
      [{ ...link, address: 'javascript:alert(1)' }, 'newEvidence.1.address'],
      [{ ...link, title: ' ' }, 'newEvidence.1.title'],
      [{ ...link, address: null }, 'newEvidence.1.address'],
      [{ ...link, effectiveOn: '2999' }, 'newEvidence.1.effectiveOn'],
      [{ kind: 'FILE', title: 'Nothing' }, 'newEvidence.1.fileId'],
    ])('keeps nothing of it where one piece is refused, and says which: %j', async (piece, field) => {
      const graded = { role: 'SUPPORTS', grade: 'D' };
      const refused = await report({
        newEvidence: [
          { ...link, ...graded },
          { ...piece, ...graded },
        ],
      });
      expect(refused).toMatchObject({ __typename: 'InvalidInput', field });
      expect(await eventTypes()).toEqual(['commitment.created']);
    });

    it('refuses another person’s file, and more evidence than a claim can cite', async () => {
      const graded = { role: 'SUPPORTS', grade: 'D' };
      const input = { commitmentId: commitment.id, status: 'ON_TRACK', rationale: 'x', effectiveOn: '2026-11-20' };
      const stolen = { ...input, newEvidence: [{ kind: 'FILE', title: 'x', fileId: nowhere, ...graded }] };
      expect(await codeOf(contributor, deliveryDocuments.report, stolen)).toBe('NOT_FOUND');
      const many = Array.from({ length: limits.supports + 1 }, () => ({ ...link, ...graded }));
      expect(await report({ newEvidence: many })).toMatchObject({ code: 'TOO_MANY_SUPPORTS' });
      expect(await eventTypes()).toEqual(['commitment.created']);
    });

    it('moves a stage that needs its grade', async () => {
      const weak = [{ ...link, role: 'SUPPORTS', grade: 'D' }];
      expect(await changeStage({ stage: 'ALLOCATED', newEvidence: weak })).toMatchObject({ code: 'GRADE_NEEDED' });
      const good = [{ ...link, role: 'SUPPORTS', grade: 'A' }];
      const { stage, supports } = await changeStage({ stage: 'ALLOCATED', newEvidence: good });
      expect([stage, supports[0].grade]).toEqual(['ALLOCATED', 'A']);
      expect(await eventTypes()).toEqual(['commitment.created', 'evidence.added', 'stage.changed']);
    });
  });
});
