import { aboutCommitment, aboutRow, of, reason, version, type Changes } from './change.js';

const isUndecided = 'not exists (select 1 from request_outcomes o where o.request_id = t.id)';

/** Follow-ups and requests. */
export const ofWork: Changes = {
  assignFollowUp: aboutCommitment(
    async (commitmentId, { contributor }, pick) => ({
      commitmentId,
      title: `Ask about line ${pick(99)}`,
      assigneeId: contributor.id,
      dueOn: pick(2) ? '2026-12-01' : null,
    }),
    'contributor',
  ),
  editFollowUp: aboutRow('follow_ups', 'contributor', async (id, pick, ids, { manager }) => ({
    id,
    version: await version(ids, 'follow_ups', id),
    title: `Ask again about line ${pick(99)}`,
    assigneeId: manager.id,
  })),
  startFollowUp: aboutRow('follow_ups', 'contributor', (id) => ({ id }), `state = 'OPEN'`),
  finishFollowUp: aboutRow(
    'follow_ups',
    'contributor',
    (id) => ({ id, outcome: reason }),
    `state in ('OPEN', 'STARTED')`,
  ),
  reopenFollowUp: aboutRow('follow_ups', 'contributor', (id) => ({ id, reason }), `state not in ('OPEN', 'STARTED')`),
  cancelFollowUp: aboutRow('follow_ups', 'contributor', (id) => ({ id, reason }), `state in ('OPEN', 'STARTED')`),
  requestDueDate: aboutCommitment(
    async (commitmentId, _, pick, ids) => ({
      commitmentId,
      version: await version(ids, 'commitments', commitmentId),
      due: { words: 'June 2027', edtf: '2027-06', why: reason },
      reason,
    }),
    'contributor',
  ),
  decideRequest: aboutRow(
    'requests',
    'manager',
    async (requestId, pick, ids) => ({
      requestId,
      decision: of(pick, ['AGREED', 'REFUSED']),
      words: reason,
      seenJudgementId: await ids.value(
        `select (select j.id from judgements j join requests r using (commitment_id)
          where r.id = $1 order by j.sequence desc limit 1) as value`,
        [requestId],
      ),
    }),
    isUndecided,
  ),
  withdrawRequest: aboutRow('requests', 'contributor', (requestId) => ({ requestId }), isUndecided),
  requestDrop: async ({ contributor }, _, ids) => {
    const withdrawn = await ids.some(
      `select s.commitment_id as "commitmentId", s.id as "statementId" from statements s
       join commitments c on c.id = s.commitment_id where 'WITHDRAWS' = any(s.roles) and c.archived_at is null
         and not exists (select 1 from statement_withdrawals w where w.statement_id = s.id) order by s.id`,
    );
    return withdrawn && [contributor, { ...withdrawn, reason }];
  },
};
