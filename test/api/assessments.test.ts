import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import { SilentReplies } from '@followthrough/server/assessments/silent-replies';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import {
  assessed,
  assessmentDocuments,
  assessmentFields,
  assessmentInput,
  declined,
  repliedTo,
  withdrawnAssessment,
} from '../support/given-assessments.js';
import { archivedBy, commitmentDocuments, restoredBy } from '../support/given-commitments.js';
import { decided as acceptedBy, deliveryDocuments, linked, reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const toAssess = '{ reportsToAssess(first: 50) { totalCount edges { node { id } } } }';
const toReply = '{ assessmentsToReply(first: 50) { totalCount edges { node { id } } } }';
const idsOf = (answer: Json): string[] => answer.edges.map(({ node }: Json) => node.id);
const codes = (answers: readonly Json[]) => answers.map(({ __typename, code }) => code ?? __typename).sort();

describe('assessments', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Someone;
  let viewer: Someone;
  let stranger: Someone;
  let auditor: Someone;
  let colleague: Someone;
  let commitment: Commitment;
  let reportId: string;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    application.now = new Date('2026-11-22T10:00:00.000Z');
    team = await given.team();
    contributor = await given.contributor(team);
    viewer = await given.viewer(team);
    stranger = await given.manager(await given.team());
    auditor = await given.auditor();
    colleague = await given.auditor();
    commitment = await given.arranged(team);
    reportId = (await reported(contributor, commitment)).id;
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  const draft = async (more: object = {}, by: Caller = auditor): Promise<string> => {
    const answer = await assessed(by, commitment, more);
    if (answer.__typename !== 'Assessment') throw new Error(answer.message);
    return answer.id;
  };
  const codeOf = async (by: Caller, document: string, input: object): Promise<string | undefined> =>
    (await by.send(document, { input })).errors?.[0]?.extensions.code;
  const reportAgain = async (more: object = {}): Promise<string> =>
    (await reported(contributor, commitment, { seenJudgementId: reportId, ...more })).id;
  const page = (by: Caller) =>
    by.ask(
      `query ($id: UUID!) { commitment(id: $id) { disputed changedAt
        currentAssessment { id } draftAssessments { id } assessments(first: 10) { totalCount edges { node { id } } }
        currentReport { id assessments { id } }
        events(first: 50) { totalCount edges { node { type subjectVersion } } }
        eventsSince(first: 50, since: "2026-01-01T00:00:00Z") { totalCount } } }`,
      { id: commitment.id },
    );
  const statusIn = async (voice: string, by: Caller = stranger): Promise<Json> => {
    const document = `query ($id: UUID!) { commitment(id: $id) { status isUnjudged disputed reportedOn } }`;
    return (await by.send(document, { id: commitment.id }, { 'followthrough-voice': voice })).data.commitment;
  };
  /** At another time, everyone signs in again: their sessions have ended. */
  const itIs = async (time: string) => {
    application.now = new Date(`${time}Z`);
    for (const who of [contributor, viewer, stranger, auditor, colleague]) {
      Object.assign(who, await application.as(who));
    }
  };
  const sweep = () => application.app.get(SilentReplies).record();
  const rowsOf = (table: string) =>
    query(`select a.id from ${table} t join assessments a on a.id = t.assessment_id where a.commitment_id = $1`, [
      commitment.id,
    ]);

  describe('that are drafts', () => {
    it('have a status, a rationale, a confidence, verdicts and a deadline of 14 days', async () => {
      await given.milestone(commitment, { words: 'All boats sail' });
      await given.milestone(commitment, { isRequired: false });
      expect(await assessed(auditor, commitment)).toMatchObject({
        status: 'AT_RISK',
        rationale: 'The crane is not chartered.',
        confidence: 'MEDIUM',
        confidenceReason: 'One survey only.',
        replyDue: '2026-12-06',
        override: null,
        isDraft: true,
        isCurrent: false,
        draftedBy: { name: auditor.name },
        judgement: { id: reportId, status: 'ON_TRACK' },
        verdicts: [{ isSufficient: true, isAppropriate: true, words: null, milestone: { words: 'All boats sail' } }],
        reply: null,
        withdrawal: null,
        commitment: { disputed: false, status: 'ON_TRACK', currentAssessment: null },
      });
    });

    it('take another deadline, from tomorrow on', async () => {
      expect(await assessed(auditor, commitment, { replyDue: '2026-11-22' })).toMatchObject({
        code: 'REPLY_DUE_TOO_SOON',
        field: 'replyDue',
      });
      expect(await assessed(auditor, commitment, { replyDue: '2026-11-23' })).toMatchObject({ replyDue: '2026-11-23' });
    });

    it('owe every text and a verdict for every required milestone', async () => {
      await given.milestone(commitment);
      expect(await assessed(auditor, commitment, { rationale: ' ' })).toMatchObject({ code: 'TEXT_MISSING' });
      expect(await assessed(auditor, commitment, { confidenceReason: '' })).toMatchObject({
        code: 'TEXT_MISSING',
        field: 'confidenceReason',
      });
      expect(await assessed(auditor, commitment, { milestones: [] })).toMatchObject({ code: 'ASSESSMENT_MILESTONES' });
      expect(await rowsOf('assessment_verdicts')).toEqual([]);
    });

    it('are for auditors alone', async () => {
      const input = await assessmentInput(contributor, commitment);
      for (const who of [contributor, viewer, stranger, await given.administrator()]) {
        expect(await codeOf(who, assessmentDocuments.draft, input)).toBe('FORBIDDEN');
      }
      expect(await codeOf(application.nobody, assessmentDocuments.draft, input)).toBe('UNAUTHENTICATED');
      expect(await codeOf(auditor, assessmentDocuments.draft, { ...input, judgementId: newId() })).toBe('NOT_FOUND');
    });

    it('are refused for one’s own report, after a change of role, by service and database', async () => {
      await query('delete from memberships where person_id = $1', [contributor.id]);
      await query('update people set is_auditor = true where id = $1', [contributor.id]);
      expect(await assessed(contributor, commitment)).toMatchObject({ code: 'OWN_REPORT_ASSESSED' });
      await expect(insert(contributor.id)).rejects.toThrow(/of their own/);
      await expect(insert(stranger.id)).rejects.toThrow(/Only auditors/);
    });

    const insert = (by: string, of = commitment.id, { status = 'AT_RISK' } = {}) =>
      query(
        `insert into assessments (id, commitment_id, judgement_id, status, rationale, confidence, confidence_reason,
           reply_due, drafted_at, drafted_by) values ($1, $2, $3, $4, 'x', 'LOW', 'x', '2026-12-06', now(), $5)`,
        [newId(), of, reportId, status, by],
      );

    it('are refused for a report that was withdrawn or replaced meanwhile, and for an archived commitment', async () => {
      const input = await assessmentInput(auditor, commitment);
      await reportAgain({ status: 'OFF_TRACK' });
      expect(await auditor.ask(assessmentDocuments.draft, { input })).toMatchObject({
        code: 'ASSESSED_REPORT_REPLACED',
      });
      const next = await assessmentInput(auditor, commitment);
      await contributor.ask(deliveryDocuments.withdraw, {
        input: { judgementId: next.judgementId, reason: 'A mistake.' },
      });
      expect(await auditor.ask(assessmentDocuments.draft, { input: next })).toMatchObject({
        code: 'ASSESSED_REPORT_WITHDRAWN',
      });
      await query(`update commitments set archived_at = now(), archived_reason = 'x' where id = $1`, [commitment.id]);
      expect(await assessed(auditor, commitment)).toMatchObject({ code: 'ARCHIVED' });
    });

    it('are refused where the commitment changed meanwhile, with what changed', async () => {
      const input = await assessmentInput(auditor, commitment);
      await contributor.ask(commitmentDocuments.setMilestones, {
        input: { commitmentId: commitment.id, version: 1, milestones: [{ words: 'It sails', isRequired: true }] },
      });
      expect(await auditor.ask(assessmentDocuments.draft, { input })).toMatchObject({
        __typename: 'StaleEdit',
        version: 2,
        changes: [{ fields: ['milestones'], by: contributor.name }],
      });
    });

    it('are one at a time for each auditor and report, also of two requests at once', async () => {
      const input = await assessmentInput(auditor, commitment);
      const both = [input, input].map((one) => auditor.ask(assessmentDocuments.draft, { input: one }));
      const answers = await Promise.all(both);
      expect(codes(answers)).toEqual(['ASSESSMENT_DRAFT_OPEN', 'Assessment']);
      await expect(insert(auditor.id)).rejects.toThrow(/has a draft/);
      expect(await assessed(colleague, commitment)).toMatchObject({ __typename: 'Assessment' });
      await withdrawnAssessment(auditor, answers.find(({ id }) => id).id);
      expect(await assessed(auditor, commitment)).toMatchObject({ __typename: 'Assessment' });
    });

    it('say “delivered” only with accepted evidence, or with a reason that stays with them', async () => {
      const milestone = await given.milestone(commitment, { words: 'All boats sail', neededGrade: 'B' });
      const delivered = { status: 'DELIVERED' };
      const refused = { code: 'ASSESSMENT_UNPROVEN', field: 'override', params: [{ name: 'count', value: '1' }] };
      expect(await assessed(auditor, commitment, delivered)).toMatchObject(refused);
      await expect(insert(auditor.id, commitment.id, delivered)).rejects.toThrow(/lacks accepted evidence/);
      const override = 'I saw them sail.';
      const overridden = await assessed(auditor, commitment, { ...delivered, override });
      expect(overridden).toMatchObject({ override, unmetMilestones: [{ words: 'All boats sail' }] });
      await withdrawnAssessment(auditor, overridden.id);
      const supports = [{ claim: 'MILESTONE', claimId: milestone.id, role: 'SUPPORTS', grade: 'B' }];
      await acceptedBy(await given.manager(team), (await linked(contributor, commitment, { supports })).id);
      expect(await assessed(auditor, commitment, { ...delivered, override })).toMatchObject({
        override: null,
        unmetMilestones: [],
      });
    });

    it('name who let “delivered” pass, in the voice in which it did', async () => {
      await given.milestone(commitment, { words: 'All boats sail', neededGrade: 'B' });
      const { id } = await assessed(auditor, commitment, { status: 'DELIVERED', override: 'I saw them sail.' });
      await repliedTo(contributor, id);
      const named = async (voice: string) =>
        (
          await contributor.send(
            'query ($id: UUID!) { commitment(id: $id) { isOverride overriddenBy { name } } }',
            { id: commitment.id },
            { 'followthrough-voice': voice },
          )
        ).data?.commitment;
      expect(await named('ASSESSED')).toEqual({ isOverride: true, overriddenBy: { name: auditor.name } });
      expect(await named('REPORTED')).toEqual({ isOverride: false, overriddenBy: null });
    });

    it('are listed for their author until the team replies', async () => {
      const drafts = '{ ownDraftAssessments(first: 50) { totalCount edges { node { id } } } }';
      const id = await draft();
      expect(await auditor.ask(drafts)).toEqual({ totalCount: 1, edges: [{ node: { id } }] });
      for (const who of [colleague, contributor, stranger]) expect((await who.ask(drafts)).totalCount).toBe(0);
      await repliedTo(contributor, id);
      expect((await auditor.ask(drafts)).totalCount).toBe(0);
    });

    it('say “withdrawn” and “superseded” only where words or a link do', async () => {
      expect(await assessed(auditor, commitment, { status: 'WITHDRAWN' })).toMatchObject({ code: 'STATEMENT_NEEDED' });
      expect(await assessed(auditor, commitment, { status: 'SUPERSEDED' })).toMatchObject({ code: 'LINK_NEEDED' });
    });

    it('are seen by auditors and the lead team, and do not exist for anybody else', async () => {
      const before = await page(stranger);
      const id = await draft();
      for (const who of [auditor, colleague, contributor, viewer]) {
        const seen = await page(who);
        expect(seen).toMatchObject({ assessments: { totalCount: 1 }, draftAssessments: [{ id }] });
        expect(seen.currentReport.assessments).toEqual([{ id }]);
        expect(seen.events.edges[0].node).toEqual({ type: 'assessment.drafted', subjectVersion: 1 });
      }
      // Lists, counts, activity, the time of the last change and the versions in the record are as if there was none.
      expect(await page(stranger)).toEqual(before);
      const hidden = { assessmentId: id };
      const missing = { assessmentId: newId() };
      for (const [document, more] of [
        [assessmentDocuments.reply, { words: 'No.' }],
        [assessmentDocuments.decline, {}],
        [assessmentDocuments.withdraw, { reason: 'No.' }],
      ] as const) {
        expect(await stranger.send(document, { input: { ...hidden, ...more } })).toEqual(
          await stranger.send(document, { input: { ...missing, ...more } }),
        );
      }
      expect(await codeOf(stranger, assessmentDocuments.decline, hidden)).toBe('NOT_FOUND');
      await withdrawnAssessment(auditor, id);
      expect(await page(stranger)).toEqual(before);
      expect((await page(contributor)).events.edges[0].node.type).toBe('assessment.draftWithdrawn');
    });

    it('follow the lead team when it changes', async () => {
      const id = await draft();
      const other = await given.team();
      const successor = await given.contributor(other);
      expect((await page(successor)).draftAssessments).toEqual([]);
      await query('update commitments set lead_team_id = $2 where id = $1', [commitment.id, other.id]);
      expect((await page(successor)).draftAssessments).toEqual([{ id }]);
      expect((await page(contributor)).draftAssessments).toEqual([]);
      expect(await codeOf(contributor, assessmentDocuments.decline, { assessmentId: id })).toBe('NOT_FOUND');
      expect(await declined(successor, id)).toMatchObject({ reply: { ending: 'DECLINED' } });
    });
  });

  describe('the right of reply', () => {
    it('is the lead team’s: the assessment takes effect with the reply, for everyone', async () => {
      const id = await draft();
      const { changedAt } = await page(stranger);
      await itIs('2026-11-25T09:00:00.000');
      expect(await repliedTo(contributor, id)).toMatchObject({
        isDraft: false,
        isCurrent: true,
        reply: { ending: 'REPLIED', words: 'The crane comes in May.', by: { name: contributor.name } },
        commitment: { disputed: true, status: 'ON_TRACK', currentAssessment: { id }, draftAssessments: [] },
      });
      const seen = await page(stranger);
      expect(seen).toMatchObject({ disputed: true, currentAssessment: { id }, assessments: { totalCount: 1 } });
      expect(seen.changedAt > changedAt).toBe(true);
      expect(seen.events.edges.slice(0, 2).map(({ node }: Json) => node.type)).toEqual([
        'assessment.tookEffect',
        'assessment.drafted',
      ]);
      const [event] = await query(
        `select convert_from(canonical, 'UTF8')::json -> 'data' as data from events
         where subject_id = $1 and type = 'assessment.tookEffect'`,
        [commitment.id],
      );
      expect(event!.data).toMatchObject({
        assessmentId: id,
        judgementId: reportId,
        ending: 'REPLIED',
        on: '2026-11-25',
      });
    });

    it('can be declined', async () => {
      const id = await draft();
      expect(await declined(contributor, id)).toMatchObject({
        isDraft: false,
        reply: { ending: 'DECLINED', words: null, by: { name: contributor.name } },
      });
    });

    it('is not for viewers, other teams or auditors', async () => {
      const id = await draft();
      const input = { assessmentId: id, words: 'No.' };
      for (const who of [viewer, auditor, colleague]) {
        expect(await codeOf(who, assessmentDocuments.reply, input)).toBe('FORBIDDEN');
        expect(await codeOf(who, assessmentDocuments.decline, { assessmentId: id })).toBe('FORBIDDEN');
      }
      expect(await codeOf(stranger, assessmentDocuments.reply, input)).toBe('NOT_FOUND');
      expect(await rowsOf('assessment_replies')).toEqual([]);
      const insert = (by: string | null, ending: string, at: string, words: string | null) =>
        query('insert into assessment_replies (assessment_id, ending, words, at, "by") values ($1, $2, $3, $4, $5)', [
          id,
          ending,
          words,
          at,
          by,
        ]);
      await expect(insert(viewer.id, 'REPLIED', '2026-11-25', 'x')).rejects.toThrow(/Only the lead team/);
      await expect(insert(contributor.id, 'REPLIED', '2026-12-07T00:00Z', 'x')).rejects.toThrow(/before the deadline/);
      await expect(insert(null, 'SILENT', '2026-11-25', null)).rejects.toThrow(/before the deadline/);
    });

    it('owes words, is used once, and not by two at once', async () => {
      const id = await draft();
      expect(await repliedTo(contributor, id, ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'words' });
      const other = await given.manager(team);
      const answers = await Promise.all([repliedTo(contributor, id), declined(other, id)]);
      expect(codes(answers)).toEqual(['ASSESSMENT_REPLIED', 'Assessment']);
      expect(await repliedTo(other, id)).toMatchObject({ code: 'ASSESSMENT_REPLIED' });
      await expect(query('update assessment_replies set words = $1', ['x'])).rejects.toThrow();
      await expect(query('delete from assessments')).rejects.toThrow();
    });

    it('ends with the last day, whether or not the worker has noticed', async () => {
      const id = await draft({ replyDue: '2026-11-24' });
      await itIs('2026-11-24T23:59:59.000');
      expect(idsOf(await contributor.ask(toReply))).toEqual([id]);
      await itIs('2026-11-25T00:00:00.000');
      expect(idsOf(await contributor.ask(toReply))).toEqual([]);
      expect(await repliedTo(contributor, id)).toMatchObject({ code: 'REPLY_TOO_LATE' });
      expect(await declined(contributor, id)).toMatchObject({ code: 'REPLY_TOO_LATE' });
      await sweep();
      expect(await repliedTo(contributor, id)).toMatchObject({ code: 'REPLY_TOO_LATE' });
    });

    it('ends in silence dated at the deadline, once, after days without a worker or with two', async () => {
      const id = await draft({ replyDue: '2026-11-24' });
      const kept = await draft({ replyDue: '2027-02-01' }, colleague);
      await itIs('2026-11-24T23:00:00.000');
      await sweep();
      expect(await rowsOf('assessment_replies')).toEqual([]);
      await itIs('2026-12-03T07:00:00.000');
      await Promise.all([sweep(), sweep()]);
      await sweep();
      expect(await rowsOf('assessment_replies')).toEqual([{ id }]);
      const { edges } = await stranger
        .ask(
          `query ($id: UUID!) { commitment(id: $id) { assessments(first: 5) { edges { node { ${assessmentFields} reply { at } } } } } }`,
          { id: commitment.id },
        )
        .then(({ assessments }) => assessments);
      expect(edges.map(({ node }: Json) => node)).toMatchObject([
        { id, reply: { ending: 'SILENT', words: null, by: null, at: '2026-11-25T00:00:00+00:00' } },
      ]);
      const events = await query(
        `select actor, convert_from(canonical, 'UTF8')::json -> 'data' as data from events
         where subject_id = $1 and type = 'assessment.tookEffect'`,
        [commitment.id],
      );
      expect(events).toMatchObject([{ actor: null, data: { ending: 'SILENT', on: '2026-11-24' } }]);
      expect((await page(auditor)).draftAssessments).toEqual([{ id: kept }]);
      const [standing] = await query(
        `select judged_at from standings where commitment_id = $1 and voice = 'ASSESSED' and until_at = 'infinity'`,
        [commitment.id],
      );
      expect(standing!.judged_at).toEqual(new Date('2026-11-25T00:00:00Z'));
    });

    it('stays recorded after a clock that was ahead is put back', async () => {
      const id = await draft({ replyDue: '2026-11-24' });
      await itIs('2027-03-01T00:00:00.000');
      await sweep();
      await itIs('2026-11-23T00:00:00.000');
      await sweep();
      expect(await repliedTo(contributor, id)).toMatchObject({ code: 'REPLY_TOO_LATE' });
      expect(await withdrawnAssessment(auditor, id)).toMatchObject({ withdrawal: { reason: 'Of the wrong report.' } });
      expect(await statusIn('ASSESSED')).toMatchObject({ isUnjudged: true });
      expect(await assessed(auditor, commitment)).toMatchObject({ isDraft: true });
    });

    it('waits while the commitment is archived, whose days are given back, and for nothing that was withdrawn', async () => {
      const id = await draft({ replyDue: '2026-11-24' });
      const gone = await draft({ replyDue: '2026-11-24' }, colleague);
      await withdrawnAssessment(colleague, gone);
      await archivedBy(await given.manager(team), commitment);
      await itIs('2026-12-03T07:00:00.000');
      expect(await repliedTo(contributor, id)).toMatchObject({ code: 'ARCHIVED' });
      await sweep();
      expect(await rowsOf('assessment_replies')).toEqual([]);
      await restoredBy(await given.manager(team), commitment);
      await sweep();
      expect(await rowsOf('assessment_replies')).toEqual([]);
      expect(await rowsOf('reply_extensions')).toEqual([{ id }]);
      const types = async (by: Caller) => (await page(by)).events.edges.map(({ node }: Json) => node.type);
      expect((await types(auditor))[0]).toBe('assessment.replyExtended');
      expect((await types(stranger))[0]).toBe('commitment.restored');

      await itIs('2026-12-05T23:59:59.000');
      expect(idsOf(await contributor.ask(toReply))).toEqual([id]);
      const insert = (ending: string, at: string) =>
        query('insert into assessment_replies (assessment_id, ending, at) values ($1, $2, $3)', [id, ending, at]);
      await expect(insert('SILENT', '2026-11-25T00:00:00Z')).rejects.toThrow(/silence is dated at it/);
      await itIs('2026-12-06T07:00:00.000');
      expect(await repliedTo(contributor, id)).toMatchObject({ code: 'REPLY_TOO_LATE' });
      await sweep();
      const [replied] = await query('select at from assessment_replies where assessment_id = $1', [id]);
      expect(replied!.at).toEqual(new Date('2026-12-06T00:00:00Z'));
    });

    it('takes a reply on a day that was given back', async () => {
      const id = await draft({ replyDue: '2026-11-24' });
      await archivedBy(await given.manager(team), commitment);
      await itIs('2026-11-30T07:00:00.000');
      await restoredBy(await given.manager(team), commitment);
      expect(await repliedTo(contributor, id)).toMatchObject({
        replyDue: '2026-12-02',
        firstReplyDue: '2026-11-24',
        reply: { ending: 'REPLIED' },
      });
    });
  });

  describe('in effect', () => {
    it('give the status in the voice of auditors, and dispute the current report', async () => {
      expect(await statusIn('ASSESSED')).toMatchObject({ status: 'UNCLEAR', isUnjudged: true, disputed: false });
      await declined(contributor, await draft());
      expect(await statusIn('ASSESSED')).toMatchObject({ status: 'AT_RISK', isUnjudged: false, disputed: true });
      expect(await statusIn('REPORTED')).toMatchObject({ status: 'ON_TRACK', disputed: true });
      expect(await statusIn('AGREED')).toMatchObject({ status: 'UNCLEAR', disputed: true });
      await declined(contributor, await draft({ status: 'ON_TRACK' }, colleague));
      expect(await statusIn('ASSESSED')).toMatchObject({ status: 'ON_TRACK', disputed: false });
    });

    it('stay the auditors’ word when the team reports anew or withdraws, and dispute nothing then', async () => {
      await declined(contributor, await draft());
      const second = await reportAgain({ status: 'OFF_TRACK' });
      expect(await statusIn('ASSESSED')).toMatchObject({ status: 'AT_RISK', disputed: false });
      expect(await statusIn('REPORTED')).toMatchObject({ status: 'OFF_TRACK', disputed: false });
      const withdraw = (judgementId: string) =>
        contributor.ask(deliveryDocuments.withdraw, { input: { judgementId, reason: 'A mistake.' } });
      await withdraw(second);
      expect(await statusIn('REPORTED')).toMatchObject({ status: 'ON_TRACK', disputed: true });
      await withdraw(reportId);
      expect(await statusIn('REPORTED')).toMatchObject({ status: 'UNCLEAR', disputed: false });
      expect(await statusIn('ASSESSED')).toMatchObject({ status: 'AT_RISK', disputed: false });
    });

    it('are withdrawn by their author with a reason, once, and the one before is current again', async () => {
      const first = await draft();
      await declined(contributor, first);
      await itIs('2026-11-23T10:00:00.000');
      const second = await draft({ status: 'OFF_TRACK' });
      await declined(contributor, second);
      const input = { assessmentId: second, reason: 'x' };
      expect(await codeOf(colleague, assessmentDocuments.withdraw, input)).toBe('FORBIDDEN');
      expect(await codeOf(contributor, assessmentDocuments.withdraw, input)).toBe('FORBIDDEN');
      expect(await withdrawnAssessment(auditor, second, ' ')).toMatchObject({ code: 'TEXT_MISSING' });
      const answers = await Promise.all([withdrawnAssessment(auditor, second), withdrawnAssessment(auditor, second)]);
      expect(codes(answers)).toEqual(['ASSESSMENT_WITHDRAWN_ALREADY', 'Assessment']);
      expect(await page(stranger)).toMatchObject({ currentAssessment: { id: first }, assessments: { totalCount: 2 } });
      expect((await page(stranger)).events.edges[0].node.type).toBe('assessment.withdrawn');
      await query('update people set is_auditor = false where id = $1', [auditor.id]);
      expect(await codeOf(auditor, assessmentDocuments.withdraw, { assessmentId: first, reason: 'x' })).toBe(
        'FORBIDDEN',
      );
    });

    it('are a filter, a need and a column of the board, in every voice', async () => {
      await declined(contributor, await draft());
      const undisputed = await given.arranged(team);
      await reported(contributor, undisputed);
      const read = async (voice: string) => {
        const document = `query ($teamIds: [UUID!]) {
          disputed: commitments(filter: { teamIds: $teamIds, disputed: true }) { edges { node { id disputed } } }
          others: commitments(filter: { teamIds: $teamIds, disputed: false }) { edges { node { id disputed } } }
          commitmentsNeeding(need: DISPUTED, of: TEAMS) { edges { node { id } } }
          board(filter: { teamIds: $teamIds }, by: STATUS) { key count } }`;
        const variables = { teamIds: [team.id] };
        const { data } = await viewer.send(document, variables, { 'followthrough-voice': voice });
        expect(data.disputed.edges).toEqual([{ node: { id: commitment.id, disputed: true } }]);
        expect(data.others.edges).toEqual([{ node: { id: undisputed.id, disputed: false } }]);
        expect(idsOf(data.commitmentsNeeding)).toEqual([commitment.id]);
        return data.board.filter(({ count }: Json) => count > 0).map(({ key }: Json) => key);
      };
      expect(await read('REPORTED')).toEqual(['ON_TRACK']);
      expect(await read('ASSESSED')).toEqual(['UNCLEAR', 'AT_RISK']);
    });
  });

  describe('wait', () => {
    it('for auditors: the current reports of others without an assessment, first come first', async () => {
      const mine = async (who: Caller = auditor) => {
        const ours = await query(
          'select j.id from judgements j join commitments c on c.id = j.commitment_id where c.lead_team_id = $1',
          [team.id],
        );
        const ids = ours.map(({ id }: Json) => id);
        return idsOf(await who.ask(toAssess)).filter((id) => ids.includes(id));
      };
      await query(`update commitments set archived_at = now(), archived_reason = 'x' where lead_team_id <> $1`, [
        team.id,
      ]);
      const other = await given.arranged(team);
      const { id: later } = await reported(contributor, other);
      expect(await mine()).toEqual([reportId, later]);
      for (const who of [contributor, viewer, stranger]) expect(await mine(who)).toEqual([]);
      const id = await draft();
      expect(await mine(colleague)).toEqual([later]);
      await withdrawnAssessment(auditor, id);
      expect(await mine()).toEqual([reportId, later]);
      await declined(contributor, await draft());
      expect(await mine()).toEqual([later]);
      expect(await statementsBesidesSession(() => auditor.ask(toAssess))).toBe(1);
    });

    it('for the lead team: its drafts, nearest deadline first', async () => {
      const other = await given.arranged(team);
      await reported(contributor, other);
      const late = await draft({ replyDue: '2026-12-20' });
      const { id: soon } = await assessed(auditor, other, { replyDue: '2026-11-30' });
      expect(idsOf(await contributor.ask(toReply))).toEqual([soon, late]);
      for (const who of [viewer, stranger, auditor]) expect(idsOf(await who.ask(toReply))).toEqual([]);
      await declined(contributor, soon);
      await withdrawnAssessment(auditor, late);
      expect(idsOf(await contributor.ask(toReply))).toEqual([]);
      expect(await statementsBesidesSession(() => contributor.ask(toReply))).toBe(1);
    });
  });
});
