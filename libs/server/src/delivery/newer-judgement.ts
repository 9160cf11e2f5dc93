import { problem } from '@followthrough/domain/problems';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';
import { told } from '../platform/schema/problem.js';
import { NewerJudgement } from './delivery.problems.js';
import { Judgement } from './judgement.entity.js';

interface Newer {
  judgementId: string;
  status: DeliveryStatus;
  rationale: string;
  effectiveOn: string;
  recordedAt: Date;
  by: string | null;
}

/**
 * The report that was added since the form was opened, if any: its author must see it first. A withdrawn report does
 * not count. The commitment is locked, so no report can be added after this check.
 * @throws Refusal NOT_FOUND if `seenId` is not a judgement of this commitment.
 */
export async function newerJudgement(
  ctx: Context,
  commitmentId: string,
  seenId: string | null,
): Promise<NewerJudgement | null> {
  const seen = seenId ? await ctx.db.findOneBy(Judgement, { id: seenId, commitmentId }) : null;
  if (seenId && !seen) throw Refusal.notFound();
  const [newer] = await ctx.db.query<Newer[]>(
    `select j.id as "judgementId", j.status, j.rationale, j.effective_on::text as "effectiveOn",
       j.recorded_at as "recordedAt", p.name as by
     from judgements j left join people p on p.id = j.recorded_by
     where j.commitment_id = $1 and j.sequence > $2
       and not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id)
     order by j.sequence desc limit 1`,
    [commitmentId, seen?.sequence ?? '0'],
  );
  if (!newer) return null;
  return Object.assign(new NewerJudgement(), {
    ...newer,
    recordedAt: newer.recordedAt.toISOString(),
    ...told(problem('NEWER_REPORT', { by: newer.by === null ? [] : [newer.by] })),
  });
}
