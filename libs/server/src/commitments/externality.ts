import { PartyRole } from '@followthrough/domain/vocabulary';
import type { Context, Identified } from '../platform/context.js';

/** An organisation became one of the deployment's own, or ceased to be: what it undertakes is external no more, or again. */
export async function followOwnership(ctx: Context, organisation: Identified): Promise<void> {
  await ctx.db.query(
    `update commitments c set is_external = now_external from (
       select p.commitment_id, not bool_or(coalesce(o.is_own, false)) as now_external
       from parties p left join organisations o on o.id = p.organisation_id
       where p.removed_at is null and p.role = $2 and p.commitment_id in (
         select commitment_id from parties where organisation_id = $1 and role = $2 and removed_at is null)
       group by p.commitment_id) undertaken
     where c.id = undertaken.commitment_id and c.is_external <> now_external`,
    [organisation.id, PartyRole.UNDERTAKES],
  );
}
