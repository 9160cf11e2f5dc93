import type { AssessableReport } from '@followthrough/domain/assessment';
import type { Drafted } from '@followthrough/domain/right-of-reply';
import { Commitment } from '../commitments/commitment.entity.js';
import type { Judgement } from '../delivery/judgement.entity.js';
import { reportable } from '../delivery/reportable.js';
import { currentTestOf } from '../delivery/delivery-tests/current-test.js';
import { unprovenOf } from '../delivery/delivery-tests/unproven-milestones.js';
import { ofReported } from '../delivery/standing.js';
import type { Context } from '../platform/changes/context.js';
import { sql, statement } from '../platform/sql/sql.js';
import type { Assessment } from './assessment.entity.js';
import { isDraft, replyDue } from './assessment.view.js';

/** The state of a report that the rules of assessing need. Requires the lock on its commitment. */
export async function assessable(
  ctx: Context,
  commitment: Commitment,
  { id, recordedBy }: Judgement,
): Promise<AssessableReport> {
  const current = ofReported({ id: sql`${commitment.id}::uuid` }, ctx.reading(), sql`s.judgement_id`);
  const required = sql`select m.id from milestones m where m.commitment_id = ${commitment.id}::uuid and m.is_required
    and m.removed_at is null`;
  const { text, parameters } = statement(sql`
    select exists (select 1 from judgement_withdrawals where judgement_id = ${id}::uuid) as "isWithdrawn",
      coalesce((${current}) = ${id}::uuid, false) as "isCurrent",
      exists (select 1 from assessments a where a.judgement_id = ${id}::uuid and a.drafted_by = ${ctx.viewer.id}::uuid
        and ${isDraft({ id: sql`a.id` })}) as "hasOwnDraft",
      array(${required} order by m.position) as "requiredMilestoneIds",
      array(${unprovenOf(commitment.id, ctx.today())}) as "unmetMilestoneIds",
      ${currentTestOf(commitment.id)} as test`);
  type Facts = Omit<AssessableReport, 'recordedBy' | 'hasWithdrawingStatement' | 'isSuperseded'>;
  const [facts] = await ctx.db.query<Facts[]>(text, parameters);
  const { withdrawingStatementIds, isSuperseded } = await reportable(ctx, commitment);
  return { ...facts!, recordedBy, hasWithdrawingStatement: withdrawingStatementIds.length > 0, isSuperseded };
}

/** Every change to an assessment locks its commitment first. */
export async function lockedCommitment(ctx: Context, { commitmentId: id }: Assessment): Promise<Commitment> {
  return ctx.db.findOneOrFail(Commitment, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Requires the lock on the commitment. */
export async function asDrafted(ctx: Context, { id, firstReplyDue }: Assessment): Promise<Drafted> {
  const due = replyDue({ id: sql`${id}::uuid`, firstReplyDue: sql`${firstReplyDue}::date` });
  const { text, parameters } = statement(sql`select ${due}::text as "replyDue",
    (select json_build_object('ending', r.ending, 'by', p.name) from assessment_replies r
      left join people p on p.id = r."by" where r.assessment_id = ${id}::uuid) as replied,
    exists (select 1 from assessment_withdrawals where assessment_id = ${id}::uuid) as "isWithdrawn"`);
  const [drafted] = await ctx.db.query<Drafted[]>(text, parameters);
  return drafted!;
}

/** What every event about an assessment records of it. */
export function recordedFacts({ commitmentId, judgementId, status, confidence }: Assessment) {
  return { commitmentId, judgementId, status, confidence };
}
