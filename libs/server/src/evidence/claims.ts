import { Claim } from '@followthrough/domain/evidence';
import { Milestone } from '../commitments/milestones/milestone.entity.js';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';

/** A claim is a row that belongs to a commitment. */
type ClaimEntity = new () => { id: string; commitmentId: string };

const entities = new Map<Claim, ClaimEntity>([[Claim.MILESTONE, Milestone]]);

/** Declares which rows the claims of a later feature are. */
export function claimsAre(claim: Claim, entity: ClaimEntity): void {
  entities.set(claim, entity);
}

/**
 * @throws Refusal NOT_FOUND if the commitment has no such claim; a claim of another commitment gets the same answer.
 */
export async function seeClaim(ctx: Context, commitmentId: string, claim: Claim, claimId: string): Promise<void> {
  const entity = entities.get(claim);
  const found = entity && (await ctx.db.existsBy(entity, { id: claimId, commitmentId }));
  if (!found) throw Refusal.notFound();
}
