import { archivedProblem } from '@followthrough/domain/archived';
import type { RuleProblem } from '@followthrough/domain/problems';
import { signOffProblem, unprovenMilestones, type SignableReport } from '@followthrough/domain/sign-off';
import { Injectable } from '@nestjs/common';
import { commitmentView } from '../commitments/commitment.view.js';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { sql, statement } from '../platform/sql/sql.js';
import { currentTestOf } from './delivery-tests/current-test.js';
import { unprovenOf } from './delivery-tests/unproven-milestones.js';
import type { SignOffReportInput } from './delivery.inputs.js';
import type { Judgement } from './judgement.entity.js';
import { judgementView } from './judgement.view.js';
import { SignOff } from './sign-off.entity.js';
import { ofReported } from './standing.js';
import { SignOffDecision } from '@followthrough/domain/vocabulary';

/** Managers agree with reports of their team or send them back, but never their own. */
@Injectable()
export class SignOffService {
  async signOff(ctx: Context, input: SignOffReportInput): Promise<Judgement | RuleProblem> {
    const judgement = await ctx.see(judgementView, input.judgementId);
    const commitment = await ctx.acquire(commitmentView, judgement.commitmentId, 'commitment.signOff');
    const signable = await asItStands(ctx, judgement);
    const refused = archivedProblem(commitment) ?? signOffProblem(signable, input, ctx.viewer.id);
    if (refused) return refused;

    const unproven = input.decision === SignOffDecision.AGREED ? unprovenMilestones(signable) : [];
    const signOff = ctx.db.create(SignOff, {
      id: newId(),
      judgementId: judgement.id,
      decision: input.decision,
      reason: input.reason ?? null,
      override: unproven.length > 0 ? (input.override ?? null) : null,
      unmetMilestoneIds: [...unproven],
      deliveryTestId: signable.test?.id ?? null,
      at: ctx.now(),
      by: ctx.viewer.id,
    });
    await ctx.db.insert(SignOff, signOff);
    const {
      id: signOffId,
      judgementId,
      decision,
      unmetMilestoneIds,
      deliveryTestId: testId,
      reason,
      override,
    } = signOff;
    const about = { signOffId, judgementId, status: judgement.status, decision, unmetMilestoneIds };
    const data = { ...about, ...(testId && { testId }) };
    await ctx.record('report.signedOff', commitment, data, { reason, override });
    return judgement;
  }
}

/** Requires the lock on the commitment, which every change to its reports takes. */
async function asItStands(ctx: Context, { id, commitmentId, recordedBy, status }: Judgement): Promise<SignableReport> {
  const current = ofReported({ id: sql`${commitmentId}::uuid` }, ctx.reading(), sql`s.judgement_id`);
  const { text, parameters } = statement(sql`
    select exists (select 1 from judgement_withdrawals where judgement_id = ${id}::uuid) as "isWithdrawn",
      coalesce((${current}) = ${id}::uuid, false) as "isCurrent",
      array(${unprovenOf(commitmentId, ctx.today())}) as "unmetMilestoneIds",
      (select json_build_object('id', s.id, 'decision', s.decision, 'by', p.name)
       from sign_offs s join people p on p.id = s."by" where s.judgement_id = ${id}::uuid
       order by s.sequence desc limit 1) as signed,
      ${currentTestOf(commitmentId)} as test`);
  const [facts] = await ctx.db.query<Omit<SignableReport, 'recordedBy' | 'status'>[]>(text, parameters);
  return { ...facts!, recordedBy, status };
}
