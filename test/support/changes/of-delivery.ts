import { addDays } from '@followthrough/domain/days';
import { assessmentInput } from '../given-assessments.js';
import { testTexts } from '../given-delivery-tests.js';
import { linked, seenOf } from '../given-delivery.js';
import { aboutCommitment, aboutRow, evidenceTitle, of, reason, type Changes } from './change.js';

const statuses = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'DELIVERED', 'UNCLEAR', 'PARTLY_DELIVERED'];

/** Stages, reports, assessments and evidence. */
export const ofDelivery: Changes = {
  changeStage: aboutCommitment(
    async (commitmentId, _, pick) => ({
      commitmentId,
      stage: of(pick, ['ANNOUNCED', 'ALLOCATED', 'CONTRACTED']),
      effectiveOn: `2026-01-1${pick(9)}`,
      reason,
      supports: [],
      newEvidence: [{ ...evidenceTitle(pick), grade: 'A', role: 'SUPPORTS' }],
    }),
    'contributor',
  ),
  markRung: aboutCommitment(
    async (commitmentId, _, pick) => ({
      commitmentId,
      stage: of(pick, ['PAID_OVER', 'SPENT']),
      applies: pick(2) === 0,
      reason,
    }),
    'contributor',
  ),
  writeDeliveryTest: aboutCommitment(
    async (commitmentId, _, pick, ids) => ({
      commitmentId,
      number: await ids.value('select coalesce(max(number), 0) as value from delivery_tests where commitment_id = $1', [
        commitmentId,
      ]),
      ...testTexts,
      delivered: `Line ${pick(99)} sails daily.`,
      isByDueDate: false,
      due: { edtf: `2027-0${1 + pick(9)}`, why: reason },
      reason,
    }),
    'contributor',
  ),
  reportStatus: aboutCommitment(
    async (commitmentId, _, pick, ids) => ({
      commitmentId,
      status: of(pick, statuses),
      rationale: `Talks go on, number ${pick(99)}.`,
      effectiveOn: `2026-03-0${1 + pick(9)}`,
      missing: pick(2) ? [`Paper ${pick(9)}`] : [],
      seenJudgementId: await ids.value(
        `select (select id from judgements where commitment_id = $1 order by sequence desc limit 1) as value`,
        [commitmentId],
      ),
    }),
    'contributor',
  ),
  withdrawReport: aboutRow('judgements', 'contributor', (judgementId) => ({ judgementId, reason })),
  signOffReport: aboutRow('judgements', 'manager', async (judgementId, pick, ids) => ({
    judgementId,
    decision: of(pick, ['AGREED', 'AGREED', 'SENT_BACK']),
    reason,
    seenTestId: await ids.value(
      `select (select t.id from judgements j join delivery_tests t using (commitment_id)
        where j.id = $1 order by t.number desc limit 1) as value`,
      [judgementId],
    ),
    seenSignOffId: await ids.value(
      'select (select id from sign_offs where judgement_id = $1 order by sequence desc limit 1) as value',
      [judgementId],
    ),
  })),
  draftAssessment: aboutCommitment(async (id, { auditor }, pick, ids) => {
    const input = await assessmentInput(
      auditor,
      { id },
      {
        status: of(pick, ['AT_RISK', 'ON_TRACK', 'OFF_TRACK']),
        replyDue: pick(2) ? addDays(ids.today, 1 + pick(3)) : null,
      },
    );
    return input.judgementId ? input : null;
  }, 'auditor'),
  replyToAssessment: aboutRow('assessments', 'contributor', (assessmentId) => ({ assessmentId, words: reason })),
  declineReply: aboutRow('assessments', 'contributor', (assessmentId) => ({ assessmentId })),
  withdrawAssessment: aboutRow('assessments', 'auditor', (assessmentId) => ({ assessmentId, reason })),
  addEvidence: aboutCommitment(
    async (commitmentId, _, pick) => ({ commitmentId, ...evidenceTitle(pick) }),
    'contributor',
  ),
  reviseEvidence: aboutRow('evidence', 'contributor', (evidenceId, pick) => ({
    evidenceId,
    ...evidenceTitle(pick),
    reason,
  })),
  supportClaim: async ({ contributor }, pick, ids) => {
    const claimId = await ids.any(
      'milestones',
      `removed_at is null and exists (select 1 from evidence e join commitments c on c.id = e.commitment_id
        where e.commitment_id = t.commitment_id and c.archived_at is null)`,
    );
    const evidenceId = await ids.value(
      `select e.id as value from evidence e join milestones m using (commitment_id) where m.id = $1
        and e.id not in (select evidence_id from evidence_withdrawals) order by e.id desc limit 1`,
      [claimId],
    );
    const grade = of(pick, ['A', 'B', 'C', 'D']);
    return evidenceId && [contributor, { evidenceId, claim: 'MILESTONE', claimId, role: 'SUPPORTS', grade }];
  },
  decideEvidence: aboutRow('evidence', 'manager', async (id, pick, _, { manager }) => ({
    ...(await seenOf(manager, id)),
    decision: of(pick, ['ACCEPTED', 'ACCEPTED', 'NOT_ACCEPTED']),
    reason,
  })),
  withdrawEvidence: aboutRow('evidence', 'contributor', (evidenceId) => ({ evidenceId, reason })),
  keepCopy: aboutCommitment(async (commitmentId, { contributor, page }, pick) => {
    const { id: evidenceId } = await linked(
      contributor,
      { id: commitmentId },
      { title: `A page ${pick(99)}`, address: page },
    );
    return { evidenceId, seenCopyId: null };
  }, 'contributor'),
};
