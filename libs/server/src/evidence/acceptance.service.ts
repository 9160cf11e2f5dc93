import { acceptanceProblem, decidedClaims, type DecidableEvidence } from '@followthrough/domain/acceptance';
import { archivedProblem } from '@followthrough/domain/archived';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { commitmentView } from '../commitments/commitment.view.js';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { Acceptance } from './acceptance.entity.js';
import type { DecideEvidenceInput } from './acceptance.inputs.js';
import type { Evidence } from './evidence.entity.js';
import { evidenceView } from './evidence.view.js';

/** Managers decide on evidence of their team, but never on their own. */
@Injectable()
export class AcceptanceService {
  async decide(ctx: Context, input: DecideEvidenceInput): Promise<Evidence | RuleProblem> {
    const evidence = await ctx.see(evidenceView, input.evidenceId);
    const commitment = await ctx.acquire(commitmentView, evidence.commitmentId, 'evidence.decide');
    const decidable = await asItStands(ctx, evidence);
    const refused = archivedProblem(commitment) ?? acceptanceProblem(decidable, input, ctx.viewer.id);
    if (refused) return refused;

    const acceptance = ctx.db.create(Acceptance, {
      id: newId(),
      evidenceId: evidence.id,
      decision: input.decision,
      reason: input.reason ?? null,
      supportIds: [...decidedClaims(decidable, ctx.viewer.id)],
      at: ctx.now(),
      by: ctx.viewer.id,
    });
    await ctx.db.insert(Acceptance, acceptance);
    const { id: acceptanceId, evidenceId, decision, supportIds, reason } = acceptance;
    const data = { acceptanceId, evidenceId, decision, supportIds };
    await ctx.record('evidence.decided', commitment, data, { title: evidence.title, reason });
    return evidence;
  }
}

/** Requires the lock on the commitment, which every change to its evidence and supports takes. */
async function asItStands(ctx: Context, { id, itemId, number, submittedBy }: Evidence): Promise<DecidableEvidence> {
  const [facts] = await ctx.db.query<Omit<DecidableEvidence, 'submittedBy'>[]>(
    `select exists (select 1 from evidence_withdrawals where evidence_id = $1) as "isWithdrawn",
       (select array_remove(array[p.name], null) from current_evidence c join evidence e on e.id = c.evidence_id
        left join people p on p.id = e.submitted_by where c.item_id = $2 and c.number > $3) as "newerBy",
       (select coalesce(json_agg(json_build_object('supportId', s.id, 'citedBy', s.created_by)), '[]') from supports s
        where s.evidence_id = $1 and not exists (select 1 from supports later where later.evidence_id = $1
          and later.claim_id = s.claim_id and later.sequence > s.sequence)) as claims,
       (select json_build_object('id', a.id, 'decision', a.decision, 'by', p.name, 'supportIds', a.support_ids)
        from acceptances a join people p on p.id = a."by" where a.evidence_id = $1
        order by a.sequence desc limit 1) as decided`,
    [id, itemId, number],
  );
  return { ...facts!, submittedBy };
}
