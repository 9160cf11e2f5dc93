import { Claim, type CitedFor } from '@followthrough/domain/evidence';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { Milestone } from '../commitments/milestones/milestone.entity.js';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';

/** A claim is a row that belongs to a commitment; a judgement has a status. */
type ClaimEntity = new () => { id: string; commitmentId: string; status?: DeliveryStatus };

const entities = new Map<Claim, ClaimEntity>([[Claim.MILESTONE, Milestone]]);

/** Declares which rows the claims of a later feature are. */
export function claimsAre(claim: Claim, entity: ClaimEntity): void {
  entities.set(claim, entity);
}

/**
 * @throws Refusal NOT_FOUND if the commitment has no such claim; a claim of another commitment gets the same answer.
 */
export async function seeClaim(ctx: Context, commitmentId: string, claim: Claim, claimId: string): Promise<CitedFor> {
  const entity = entities.get(claim);
  const found = entity && (await ctx.db.findOneBy(entity, { id: claimId, commitmentId }));
  if (!found) throw Refusal.notFound();
  return { claim, status: found.status ?? null };
}
