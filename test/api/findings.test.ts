import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import { SilentFindings } from '@followthrough/server/findings/silent-findings';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import pg from 'pg';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { archivedBy, restoredBy } from '../support/given-commitments.js';
import { evidenceDocuments, followUpDocuments, linked, reported } from '../support/given-delivery.js';
import {
  answered,
  closedFinding,
  declinedFinding,
  findingDocuments,
  findingFields,
  findingInput,
  findingWords,
  notAccepted,
  raised,
  withdrawnFinding,
} from '../support/given-findings.js';
import { givenIn, type Given } from '../support/given.js';
import { mutationDocument } from '../support/mutations.js';
import { doneOnce } from '../support/sent-twice.js';
import { statementsBesidesSession } from '../support/statements.js';
import { eventually } from '../support/worker.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const toAnswer = '{ findingsToAnswer(first: 50) { totalCount edges { node { id } } } }';
const listed = `query ($filter: FindingFilter) { findings(first: 50, filter: $filter) {
  totalCount edges { node { id state delay } } } }`;
const idsOf = (answer: Json): string[] => answer.edges.map(({ node }: Json) => node.id);
const codes = (answers: readonly Json[]) => answers.map(({ __typename, code }) => code ?? __typename).sort();
const tooLong = 'x'.repeat(10_001);

describe('findings', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Someone;
  let manager: Someone;
  let viewer: Someone;
  let stranger: Someone;
  let auditor: Someone;
  let colleague: Someone;
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    application.now = new Date('2026-11-22T10:00:00.000Z');
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    viewer = await given.viewer(team);
    stranger = await given.manager(await given.team());
    auditor = await given.auditor();
    colleague = await given.auditor();
    commitment = await given.arranged(team);
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  const raise = async (more: object = {}, by: Caller = auditor, of: { id: string } = commitment): Promise<string> => {
    const answer = await raised(by, of, more);
    if (answer.__typename !== 'Finding') throw new Error(answer.message ?? answer.code);
    return answer.id;
  };
  const failureOf = async (by: Caller, document: string, input: object): Promise<string | undefined> =>
    (await by.send(document, { input })).errors?.[0]?.extensions.code;
  const read = (by: Caller, id: string) =>
    by.ask(`query ($id: UUID!) { finding(id: $id) { ${findingFields} } }`, { id });
  const page = (by: Caller) =>
    by.ask(
      `query ($id: UUID!) { commitment(id: $id) { changedAt findings(first: 10) { totalCount edges { node { id } } } openFindings { id } openFindingCount
        events(first: 50) { totalCount edges { node { type } } }
        eventsSince(first: 50, since: "2026-01-01T00:00:00Z") { totalCount } } }`,
      { id: commitment.id },
    );
  const typesOf = async (by: Caller) => (await page(by)).events.edges.map(({ node }: Json) => node.type);
  const mine = async (filter: object = {}, by: Caller = auditor) =>
    idsOf(await by.ask(listed, { filter: { teamIds: [team.id], ...filter } }));
  /** At another time, everyone signs in again: their sessions have ended. */
  const itIs = async (time: string) => {
    application.now = new Date(`${time}Z`);
    for (const who of [contributor, manager, viewer, stranger, auditor, colleague]) {
      Object.assign(who, await application.as(who));
    }
  };
  const sweep = () => application.app.get(SilentFindings).record();
  const step = (by: Caller, name: 'start' | 'finish' | 'cancel' | 'reopen', id: string, more: object = {}) =>
    by.ask(followUpDocuments[name], { input: { id, ...more } });
  /** Raised, accepted, and its action done by the contributor. */
  const done = async () => {
    const id = await raise();
    const { response } = await answered(contributor, id);
    await step(contributor, 'finish', response.followUp.id, { outcome: 'The report is filed.' });
    return { id, followUpId: response.followUp.id as string };
  };
  const archive = (of: { id: string }) =>
    query(`update commitments set archived_at = now(), archived_reason = 'x' where id = $1`, [of.id]);
  const becomes = async (who: Someone, role: 'auditor' | 'contributor') => {
    await query('delete from memberships where person_id = $1', [who.id]);
    await query('update people set is_auditor = $2 where id = $1', [who.id, role === 'auditor']);
    if (role === 'contributor')
      await query(`insert into memberships (id, person_id, team_id, role) values ($1, $2, $3, 'CONTRIBUTOR')`, [
        newId(),
        who.id,
        team.id,
      ]);
  };

  describe('that are drafts', () => {
    it('have words, a severity, a reference and a deadline of 14 days', async () => {
      expect(await raised(auditor, commitment)).toMatchObject({
        reference: expect.stringMatching(/^FD-\d{4,}$/),
        about: 'COMMITMENT',
        state: 'DRAFT',
        delay: null,
        replyDue: '2026-12-06',
        raisedBy: { name: auditor.name },
        wording: { number: 1, ...findingWords, consequence: null },
        reply: null,
        response: null,
        check: null,
      });
    });

    it('are about the commitment, or about a report, evidence or the test of it', async () => {
      const { id: reportId } = await reported(contributor, commitment);
      const { id: evidenceId } = await linked(contributor, commitment);
      const test = { delivered: 'a', partlyDelivered: 'b', notDelivered: 'c', whoseWord: 'd' };
      const { id: testId } = await contributor.ask(mutationDocument('writeDeliveryTest'), {
        input: { commitmentId: commitment.id, number: 0, ...test, isByDueDate: true },
      });
      for (const [about, aboutId, field] of [
        ['REPORT', reportId, 'report'],
        ['EVIDENCE', evidenceId, 'evidence'],
        ['TEST', testId, 'test'],
      ] as const) {
        const found = await raised(auditor, commitment, { about, aboutId });
        expect(found).toMatchObject({
          about,
          aboutId,
          report: null,
          evidence: null,
          test: null,
          [field]: { id: aboutId },
        });
      }
    });

    it('are not about parts of another commitment, and rest on no passage of one', async () => {
      const other = await given.arranged(team);
      const { id: reportId } = await reported(contributor, other);
      const { id: evidenceId } = await linked(contributor, other);
      const { passageId } = await given.statement(other);
      for (const strange of [
        { about: 'REPORT', aboutId: reportId },
        { about: 'EVIDENCE', aboutId: evidenceId },
        { about: 'TEST', aboutId: newId() },
        { about: 'REPORT', aboutId: null },
        { about: 'COMMITMENT', aboutId: reportId },
        { passageId },
        { passageId: newId() },
      ]) {
        expect(await failureOf(auditor, findingDocuments.raise, findingInput(commitment, strange))).toBe('NOT_FOUND');
      }
      expect(await mine()).toEqual([]);
      await expect(
        query(
          `insert into findings (id, commitment_id, about, report_id, reply_due, raised_at, raised_by)
           values ($1, $2, 'REPORT', $3, '2026-12-06', now(), $4)`,
          [newId(), commitment.id, reportId, auditor.id],
        ),
      ).rejects.toThrow(/its own commitment/);
    });

    it('quote the passage that they rest on, of a statement of the commitment', async () => {
      const { passageId } = await given.statement(commitment);
      const id = await raise({ passageId });
      expect(await read(viewer, id)).toMatchObject({ passage: { id: passageId, quote: 'What' } });
    });

    it('need their words, in a possible size, and a deadline from tomorrow on', async () => {
      for (const field of ['title', 'condition', 'criterion', 'recommendation']) {
        expect(await raised(auditor, commitment, { [field]: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field });
        expect(await raised(auditor, commitment, { [field]: tooLong })).toMatchObject({ code: 'TEXT_TOO_LONG', field });
      }
      expect(await raised(auditor, commitment, { consequence: tooLong })).toMatchObject({ code: 'TEXT_TOO_LONG' });
      expect(await raised(auditor, commitment, { replyDue: '2026-11-22' })).toMatchObject({
        code: 'REPLY_DUE_TOO_SOON',
        field: 'replyDue',
      });
      expect(await raised(auditor, commitment, { replyDue: '2099-01-01' })).toMatchObject({
        code: 'REPLY_DUE_TOO_LATE',
      });
      expect(await mine()).toEqual([]);
    });

    it('are raised by auditors alone, also in the database, and on no archived commitment', async () => {
      for (const who of [contributor, manager, viewer, stranger, await given.administrator()]) {
        expect(await failureOf(who, findingDocuments.raise, findingInput(commitment))).toBe('FORBIDDEN');
      }
      expect(await failureOf(application.nobody, findingDocuments.raise, findingInput(commitment))).toBe(
        'UNAUTHENTICATED',
      );
      expect(await failureOf(auditor, findingDocuments.raise, findingInput({ id: newId() }))).toBe('NOT_FOUND');
      await expect(
        query(
          `insert into findings (id, commitment_id, about, reply_due, raised_at, raised_by)
           values ($1, $2, 'COMMITMENT', '2026-12-06', now(), $3)`,
          [newId(), commitment.id, contributor.id],
        ),
      ).rejects.toThrow(/Only auditors/);
      await archive(commitment);
      expect(await raised(auditor, commitment)).toMatchObject({ code: 'ARCHIVED' });
    });

    it('are seen by auditors and the lead team, and do not exist for anyone else', async () => {
      const before = await page(stranger);
      const id = await raise();
      for (const who of [auditor, colleague, contributor, viewer]) {
        expect(await page(who)).toMatchObject({
          findings: { totalCount: 1, edges: [{ node: { id } }] },
          openFindings: [{ id }],
        });
        expect((await typesOf(who))[0]).toBe('finding.raised');
        expect(await mine({}, who)).toEqual([id]);
      }
      // Lists, counts, activity and the time of the last change are as if there was none.
      expect(await page(stranger)).toEqual(before);
      expect(await mine({}, stranger)).toEqual([]);
      expect(await read(stranger, id)).toBeNull();
      const inputs = {
        revise: { version: 1, ...findingWords },
        answer: { version: 1, answer: 'NOT_ACCEPTED', words: 'No.' },
        decline: {},
        close: { closing: 'NO_LONGER_RELEVANT', check: 'No.' },
        withdraw: { reason: 'No.' },
      };
      for (const [name, more] of Object.entries(inputs)) {
        const send = (findingId: string) =>
          stranger.send(findingDocuments[name as keyof typeof inputs], { input: { findingId, ...more } });
        const hidden = await send(id);
        expect(hidden).toEqual(await send(newId()));
        expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
      await withdrawnFinding(auditor, id);
      expect(await page(stranger)).toEqual(before);
      expect((await typesOf(contributor))[0]).toBe('finding.draftWithdrawn');
    });

    it('of a sensitive commitment are hidden like missing ones from everyone who cannot see it, also in effect', async () => {
      await query(
        `update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'Within the team' where id = $1`,
        [commitment.id],
      );
      const id = await raise();
      await answered(contributor, id);
      for (const who of [stranger, await given.administrator()]) {
        expect(await read(who, id)).toBeNull();
        expect(await mine({}, who)).toEqual([]);
        expect(await failureOf(who, findingDocuments.decline, { findingId: id })).toBe('NOT_FOUND');
      }
      expect(await read(viewer, id)).toMatchObject({ id, state: 'TO_DO' });
      expect(await failureOf(stranger, findingDocuments.raise, findingInput(commitment))).toBe('NOT_FOUND');
    });

    it('are revised by their author, with what changed since for a stale form', async () => {
      const id = await raise();
      const revise = (by: Caller, version: number, more: object = {}) =>
        by.ask(findingDocuments.revise, { input: { findingId: id, version, ...findingWords, ...more } });
      const title = 'No inspection report is filed for 2026';
      expect(await revise(auditor, 1, { title, severity: 'LOW' })).toMatchObject({
        wording: { number: 2, title, severity: 'LOW' },
        earlierWordings: [{ number: 1, title: findingWords.title }],
      });
      expect(await revise(auditor, 1, { title: 'x' })).toMatchObject({
        __typename: 'StaleEdit',
        version: 2,
        changes: [{ fields: ['severity', 'title'], by: auditor.name }],
      });
      expect(await revise(auditor, 2, { title: '' })).toMatchObject({ code: 'TEXT_MISSING' });
      const both = await Promise.all([revise(auditor, 2, { title: 'a' }), revise(auditor, 2, { title: 'b' })]);
      expect(codes(both)).toEqual(['Finding', 'StaleEdit']);
      const input = { findingId: id, version: 3, ...findingWords };
      for (const who of [colleague, contributor]) {
        expect(await failureOf(who, findingDocuments.revise, input)).toBe('FORBIDDEN');
      }
      await declinedFinding(contributor, id);
      expect(await revise(auditor, 3)).toMatchObject({ code: 'FINDING_NOT_DRAFT' });
      await expect(query('delete from finding_wordings')).rejects.toThrow();
      await expect(query(`update finding_wordings set title = 'x'`)).rejects.toThrow();
      await expect(
        query(
          `insert into finding_wordings (id, finding_id, number, severity, title, condition, criterion, recommendation, at)
           values ($1, $2, 9, 'LOW', 'x', 'x', 'x', 'x', now())`,
          [newId(), id],
        ),
      ).rejects.toThrow(/words of a draft/);
    });
  });

  it('keep their words from the last day for a reply on: nobody could reply to new ones', async () => {
    const id = await raise({ replyDue: '2026-11-24' });
    const revise = (version: number) =>
      auditor.ask(findingDocuments.revise, {
        input: { findingId: id, version, ...findingWords, title: `Number ${version}` },
      });
    await itIs('2026-11-23T23:00:00.000');
    expect(await revise(1)).toMatchObject({ wording: { number: 2 } });
    for (const time of ['2026-11-24T00:00:00.000', '2026-11-25T07:00:00.000']) {
      await itIs(time);
      expect(await revise(2)).toMatchObject({ code: 'FINDING_REVISED_LATE' });
    }
    expect(await read(contributor, id)).toMatchObject({ state: 'DRAFT', wording: { number: 2 } });
  });

  describe('are answered', () => {
    it('with an action that becomes a follow-up, and take effect for everyone', async () => {
      const id = await raise();
      const { changedAt } = await page(stranger);
      await itIs('2026-11-25T09:00:00.000');
      expect(await answered(contributor, id, { words: 'You are right.', ownerId: manager.id })).toMatchObject({
        state: 'TO_DO',
        reply: { ending: 'REPLIED', by: { name: contributor.name } },
        response: {
          answer: 'ACCEPTED',
          words: 'You are right.',
          by: { name: contributor.name },
          followUp: {
            title: 'Add the inspection report',
            state: 'OPEN',
            dueOn: '2026-12-20',
            assignee: { id: manager.id },
          },
        },
      });
      expect(await read(stranger, id)).toMatchObject({ id, state: 'TO_DO' });
      expect((await typesOf(stranger)).slice(0, 3)).toEqual([
        'finding.answered',
        'followUp.assigned',
        'finding.raised',
      ]);
      expect((await page(stranger)).changedAt > changedAt).toBe(true);
      expect(idsOf(await manager.ask('{ myWork(first: 50) { edges { node { id } } } }'))).toHaveLength(1);
    });

    it('in part, or not at all with the reason and without an action', async () => {
      const part = await raise();
      expect(await answered(manager, part, { answer: 'PARTLY', words: 'For one harbour.' })).toMatchObject({
        response: { answer: 'PARTLY' },
      });
      const id = await raise();
      expect(await answered(manager, id, { answer: 'NOT_ACCEPTED', words: 'It is filed.' })).toMatchObject({
        code: 'FINDING_ACTION_UNWANTED',
      });
      const none = { action: null, ownerId: null, dueOn: null };
      expect(await answered(manager, id, { answer: 'NOT_ACCEPTED', words: ' ', ...none })).toMatchObject({
        code: 'TEXT_MISSING',
        field: 'words',
      });
      expect(await notAccepted(manager, id)).toMatchObject({
        state: 'TO_CHECK',
        response: { answer: 'NOT_ACCEPTED', followUp: null },
      });
    });

    it('only with an action, an owner in the lead team and a date from today on; nothing is kept otherwise', async () => {
      const id = await raise();
      const outsider = await given.contributor(await given.team());
      const gone = await given.contributor(team);
      await query('update people set deactivated_at = now() where id = $1', [gone.id]);
      const member = await given.contributor(team);
      await query('update people set is_auditor = true where id = $1', [member.id]);
      const refusals: readonly (readonly [object, string])[] = [
        [{ action: ' ' }, 'TEXT_MISSING'],
        [{ action: 'x'.repeat(501) }, 'TEXT_TOO_LONG'],
        [{ ownerId: null }, 'FINDING_OWNER_MISSING'],
        [{ ownerId: outsider.id }, 'FINDING_OWNER_OUTSIDE'],
        [{ ownerId: viewer.id }, 'FINDING_OWNER_OUTSIDE'],
        [{ ownerId: auditor.id }, 'FINDING_OWNER_AUDITOR'],
        [{ ownerId: member.id }, 'FINDING_OWNER_AUDITOR'],
        [{ ownerId: gone.id }, 'ASSIGNEE_LEFT'],
        [{ dueOn: null }, 'FINDING_ACTION_UNDATED'],
        [{ dueOn: '2026-11-21' }, 'FOLLOW_UP_IN_PAST'],
        [{ words: tooLong }, 'TEXT_TOO_LONG'],
      ];
      for (const [more, code] of refusals) expect(await answered(contributor, id, more)).toMatchObject({ code });
      const strange = { findingId: id, version: 1, answer: 'ACCEPTED', action: 'x', dueOn: '2026-12-20' };
      expect(await failureOf(contributor, findingDocuments.answer, { ...strange, ownerId: newId() })).toBe('NOT_FOUND');
      expect(await read(contributor, id)).toMatchObject({ state: 'DRAFT', reply: null, response: null });
      expect(await query('select 1 from follow_ups where commitment_id = $1', [commitment.id])).toEqual([]);
    });

    it('and are late after the day that the answer promised, wherever the follow-up was moved', async () => {
      const id = await raise();
      const { response } = await answered(contributor, id, { dueOn: '2026-11-25' });
      const { id: followUpId, title } = response.followUp;
      const move = (version: number, dueOn: string | null) =>
        contributor.ask(followUpDocuments.edit, {
          input: { id: followUpId, version, title, assigneeId: contributor.id, dueOn },
        });
      for (const [version, dueOn] of [
        [1, '2027-06-01'],
        [2, null],
      ] as const) {
        expect(await move(version, dueOn)).toMatchObject({ id: followUpId });
        expect(await read(auditor, id)).toMatchObject({
          delay: null,
          response: { dueOn: '2026-11-25', followUp: { dueOn } },
        });
      }
      expect(await closedFinding(auditor, id, { closing: 'NOT_IMPLEMENTED' })).toMatchObject({
        code: 'FINDING_ACTION_PENDING',
      });
      await itIs('2026-11-26T10:00:00.000');
      expect(await read(auditor, id)).toMatchObject({ state: 'TO_DO', delay: 'ACTION' });
      expect(await mine({ delays: ['ACTION'] })).toEqual([id]);
      expect(await closedFinding(auditor, id, { closing: 'NOT_IMPLEMENTED' })).toMatchObject({ state: 'CLOSED' });
      await expect(query('update finding_responses set due_on = null')).rejects.toThrow();
    });

    it('and keep the promised owner, beside the current one and since when', async () => {
      const id = await raise();
      const { response } = await answered(contributor, id);
      const { id: followUpId, title } = response.followUp;
      const since = '2026-11-22T10:00:00+00:00';
      const kept = {
        owner: { id: contributor.id },
        followUp: { assignee: { id: contributor.id }, assignedSince: since },
      };
      expect(response).toMatchObject(kept);
      const edit = (version: number, more: object) =>
        manager.ask(followUpDocuments.edit, {
          input: { id: followUpId, version, title, dueOn: '2026-12-20', ...more },
        });
      await itIs('2026-11-24T10:00:00.000');
      await edit(1, { assigneeId: manager.id });
      await itIs('2026-11-26T10:00:00.000');
      await edit(2, { assigneeId: manager.id, title: 'Add it' });
      expect(await read(auditor, id)).toMatchObject({
        response: {
          owner: { id: contributor.id },
          followUp: { assignee: { id: manager.id }, assignedSince: '2026-11-24T10:00:00+00:00' },
        },
      });
      await edit(3, { teamId: team.id });
      const { response: now } = await read(auditor, id);
      expect(now.followUp).toMatchObject({ assignee: null, assignedSince: '2026-11-26T10:00:00+00:00' });
      const past = await auditor.send(
        `query ($id: UUID!) { finding(id: $id) { ${findingFields} } }`,
        { id },
        { 'followthrough-as-at': '2026-11-23' },
      );
      expect(past.data.finding.response).toMatchObject(kept);
      await expect(query('update finding_responses set owner_id = $1', [manager.id])).rejects.toThrow();
    });

    it('and leave out since when, if it was assigned before past versions were kept', async () => {
      const id = await raise();
      await answered(contributor, id);
      const since = async () => (await read(auditor, id)).response.followUp.assignedSince;
      const keptFrom = (time: string | null) => query('update settings set past_kept_from = $1', [time]);
      try {
        await keptFrom('2026-11-22T10:00:00Z');
        expect(await since()).toBe('2026-11-22T10:00:00+00:00');
        await keptFrom('2026-11-22T10:00:01Z');
        expect(await since()).toBeNull();
      } finally {
        await keptFrom(null);
      }
    });

    it('not by viewers, other teams or auditors', async () => {
      const id = await raise();
      const input = { findingId: id, version: 1, answer: 'NOT_ACCEPTED', words: 'No.' };
      for (const who of [viewer, auditor, colleague]) {
        expect(await failureOf(who, findingDocuments.answer, input)).toBe('FORBIDDEN');
        expect(await failureOf(who, findingDocuments.decline, { findingId: id })).toBe('FORBIDDEN');
      }
      expect(await failureOf(stranger, findingDocuments.answer, input)).toBe('NOT_FOUND');
      await declinedFinding(contributor, id);
      expect(await failureOf(stranger, findingDocuments.answer, input)).toBe('FORBIDDEN');
      await expect(
        query(
          `insert into finding_responses (finding_id, answer, words, at, "by") values ($1, 'NOT_ACCEPTED', 'x', now(), $2)`,
          [id, viewer.id],
        ),
      ).rejects.toThrow(/Only the lead team/);
    });

    it('once, of two at once, and for the words that were seen', async () => {
      const id = await raise();
      await auditor.ask(findingDocuments.revise, {
        input: { findingId: id, version: 1, ...findingWords, severity: 'LOW' },
      });
      expect(await answered(contributor, id)).toMatchObject({ __typename: 'StaleEdit', version: 2 });
      const both = await Promise.all([
        answered(contributor, id, { version: 2 }),
        answered(manager, id, { version: 2 }),
      ]);
      expect(codes(both)).toEqual(['FINDING_ANSWERED', 'Finding']);
      expect(await query('select 1 from follow_ups where commitment_id = $1', [commitment.id])).toHaveLength(1);
      expect(await declinedFinding(manager, id)).toMatchObject({ code: 'FINDING_NOT_DRAFT' });
    });

    it('not by the person who raised it, after a change of role', async () => {
      const id = await raise();
      await becomes(auditor, 'contributor');
      expect(await answered(auditor, id)).toMatchObject({ code: 'OWN_FINDING_ANSWERED' });
      expect(idsOf(await auditor.ask(toAnswer))).toEqual([]);
    });

    it('by the team that leads the commitment now, after it was handed over or merged', async () => {
      const id = await raise();
      const other = await given.team();
      const successor = await given.contributor(other);
      expect(idsOf(await successor.ask(toAnswer))).toEqual([]);
      await query('update commitments set lead_team_id = $2 where id = $1', [commitment.id, other.id]);
      expect(idsOf(await successor.ask(toAnswer))).toEqual([id]);
      expect(idsOf(await contributor.ask(toAnswer))).toEqual([]);
      expect(await failureOf(contributor, findingDocuments.decline, { findingId: id })).toBe('NOT_FOUND');
      expect(await answered(successor, id, { ownerId: contributor.id })).toMatchObject({
        code: 'FINDING_OWNER_OUTSIDE',
      });
      expect(await answered(successor, id)).toMatchObject({ state: 'TO_DO' });
    });

    it('also by a team that was closed since, because its commitments still need it', async () => {
      const id = await raise();
      const administrator = await given.administrator();
      const closed = await administrator.ask(mutationDocument('closeTeam'), {
        input: { teamId: team.id, version: 1, reason: 'The ministry was reorganised.' },
      });
      expect(closed).toMatchObject({ __typename: 'Team' });
      expect(await answered(contributor, id)).toMatchObject({ state: 'TO_DO' });
    });

    it('not on an archived commitment', async () => {
      const id = await raise();
      await archive(commitment);
      expect(await answered(contributor, id)).toMatchObject({ code: 'ARCHIVED' });
      expect(await declinedFinding(contributor, id)).toMatchObject({ code: 'ARCHIVED' });
      expect(idsOf(await contributor.ask(toAnswer))).toEqual([]);
    });
  });

  describe('take effect unanswered', () => {
    it('when the lead team declines, which can still answer', async () => {
      const id = await raise();
      expect(await declinedFinding(contributor, id)).toMatchObject({
        state: 'UNANSWERED',
        delay: null,
        reply: { ending: 'DECLINED', by: { name: contributor.name } },
      });
      expect((await typesOf(stranger))[0]).toBe('finding.tookEffect');
      expect(await declinedFinding(contributor, id)).toMatchObject({ code: 'FINDING_NOT_DRAFT' });
      await itIs('2026-12-07T00:00:00.000');
      expect(await mine({ delays: ['ANSWER'] })).toEqual([id]);
      expect(await answered(contributor, id)).toMatchObject({ state: 'TO_DO', reply: { ending: 'DECLINED' } });
    });

    it('when the deadline passes in silence, dated at the deadline, once, with two workers', async () => {
      const id = await raise({ replyDue: '2026-11-24' });
      await itIs('2026-11-24T23:00:00.000');
      await sweep();
      expect(await read(auditor, id)).toMatchObject({ state: 'DRAFT', delay: null });
      await itIs('2026-12-03T07:00:00.000');
      expect(await read(auditor, id)).toMatchObject({ state: 'DRAFT', delay: 'ANSWER' });
      await Promise.all([sweep(), sweep()]);
      await sweep();
      expect(await read(stranger, id)).toMatchObject({
        state: 'UNANSWERED',
        delay: 'ANSWER',
        reply: { ending: 'SILENT', by: null, at: '2026-11-25T00:00:00+00:00' },
      });
      const events = await query(
        `select actor, convert_from(canonical, 'UTF8')::json -> 'data' as data from events
         where subject_id = $1 and type = 'finding.tookEffect'`,
        [commitment.id],
      );
      expect(events).toMatchObject([{ actor: null, data: { findingId: id, ending: 'SILENT', on: '2026-11-24' } }]);
      expect(await answered(contributor, id)).toMatchObject({ state: 'TO_DO', reply: { ending: 'SILENT' } });
    });

    it('a late answer before the worker has noticed is the reply', async () => {
      const id = await raise({ replyDue: '2026-11-24' });
      await itIs('2026-11-25T07:00:00.000');
      expect(await answered(contributor, id)).toMatchObject({ state: 'TO_DO', reply: { ending: 'REPLIED' } });
      await sweep();
      expect(await read(auditor, id)).toMatchObject({ reply: { ending: 'REPLIED' } });
    });

    it('but not while the commitment is archived, whose days are given back, nor after a withdrawal', async () => {
      const id = await raise({ replyDue: '2026-11-24' });
      const gone = await raise({ replyDue: '2026-11-24' });
      await withdrawnFinding(auditor, gone);
      await archivedBy(manager, commitment);
      await itIs('2026-12-03T07:00:00.000');
      await sweep();
      expect(await read(auditor, id)).toMatchObject({ state: 'DRAFT', delay: null, replyDue: '2026-11-24' });
      await restoredBy(manager, commitment);
      await sweep();
      const extended = { state: 'DRAFT', delay: null, firstReplyDue: '2026-11-24', replyDue: '2026-12-05' };
      expect(await read(auditor, id)).toMatchObject(extended);
      expect(await read(auditor, gone)).toMatchObject({ state: 'WITHDRAWN', replyDue: '2026-11-24' });
      expect(await typesOf(auditor)).toEqual([
        'finding.replyExtended',
        'commitment.restored',
        'commitment.archived',
        'finding.draftWithdrawn',
        'finding.raised',
        'finding.raised',
        'commitment.created',
      ]);
      expect(await typesOf(stranger)).toEqual(['commitment.restored', 'commitment.archived', 'commitment.created']);

      await itIs('2026-12-05T23:00:00.000');
      await sweep();
      expect(await read(auditor, id)).toMatchObject(extended);
      expect(idsOf(await contributor.ask(toAnswer))).toEqual([id]);
      await itIs('2026-12-06T07:00:00.000');
      await sweep();
      expect(await read(stranger, id)).toMatchObject({
        state: 'UNANSWERED',
        delay: 'ANSWER',
        reply: { ending: 'SILENT', at: '2026-12-06T00:00:00+00:00' },
      });
    });

    it('the days are given back for an answer, too, if the lead team declined to reply before', async () => {
      const id = await raise({ replyDue: '2026-11-28' });
      await declinedFinding(contributor, id);
      await archivedBy(manager, commitment);
      await itIs('2026-12-01T09:00:00.000');
      await restoredBy(manager, commitment);
      expect(await read(stranger, id)).toMatchObject({
        state: 'UNANSWERED',
        delay: null,
        replyDue: '2026-12-07',
        firstReplyDue: '2026-11-28',
        reply: { ending: 'DECLINED' },
      });
      expect((await typesOf(stranger))[0]).toBe('finding.replyExtended');
      await itIs('2026-12-08T00:00:00.000');
      expect(await read(stranger, id)).toMatchObject({ delay: 'ANSWER' });
    });

    it('minutes are added up: two around midnight give a day, many of them no second one', async () => {
      const id = await raise({ replyDue: '2026-11-28' });
      for (const day of ['23', '24', '25']) {
        await itIs(`2026-11-${day}T23:59:00.000`);
        await archivedBy(manager, commitment);
        await itIs(`2026-11-${Number(day) + 1}T00:01:00.000`);
        await restoredBy(manager, commitment);
        expect(await read(auditor, id)).toMatchObject({ replyDue: '2026-11-29', firstReplyDue: '2026-11-28' });
      }
      expect((await typesOf(auditor)).filter((type: string) => type === 'finding.replyExtended')).toHaveLength(1);
      // What was lost is kept, too: with it, these are more than two days.
      await itIs('2026-11-27T00:00:00.000');
      await archivedBy(manager, commitment);
      await itIs('2026-11-28T23:55:00.000');
      await restoredBy(manager, commitment);
      expect(await read(auditor, id)).toMatchObject({ replyDue: '2026-12-01' });
    });

    it('a last evening gives a day', async () => {
      const id = await raise({ replyDue: '2026-11-24' });
      await itIs('2026-11-24T20:00:00.000');
      await archivedBy(manager, commitment);
      await itIs('2026-11-25T07:00:00.000');
      await restoredBy(manager, commitment);
      await sweep();
      expect(await read(auditor, id)).toMatchObject({ state: 'DRAFT', replyDue: '2026-11-25' });
    });

    it('no days are given back for a deadline that was over, nor twice, and those of a past day are as they stood', async () => {
      const late = await raise({ replyDue: '2026-11-24' });
      const open = await raise({ replyDue: '2026-11-28' });
      await itIs('2026-11-26T09:00:00.000');
      await archivedBy(manager, commitment);
      await itIs('2026-11-30T09:00:00.000');
      await restoredBy(manager, commitment);
      expect(await read(auditor, late)).toMatchObject({ replyDue: '2026-11-24', delay: 'ANSWER' });
      expect(await read(auditor, open)).toMatchObject({ replyDue: '2026-12-02' });
      await archivedBy(manager, commitment);
      await itIs('2026-12-01T09:00:00.000');
      await restoredBy(manager, commitment);
      expect(await read(auditor, open)).toMatchObject({ replyDue: '2026-12-03', firstReplyDue: '2026-11-28' });
      const past = await auditor.send(
        'query ($id: UUID!) { finding(id: $id) { replyDue } }',
        { id: open },
        { 'followthrough-as-at': '2026-11-30' },
      );
      expect(past.data.finding).toEqual({ replyDue: '2026-12-02' });
      const extend = (due: string, since = "now() - interval '1 hour'") =>
        query(
          `insert into reply_extensions (id, finding_id, archived_at, reply_due, at) values ($1, $2, ${since}, $3, now())`,
          [newId(), open, due],
        );
      await expect(extend('2026-12-02')).rejects.toThrow(/never moves to an earlier day/);
      await expect(extend('2026-12-03', 'now()')).rejects.toThrow(/check/);
      await answered(contributor, open);
      await expect(extend('2026-12-24')).rejects.toThrow(/Only what waits/);
      await expect(query('delete from reply_extensions')).rejects.toThrow();
    });
  });

  describe('are closed', () => {
    it('as implemented, by any auditor, with what the check rests on', async () => {
      const { id } = await done();
      const { id: evidenceId } = await linked(contributor, commitment);
      expect(await read(auditor, id)).toMatchObject({ state: 'TO_CHECK' });
      expect(await closedFinding(colleague, id, { evidenceId, address: null })).toMatchObject({
        state: 'CLOSED',
        delay: null,
        check: {
          closing: 'IMPLEMENTED',
          words: 'I read the report.',
          address: null,
          evidence: { id: evidenceId },
          by: { name: colleague.name },
        },
      });
      expect((await typesOf(stranger))[0]).toBe('finding.closed');
      await expect(query('update finding_checks set words = $1', ['x'])).rejects.toThrow();
    });

    it('only by auditors', async () => {
      const { id } = await done();
      const input = { findingId: id, closing: 'NO_LONGER_RELEVANT', check: 'x' };
      for (const who of [contributor, manager, viewer, stranger, await given.administrator()]) {
        expect(await failureOf(who, findingDocuments.close, input)).toBe('FORBIDDEN');
      }
      await expect(
        query(
          `insert into finding_checks (finding_id, closing, words, at, "by") values ($1, 'NO_LONGER_RELEVANT', 'x', now(), $2)`,
          [id, manager.id],
        ),
      ).rejects.toThrow(/Only auditors/);
    });

    it('by nobody who answered, owned or worked on the action, after a change of role', async () => {
      const id = await raise();
      const { response } = await answered(manager, id, { ownerId: contributor.id });
      const helper = await given.contributor(team);
      await step(helper, 'start', response.followUp.id);
      await step(contributor, 'finish', response.followUp.id, { outcome: 'Filed.' });
      for (const who of [manager, contributor, helper]) {
        await becomes(who, 'auditor');
        expect(await closedFinding(who, id)).toMatchObject({ code: 'FINDING_OWN_WORK' });
      }
      const insert = (by: string) =>
        query(
          `insert into finding_checks (finding_id, closing, words, address, at, "by") values ($1, 'IMPLEMENTED', 'x', 'https://a.example', now(), $2)`,
          [id, by],
        );
      for (const who of [manager, contributor]) await expect(insert(who.id)).rejects.toThrow(/of their own/);
      expect(await closedFinding(auditor, id)).toMatchObject({ state: 'CLOSED' });
    });

    it('nor by the promised owner of an action that was given to someone else', async () => {
      const id = await raise();
      const { response } = await answered(manager, id, { ownerId: contributor.id });
      const { id: followUpId, title } = response.followUp;
      const reassigned = { id: followUpId, version: 1, title, assigneeId: manager.id, dueOn: '2026-12-20' };
      expect(await manager.ask(followUpDocuments.edit, { input: reassigned })).toMatchObject({ id: followUpId });
      await becomes(contributor, 'auditor');
      expect(await closedFinding(contributor, id, { closing: 'NO_LONGER_RELEVANT' })).toMatchObject({
        code: 'FINDING_OWN_WORK',
      });
      await expect(
        query(
          `insert into finding_checks (finding_id, closing, words, at, "by") values ($1, 'NO_LONGER_RELEVANT', 'x', now(), $2)`,
          [id, contributor.id],
        ),
      ).rejects.toThrow(/work of their own/);
    });

    it('not while the action is reopened: the check waits, and then sees it, also in the database', async () => {
      const { id, followUpId } = await done();
      const holder = new pg.Client({ connectionString: application.database.url });
      await holder.connect();
      const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      try {
        await holder.query('begin');
        await holder.query(
          `update follow_ups set state = 'STARTED', outcome = null, finished_at = null where id = $1`,
          [followUpId],
        );
        const closing = closedFinding(auditor, id);
        const inserting = query(
          `insert into finding_checks (finding_id, closing, words, address, at, "by")
           values ($1, 'IMPLEMENTED', 'x', 'https://a.example', now(), $2)`,
          [id, colleague.id],
        ).then(
          () => null,
          (error: unknown) => String(error),
        );
        await eventually(async () => (await query(waiting)).length === 2);
        await holder.query('commit');
        expect(await closing).toMatchObject({ code: 'FINDING_ACTION_UNFINISHED' });
        expect(await inserting).toMatch(/action is not done/);
      } finally {
        await holder.end();
      }
      expect(await read(auditor, id)).toMatchObject({ state: 'TO_DO', check: null });
    });

    it('not on withdrawn evidence, nor on a passage that only such evidence has', async () => {
      const { id } = await done();
      const { passageId: stated } = await given.statement(commitment);
      const { id: evidenceId } = await linked(contributor, commitment);
      const { id: sourceId } = await given.source();
      const quoting = await contributor.ask(evidenceDocuments.add, {
        input: { commitmentId: commitment.id, kind: 'PASSAGE', title: 'Quoted', sourceId, start: 5, end: 13 },
      });
      const [quoted] = await query('select passage_id as "passageId" from evidence where id = $1', [quoting.id]);
      const { passageId } = quoted;
      for (const withdrawn of [evidenceId, quoting.id])
        await contributor.ask(evidenceDocuments.withdraw, { input: { evidenceId: withdrawn, reason: 'A mistake.' } });
      for (const closing of ['IMPLEMENTED', 'NO_LONGER_RELEVANT']) {
        expect(await closedFinding(auditor, id, { closing, evidenceId })).toMatchObject({
          code: 'FINDING_EVIDENCE_WITHDRAWN',
          field: 'evidenceId',
        });
        expect(await closedFinding(auditor, id, { closing, passageId })).toMatchObject({
          code: 'FINDING_PASSAGE_WITHDRAWN',
          field: 'passageId',
        });
      }
      await expect(
        query(
          `insert into finding_checks (finding_id, closing, words, evidence_id, at, "by") values ($1, 'IMPLEMENTED', 'x', $2, now(), $3)`,
          [id, evidenceId, auditor.id],
        ),
      ).rejects.toThrow(/evidence was withdrawn/);
      expect(await closedFinding(auditor, id, { passageId: stated })).toMatchObject({ state: 'CLOSED' });
    });

    it('not on evidence that the auditor submitted, in another role', async () => {
      const { id } = await done();
      const submitter = await given.contributor(team);
      const { id: evidenceId } = await linked(submitter, commitment);
      await becomes(submitter, 'auditor');
      expect(await closedFinding(submitter, id, { evidenceId })).toMatchObject({
        code: 'FINDING_OWN_EVIDENCE',
        field: 'evidenceId',
      });
    });

    it('as implemented only with a finished action and a check that rests on something', async () => {
      const id = await raise();
      expect(await closedFinding(auditor, id)).toMatchObject({ code: 'FINDING_STILL_DRAFT' });
      const { response } = await answered(contributor, id);
      expect(await closedFinding(auditor, id)).toMatchObject({ code: 'FINDING_ACTION_UNFINISHED', field: 'closing' });
      expect(await closedFinding(auditor, id, { closing: 'NOT_IMPLEMENTED' })).toMatchObject({
        code: 'FINDING_ACTION_PENDING',
      });
      await step(contributor, 'finish', response.followUp.id, { outcome: 'Filed.' });
      expect(await closedFinding(auditor, id, { address: null })).toMatchObject({ code: 'FINDING_CHECK_UNPROVEN' });
      expect(await closedFinding(auditor, id, { address: 'javascript:alert(1)' })).toMatchObject({
        code: 'ADDRESS_INVALID',
      });
      expect(await closedFinding(auditor, id, { check: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'check' });
      expect(await closedFinding(auditor, id, { check: tooLong })).toMatchObject({ code: 'TEXT_TOO_LONG' });
      const other = await given.arranged(team);
      const { id: evidenceId } = await linked(contributor, other);
      const { passageId } = await given.statement(other);
      for (const strange of [{ evidenceId }, { passageId }, { evidenceId: newId() }]) {
        const input = { findingId: id, closing: 'IMPLEMENTED', check: 'x', ...strange };
        expect(await failureOf(auditor, findingDocuments.close, input)).toBe('NOT_FOUND');
      }
      const declined = await raise();
      await declinedFinding(contributor, declined);
      expect(await closedFinding(auditor, declined)).toMatchObject({ code: 'FINDING_WITHOUT_ACTION' });
      expect(await closedFinding(auditor, declined, { closing: 'NOT_IMPLEMENTED' })).toMatchObject({ state: 'CLOSED' });
    });

    it('once, of two auditors at once, and stay closed', async () => {
      const { id, followUpId } = await done();
      const both = await Promise.all([closedFinding(auditor, id), closedFinding(colleague, id)]);
      expect(codes(both)).toEqual(['FINDING_CLOSED', 'Finding']);
      expect(await withdrawnFinding(auditor, id)).toMatchObject({ code: 'FINDING_CLOSED' });
      await step(contributor, 'reopen', followUpId, { reason: 'Filed in the wrong place.' });
      expect(await read(auditor, id)).toMatchObject({ state: 'CLOSED', delay: null });
    });

    it('not on an archived commitment', async () => {
      const { id } = await done();
      await archive(commitment);
      expect(await closedFinding(auditor, id)).toMatchObject({ code: 'ARCHIVED' });
    });
  });

  describe('are withdrawn', () => {
    it('by their author with a reason, once, also in effect', async () => {
      const id = await raise();
      await answered(contributor, id);
      expect(await failureOf(colleague, findingDocuments.withdraw, { findingId: id, reason: 'x' })).toBe('FORBIDDEN');
      expect(await withdrawnFinding(auditor, id, ' ')).toMatchObject({ code: 'TEXT_MISSING' });
      const both = await Promise.all([withdrawnFinding(auditor, id), withdrawnFinding(auditor, id)]);
      expect(codes(both)).toEqual(['FINDING_WITHDRAWN', 'Finding']);
      expect((await typesOf(stranger))[0]).toBe('finding.withdrawn');
      expect(await closedFinding(colleague, id)).toMatchObject({ code: 'FINDING_WITHDRAWN' });
      expect(await read(stranger, id)).toMatchObject({
        state: 'WITHDRAWN',
        withdrawal: { reason: 'The report exists.' },
      });
    });
  });

  it('are open on the page of the commitment until they are closed or withdrawn, in one statement', async () => {
    const { id: evidenceId } = await linked(contributor, commitment);
    const { id: toCheck } = await done();
    const draft = await raise({ about: 'EVIDENCE', aboutId: evidenceId });
    const gone = await raise();
    await withdrawnFinding(auditor, gone);
    const closed = await done();
    await closedFinding(auditor, closed.id);
    const open = async (by: Caller) => {
      const { openFindings, openFindingCount } = await page(by);
      return { ids: openFindings.map(({ id }: Json) => id), openFindingCount };
    };
    expect(await open(viewer)).toEqual({ ids: [draft, toCheck], openFindingCount: 2 });
    expect(await open(stranger)).toEqual({ ids: [toCheck], openFindingCount: 1 });
    const marks = `query ($id: UUID!) { commitment(id: $id) { evidence(first: 50) { edges { node { id title } } }
      openFindingCount openFindings { id aboutId state wording { severity title } } } }`;
    expect(await statementsBesidesSession(() => viewer.ask(marks, { id: commitment.id }))).toBe(1);
  });

  describe('are listed', () => {
    it('overdue answers first, then overdue actions, what is to check, what waits, and what is over', async () => {
      const over = await raise();
      await withdrawnFinding(auditor, over);
      const toDo = await raise();
      await answered(contributor, toDo, { dueOn: '2027-06-01' });
      const waiting = await raise({ replyDue: '2027-01-15' });
      const { id: toCheck } = await done();
      const late = await raise();
      await answered(contributor, late, { dueOn: '2026-11-23' });
      const silent = await raise({ replyDue: '2026-11-23' });
      await itIs('2026-12-01T10:00:00.000');
      expect(await mine()).toEqual([silent, late, toCheck, waiting, toDo, over]);
      expect(await mine({ delays: ['ACTION'] })).toEqual([late]);
      expect(await mine({ delays: ['ANSWER', 'ACTION'] })).toEqual([silent, late]);
      expect(await mine({ states: ['TO_CHECK', 'WITHDRAWN'] })).toEqual([toCheck, over]);
      expect(await mine({ severities: ['MEDIUM', 'LOW'] })).toEqual([]);
      expect(await mine({ severities: ['HIGH'] })).toHaveLength(6);
      expect(await mine({ teamIds: [newId()] })).toEqual([]);
      const many = Array.from({ length: 51 }, () => newId());
      const { errors } = await auditor.send(listed, { filter: { teamIds: many } });
      expect(errors?.[0]?.extensions.code).toBe('INVALID');
      expect(await statementsBesidesSession(() => auditor.ask(listed))).toBe(1);
    });

    it('for auditors while they are overdue or wait for a check, never of an archived commitment', async () => {
      const toCheck = '{ findingsToCheck(first: 100) { totalCount edges { node { id } } } }';
      const { id: finished } = await done();
      const late = await raise();
      await answered(contributor, late, { dueOn: '2026-11-23' });
      const silent = await raise({ replyDue: '2026-11-23' });
      const waiting = await raise({ replyDue: '2027-01-15' });
      await itIs('2026-12-01T10:00:00.000');
      const own = async (who: Caller) =>
        idsOf(await who.ask(toCheck)).filter((id) => [finished, late, silent, waiting].includes(id));
      expect(await own(auditor)).toEqual([silent, late, finished]);
      for (const who of [contributor, manager, stranger]) expect(await own(who)).toEqual([]);
      expect(await statementsBesidesSession(() => auditor.ask(toCheck))).toBe(1);
      await archive(commitment);
      expect(await own(auditor)).toEqual([]);
    });

    it('page by page, each once', async () => {
      const ids = await Promise.all(Array.from({ length: 5 }, () => raise()));
      const paged = `query ($teamIds: [UUID!]!, $after: String) { findings(first: 2, after: $after,
        filter: { teamIds: $teamIds }) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const answer: Json = await auditor.ask(paged, { teamIds: [team.id], after });
        expect(answer.totalCount).toBe(5);
        seen.push(...idsOf(answer));
        after = answer.pageInfo.endCursor;
        more = answer.pageInfo.hasNextPage;
      }
      expect(seen.toSorted()).toEqual(ids.toSorted());
    });

    it('for the lead team until they are answered, earliest deadline first', async () => {
      const late = await raise({ replyDue: '2026-12-20' });
      const soon = await raise({ replyDue: '2026-11-30' });
      expect(idsOf(await contributor.ask(toAnswer))).toEqual([soon, late]);
      for (const who of [viewer, stranger, auditor]) expect(idsOf(await who.ask(toAnswer))).toEqual([]);
      await declinedFinding(contributor, soon);
      expect(idsOf(await contributor.ask(toAnswer))).toEqual([soon, late]);
      await answered(contributor, soon);
      await withdrawnFinding(auditor, late);
      expect(idsOf(await contributor.ask(toAnswer))).toEqual([]);
      expect(await statementsBesidesSession(() => contributor.ask(toAnswer))).toBe(1);
    });
  });

  it('are done once, however often they are sent', async () => {
    const input = (facts: object) => ({ input: facts });
    const words = { severity: 'LOW', title: 'a', condition: 'b', criterion: 'c', recommendation: 'd' };
    const raising = input({ commitmentId: commitment.id, about: 'COMMITMENT', ...words });
    const { id: findingId } = await doneOnce(application, 'raiseFinding', auditor, raising);
    await doneOnce(application, 'reviseFinding', auditor, input({ findingId, version: 1, ...words, title: 'e' }));
    const answer = { answer: 'NOT_ACCEPTED', words: 'No.' };
    await doneOnce(application, 'answerFinding', contributor, input({ findingId, version: 2, ...answer }));
    const closing = { closing: 'NOT_IMPLEMENTED', check: 'Nothing was done.' };
    await doneOnce(application, 'closeFinding', colleague, input({ findingId, ...closing }));
    const { id: other } = await doneOnce(application, 'raiseFinding', auditor, raising);
    await doneOnce(application, 'declineFinding', contributor, input({ findingId: other }));
    await doneOnce(application, 'withdrawFinding', auditor, input({ findingId: other, reason: 'x' }));
  });
});
