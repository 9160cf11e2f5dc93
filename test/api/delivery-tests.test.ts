import { milestoneWeakened, standsAgainstDelivery } from '@followthrough/domain/delivery-tests';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments } from '../support/given-commitments.js';
import { decided as acceptedBy, deliveryDocuments, linked, reported, signedOff } from '../support/given-delivery.js';
import { assessed, assessmentDocuments, assessmentInput, repliedTo } from '../support/given-assessments.js';
import { deliveryTestDocument, testTexts, testWritten } from '../support/given-delivery-tests.js';
import { givenIn, type Given } from '../support/given.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const codes = (answers: readonly Json[]) => answers.map(({ __typename, code }) => code ?? __typename).sort();

describe('a test of delivery', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Someone;
  let manager: Someone;
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    commitment = await given.arranged(team, { dueWords: 'June 2026', dueEdtf: '2026-06', dueBasis: 'EXPLICIT' });
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  const write = (more: object = {}, by: Caller = contributor) => testWritten(by, commitment, more);
  const second = { number: 1, delivered: 'It sails hourly.', reason: 'The council promised more.' };
  const codeOf = async (by: Caller, of: { id: string }): Promise<string | undefined> => {
    const input = { commitmentId: of.id, number: 0, ...testTexts, isByDueDate: true };
    return (await by.send(deliveryTestDocument, { input })).errors?.[0]?.extensions.code;
  };
  const read = (by: Caller = contributor): Promise<Json> =>
    by.ask(
      `query ($id: UUID!) { commitment(id: $id) { deliveryTest { id number usedFor usedBefore haveMilestonesChanged }
        milestones { id words isRequired isAfterReport neededGrade }
        deliveryTests { totalCount edges { node { id number delivered usedFor usedBefore haveMilestonesChanged } } } } }`,
      { id: commitment.id },
    );
  const rows = () =>
    query('select number from delivery_tests where commitment_id = $1 order by number', [commitment.id]);
  const milestones = async (list: readonly object[]) => {
    const [{ version }] = (await query('select version from commitments where id = $1', [commitment.id])) as [Json];
    const input = { commitmentId: commitment.id, version, milestones: list };
    expect(await contributor.ask(commitmentDocuments.setMilestones, { input })).toMatchObject({
      __typename: 'Commitment',
    });
  };
  const agreed = (judgementId: string, seenTestId: string | null) =>
    signedOff(manager, commitment, judgementId, { seenTestId });

  describe('when it is written', () => {
    it('says what counts and names the required milestones as they are', async () => {
      await given.milestone(commitment, { words: 'A mast', isRequired: false });
      const { id } = await given.milestone(commitment, { words: 'A keel', neededGrade: 'A' });
      expect(await write({ inferred: ['WHOSE_WORD', 'DELIVERED'] })).toMatchObject({
        ...testTexts,
        number: 1,
        inferred: ['DELIVERED', 'WHOSE_WORD'],
        isByDueDate: true,
        dueEdtf: '2026-06',
        reason: null,
        isAfterReport: false,
        usedBefore: [],
        usedFor: [],
        haveMilestonesChanged: false,
        writtenBy: { name: contributor.name },
        milestones: [{ words: 'A keel', neededGrade: 'A', milestone: { id, removedAt: null } }],
      });
      expect(await given.events(commitment.id)).toContain('deliveryTest.written');
    });

    it('has versions: each later one has a reason, and none is changed', async () => {
      await write();
      expect(await write({ ...second, reason: null })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
      expect(await write({ number: 1, reason: 'For order.' })).toMatchObject({ code: 'TEST_UNCHANGED' });
      expect(await write(second)).toMatchObject({ number: 2, delivered: 'It sails hourly.', reason: second.reason });
      expect(await read()).toMatchObject({
        deliveryTest: { number: 2 },
        deliveryTests: {
          totalCount: 2,
          edges: [{ node: { number: 2 } }, { node: { number: 1, delivered: testTexts.delivered } }],
        },
      });
      for (const change of [
        `update delivery_tests set delivered = 'x'`,
        'delete from delivery_tests',
        'delete from delivery_test_milestones',
        'truncate delivery_tests cascade',
      ]) {
        await expect(query(change)).rejects.toThrow();
      }
    });

    it('has a date of its own, or that of the commitment as it was then', async () => {
      expect(await write({ isByDueDate: false })).toMatchObject({ code: 'TEST_UNDATED', field: 'due' });
      expect(await write({ due: { words: 'June 2027' } })).toMatchObject({ code: 'TEST_DATED_TWICE', field: 'due' });
      expect(await write({ isByDueDate: false, due: { words: 'in June 2027' } })).toMatchObject({
        dueWords: 'in June 2027',
        dueEdtf: '2027-06',
        dueBasis: 'EXPLICIT',
      });
      const input = { commitmentId: commitment.id, version: 1, due: { words: 'July 2028' }, reason: 'It moved.' };
      await contributor.ask(commitmentDocuments.changeDueDate, { input });
      expect(await write({ number: 1, reason: 'Simpler.' })).toMatchObject({ dueEdtf: '2028-07', isByDueDate: true });
    });

    it('refuses what cannot be stored', async () => {
      for (const [field, text, code] of [
        ['delivered', ' ', 'TEXT_MISSING'],
        ['partlyDelivered', '', 'TEXT_MISSING'],
        ['notDelivered', 'x'.repeat(10_001), 'TEXT_TOO_LONG'],
        ['whoseWord', 'a\0b', 'TEXT_HAS_NUL'],
      ] as const) {
        expect(await write({ [field]: text })).toMatchObject({ code, field });
      }
      await query(`update commitments set archived_at = now(), archived_reason = 'x' where id = $1`, [commitment.id]);
      expect(await write()).toMatchObject({ code: 'ARCHIVED' });
      expect(await rows()).toEqual([]);
    });

    it('is for contributors of the lead team', async () => {
      const stranger = await given.manager(await given.team());
      const hidden = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
      for (const person of [await given.viewer(team), await given.auditor(), await given.administrator(), stranger]) {
        expect(await codeOf(person, commitment)).toBe('FORBIDDEN');
      }
      expect(await codeOf(stranger, hidden)).toBe('NOT_FOUND');
      expect(await codeOf(contributor, { id: newId() })).toBe('NOT_FOUND');
      expect(await codeOf(application.nobody, commitment)).toBe('UNAUTHENTICATED');
      await testWritten(contributor, hidden);
      const seen = await stranger.ask('query ($id: UUID!) { commitment(id: $id) { deliveryTest { id } } }', {
        id: hidden.id,
      });
      expect(seen).toBeNull();
    });
  });

  describe('that somebody else changed meanwhile', () => {
    it('is refused as stale, with what changed since', async () => {
      await write();
      expect(await write({ number: 0, delivered: 'Mine.' })).toMatchObject({
        __typename: 'StaleEdit',
        version: 1,
        changes: [{ by: contributor.name }],
      });
      await write(second, manager);
      expect(await write({ ...second, whoseWord: 'The harbour master.' })).toMatchObject({
        __typename: 'StaleEdit',
        version: 2,
        changes: [{ fields: ['delivered'], by: manager.name }],
      });
      expect(await rows()).toHaveLength(2);
    });

    it('has one version of two that are written at once', async () => {
      const both = await Promise.all([write(), write({ delivered: 'Other.' }, manager)]);
      expect(codes(both)).toEqual(['DeliveryTest', 'EDIT_STALE']);
      expect(await rows()).toHaveLength(1);
      await expect(
        query(
          `insert into delivery_tests (id, commitment_id, number, delivered, partly_delivered, not_delivered, whose_word,
             is_by_due_date, is_after_report, written_at)
           values ($1, $2, 1, 'a', 'b', 'c', 'd', true, false, now())`,
          [newId(), commitment.id],
        ),
      ).rejects.toThrow(/unique/);
    });
  });

  describe('that a report was agreed against', () => {
    it('is named by the sign-off and locked, and later versions say so for ever', async () => {
      const { id: testId } = await write();
      const { id } = await reported(contributor, commitment);
      expect(await agreed(id, testId)).toMatchObject({ __typename: 'Judgement' });
      const signOffs = await contributor.ask(
        'query ($id: UUID!) { commitment(id: $id) { agreedReport { signOffs { test { id number } } } } }',
        { id: commitment.id },
      );
      expect(signOffs.agreedReport.signOffs).toEqual([{ test: { id: testId, number: 1 } }]);
      expect((await read()).deliveryTest).toMatchObject({ number: 1, usedFor: ['AGREED'], usedBefore: [] });
      const marked = { usedFor: [], usedBefore: ['AGREED'], isAfterReport: true };
      expect(await write(second)).toMatchObject({ number: 2, ...marked });
      expect(await write({ ...second, number: 2, whoseWord: 'The mayor.' })).toMatchObject({ number: 3, ...marked });
    });

    it('stays locked where that agreement was taken back', async () => {
      const { id: testId } = await write();
      const { id } = await reported(contributor, commitment);
      await agreed(id, testId);
      await signedOff(manager, commitment, id, { decision: 'SENT_BACK', reason: 'Wrong ferry.', seenTestId: testId });
      expect((await read()).deliveryTest.usedFor).toEqual(['AGREED']);
      expect((await write(second)).usedBefore).toEqual(['AGREED']);
    });

    it('is not locked by a report that was only sent back', async () => {
      const { id: testId } = await write();
      const { id } = await reported(contributor, commitment);
      await signedOff(manager, commitment, id, { decision: 'SENT_BACK', reason: 'Which one?', seenTestId: testId });
      expect((await read()).deliveryTest.usedFor).toEqual([]);
      expect((await write(second)).usedBefore).toEqual([]);
    });
  });

  describe('and a sign-off at the same time', () => {
    it('refuses the sign-off of a reader who saw another version, or none', async () => {
      const { id } = await reported(contributor, commitment);
      const { id: first } = await write();
      expect(await agreed(id, null)).toMatchObject({ code: 'TEST_CHANGED_MEANWHILE' });
      const { id: latest } = await write(second);
      expect(await agreed(id, first)).toMatchObject({
        code: 'TEST_CHANGED_MEANWHILE',
        message: expect.stringContaining(contributor.name),
      });
      expect(await agreed(id, latest)).toMatchObject({ __typename: 'Judgement' });
    });

    it('never agrees with a version that is no longer current', async () => {
      const { id: first } = await write();
      const { id } = await reported(contributor, commitment);
      const [signed, written] = await Promise.all([agreed(id, first), write(second)]);
      expect(written.number).toBe(2);
      // Whichever came first: the agreement was made before the change and marks it, or it was refused.
      if (signed.__typename === 'Judgement') expect(written.usedBefore).toEqual(['AGREED']);
      else expect(signed).toMatchObject({ code: 'TEST_CHANGED_MEANWHILE' });
    });

    it('is refused by the database where it names another version', async () => {
      const { id: first } = await write();
      const { id: latest } = await write(second);
      const { id } = await reported(contributor, commitment);
      const other = await testWritten(contributor, await given.arranged(team));
      const insert = (testId: string | null) =>
        query(
          `insert into sign_offs (id, judgement_id, decision, at, "by", delivery_test_id)
           values ($1, $2, 'AGREED', now(), $3, $4)`,
          [newId(), id, manager.id, testId],
        );
      for (const testId of [first, null, other.id]) await expect(insert(testId)).rejects.toThrow(/current version/);
      await insert(latest);
    });
  });

  describe('that a report is assessed against', () => {
    let auditor: Someone;
    beforeEach(async () => {
      auditor = await given.auditor();
      await reported(contributor, commitment);
    });

    it('is locked once the assessment takes effect, and versions written since the draft say so then', async () => {
      const { id: testId } = await write();
      const { id } = await assessed(auditor, commitment);
      expect(await write(second)).toMatchObject({ usedBefore: [] });
      expect((await read(await given.viewer(team))).deliveryTests.edges[1].node.usedFor).toEqual([]);
      await repliedTo(contributor, id);
      expect((await read()).deliveryTests.edges).toMatchObject([
        { node: { number: 2, usedFor: [], usedBefore: ['ASSESSED'] } },
        { node: { number: 1, usedFor: ['ASSESSED'], usedBefore: [] } },
      ]);
      const { currentAssessment } = await contributor.ask(
        'query ($id: UUID!) { commitment(id: $id) { currentAssessment { test { id number } } } }',
        { id: commitment.id },
      );
      expect(currentAssessment).toEqual({ test: { id: testId, number: 1 } });
    });

    it('is locked by an agreement and an assessment alike', async () => {
      const { id: testId } = await write();
      const { lastReport } = await contributor.ask('query ($id: UUID!) { commitment(id: $id) { lastReport { id } } }', {
        id: commitment.id,
      });
      await agreed(lastReport.id, testId);
      await repliedTo(contributor, (await assessed(auditor, commitment)).id);
      expect((await read()).deliveryTest.usedFor).toEqual(['AGREED', 'ASSESSED']);
      expect(await write(second)).toMatchObject({ usedBefore: ['AGREED', 'ASSESSED'] });
    });

    it('is refused where the auditor saw another version, or none, by the service and by the database', async () => {
      const { id: first } = await write();
      await write(second);
      for (const seenTestId of [first, null]) {
        expect(await assessed(auditor, commitment, { seenTestId })).toMatchObject({ code: 'TEST_CHANGED_MEANWHILE' });
      }
      const insert = (testId: string | null) =>
        query(
          `insert into assessments (id, commitment_id, judgement_id, status, rationale, confidence, confidence_reason, reply_due,
             drafted_at, drafted_by, delivery_test_id)
           select $1, j.commitment_id, j.id, 'AT_RISK', 'x', 'LOW', 'y', '2027-01-01', now(), $3, $4
           from judgements j where j.commitment_id = $2`,
          [newId(), commitment.id, auditor.id, testId],
        );
      for (const testId of [first, null]) await expect(insert(testId)).rejects.toThrow(/current version/);
      expect(await assessed(auditor, commitment)).toMatchObject({ __typename: 'Assessment' });
    });

    it('is not changed under an assessment that is drafted at the same time', async () => {
      await write();
      const input = await assessmentInput(auditor, commitment);
      const [drafted, written] = await Promise.all([auditor.ask(assessmentDocuments.draft, { input }), write(second)]);
      expect(written.number).toBe(2);
      if (drafted.__typename !== 'Assessment') {
        expect(drafted).toMatchObject({ code: 'TEST_CHANGED_MEANWHILE' });
        return;
      }
      await repliedTo(contributor, drafted.id);
      expect((await read()).deliveryTest).toMatchObject({ number: 2, usedBefore: ['ASSESSED'] });
    });
  });

  describe('and its milestones', () => {
    it('keeps those of each version as they were, and tells that they changed', async () => {
      await milestones([
        { words: 'A keel', isRequired: true, neededGrade: 'A' },
        { words: 'A mast', isRequired: true },
      ]);
      await write();
      const [keel, mast] = (await read()).milestones;
      await milestones([{ id: keel.id, words: 'A keel', isRequired: true, neededGrade: 'A' }]);
      const { deliveryTest } = await contributor.ask(
        `query ($id: UUID!) { commitment(id: $id) { deliveryTest { haveMilestonesChanged
          milestones { words neededGrade milestone { id removedAt } } } } }`,
        { id: commitment.id },
      );
      expect(deliveryTest).toMatchObject({
        haveMilestonesChanged: true,
        milestones: [
          { words: 'A keel', neededGrade: 'A', milestone: { removedAt: null } },
          { words: 'A mast', neededGrade: 'B', milestone: { id: mast.id, removedAt: expect.any(String) } },
        ],
      });
      expect(await write({ number: 1, reason: 'Without a mast.' })).toMatchObject({
        number: 2,
        haveMilestonesChanged: false,
        milestones: [{ words: 'A keel' }],
      });
    });

    it.each([
      ['other words', { words: 'A longer keel' }],
      ['another grade', { neededGrade: 'C' }],
      ['a requirement that was dropped', { isRequired: false }],
    ])('notices %s', async (_, change) => {
      await milestones([{ words: 'A keel', isRequired: true, neededGrade: 'A' }]);
      await write();
      const [{ id }] = (await read()).milestones;
      expect((await read()).deliveryTest.haveMilestonesChanged).toBe(false);
      await milestones([{ id, words: 'A keel', isRequired: true, neededGrade: 'A', ...change }]);
      expect((await read()).deliveryTest.haveMilestonesChanged).toBe(true);
    });

    it('notices one that was added', async () => {
      await write();
      await milestones([{ words: 'A bell', isRequired: false }]);
      expect((await read()).deliveryTest.haveMilestonesChanged).toBe(false);
      await milestones([{ words: 'A keel', isRequired: true }]);
      expect((await read()).deliveryTest.haveMilestonesChanged).toBe(true);
    });
  });

  describe('after a report', () => {
    it('says so, even if that report was withdrawn', async () => {
      await write();
      const { id } = await reported(contributor, commitment);
      await contributor.ask(deliveryDocuments.withdraw, { input: { judgementId: id, reason: 'By mistake.' } });
      expect(await write(second)).toMatchObject({ isAfterReport: true, usedBefore: [] });
    });

    it('marks milestones that were written or changed then, and no others', async () => {
      await milestones([
        { words: 'A keel', isRequired: true },
        { words: 'A mast', isRequired: true },
      ]);
      await reported(contributor, commitment);
      const [keel, mast] = (await read()).milestones;
      const kept = { id: keel.id, words: 'A keel', isRequired: true };
      await milestones([
        { id: mast.id, words: 'A short mast', isRequired: true },
        { words: 'A bell', isRequired: true },
        kept,
      ]);
      expect((await read()).milestones).toMatchObject([
        { words: 'A short mast', isAfterReport: true },
        { words: 'A bell', isAfterReport: true },
        { words: 'A keel', isAfterReport: false },
      ]);
    });
  });

  describe('and “delivered”', () => {
    const keel = { words: 'A keel', isRequired: true, neededGrade: 'B' as const };
    const delivered = { status: 'DELIVERED' };
    /** The required milestones of the test are a keel; then the list of the commitment becomes another one. */
    const weakenedTo = async (list: (id: string) => readonly object[]) => {
      await milestones([keel]);
      const { id: testId } = await write();
      const [{ id }] = (await read()).milestones;
      await milestones(list(id));
      return { id, testId };
    };
    const unproven = async () =>
      (
        await contributor.ask('query ($id: UUID!) { commitment(id: $id) { unprovenMilestones { words weakened } } }', {
          id: commitment.id,
        })
      ).unprovenMilestones;

    it.each([
      ['was removed', () => [], 'REMOVED'],
      ['is no longer required', (id: string) => [{ ...keel, id, isRequired: false }], 'NOT_REQUIRED'],
      ['needs a lower grade', (id: string) => [{ ...keel, id, neededGrade: 'D' }], 'GRADE_LOWERED'],
    ])('is not agreed while a milestone of the test that %s lacks accepted evidence', async (_, list, weakened) => {
      const { id, testId } = await weakenedTo(list);
      expect(await unproven()).toEqual([{ words: 'A keel', weakened }]);
      const report = await reported(contributor, commitment, delivered);
      const agree = (more: object = {}) => signedOff(manager, commitment, report.id, { seenTestId: testId, ...more });
      expect(await agree()).toMatchObject({ code: 'DELIVERY_UNPROVEN', field: 'override' });
      await expect(
        query(
          `insert into sign_offs (id, judgement_id, decision, delivery_test_id, at, "by")
           values ($1, $2, 'AGREED', $3, now(), $4)`,
          [newId(), report.id, testId, manager.id],
        ),
      ).rejects.toThrow(/lacks accepted evidence/);
      const override = 'The keel was cancelled.';
      expect(await agree({ override })).toMatchObject({
        signOffs: [{ override, unmetMilestones: [{ words: 'A keel' }] }],
      });
      expect(await query('select unmet_milestone_ids from sign_offs where judgement_id = $1', [report.id])).toEqual([
        { unmet_milestone_ids: [id] },
      ]);
    });

    it('is not assessed then, either, but by an override', async () => {
      await weakenedTo(() => []);
      await reported(contributor, commitment, delivered);
      const auditor = await given.auditor();
      expect(await assessed(auditor, commitment, delivered)).toMatchObject({ code: 'ASSESSMENT_UNPROVEN' });
      const { judgementId, seenTestId } = await assessmentInput(auditor, commitment);
      await expect(
        query(
          `insert into assessments (id, commitment_id, judgement_id, status, rationale, confidence, confidence_reason,
             reply_due, delivery_test_id, drafted_at, drafted_by)
           values ($1, $2, $3, 'DELIVERED', 'a', 'LOW', 'b', '2026-12-20', $4, now(), $5)`,
          [newId(), commitment.id, judgementId, seenTestId, auditor.id],
        ),
      ).rejects.toThrow(/lacks accepted evidence/);
      const override = 'I saw it.';
      expect(await assessed(auditor, commitment, { ...delivered, override })).toMatchObject({
        override,
        unmetMilestones: [{ words: 'A keel' }],
      });
    });

    it('is free again once the evidence is accepted, or a later version of the test leaves the milestone out', async () => {
      await milestones([keel]);
      await write();
      const [{ id: claimId }] = (await read()).milestones;
      const supports = [{ claim: 'MILESTONE', claimId, role: 'SUPPORTS', grade: 'B' }];
      const evidence = await linked(contributor, commitment, { supports });
      await milestones([]);
      expect(await unproven()).toHaveLength(1);
      await acceptedBy(manager, evidence.id);
      expect(await unproven()).toEqual([]);
      await milestones([{ words: 'A mast', isRequired: true }]);
      await write(second);
      await milestones([]);
      expect(await unproven()).toEqual([{ words: 'A mast', weakened: 'REMOVED' }]);
      await write({ ...second, number: 2, reason: 'No mast is needed.' });
      expect(await unproven()).toEqual([]);
    });

    it('says which required milestones were removed under an agreement', async () => {
      await milestones([
        { ...keel, isRequired: true },
        { words: 'A bell', isRequired: false },
      ]);
      const { id: testId } = await write();
      const { id } = await reported(contributor, commitment);
      await agreed(id, testId);
      await milestones([]);
      const answer = await contributor.ask(
        'query ($id: UUID!) { commitment(id: $id) { agreedReport { signOffs { removedMilestones { words } } } } }',
        { id: commitment.id },
      );
      expect(answer.agreedReport.signOffs).toEqual([{ removedMilestones: [{ words: 'A keel' }] }]);
    });

    it('means the same in the database as in the rule', async () => {
      const grades = ['A', 'C', 'D'] as const;
      for (const frozen of [null, ...grades]) {
        for (const now of ['C', 'D'] as const) {
          for (const state of ['required', 'optional', 'removed'] as const) {
            for (const accepted of [null, ...grades]) {
              commitment = await given.arranged(team);
              const one = await given.milestone(commitment, {
                neededGrade: frozen ?? now,
                isRequired: frozen !== null,
              });
              await write();
              const isRequired = state === 'required';
              await query('update milestones set needed_grade = $2, is_required = $3, removed_at = $4 where id = $1', [
                one.id,
                now,
                isRequired,
                state === 'removed' ? application.now : null,
              ]);
              if (accepted) {
                const supports = [{ claim: 'MILESTONE', claimId: one.id, role: 'SUPPORTS', grade: accepted }];
                await acceptedBy(manager, (await linked(contributor, commitment, { supports })).id);
              }
              const rule = { isRequired, isRemoved: state === 'removed', neededGrade: now };
              const expected = standsAgainstDelivery(rule, frozen, accepted ? [accepted] : [])
                ? [{ since_test: milestoneWeakened(rule, frozen) }]
                : [];
              const found = await query('select since_test from unproven_milestones where milestone_id = $1', [one.id]);
              expect({ frozen, now, state, accepted, found }).toEqual({
                frozen,
                now,
                state,
                accepted,
                found: expected,
              });
            }
          }
        }
      }
    });
  });
});
