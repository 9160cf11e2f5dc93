import type { Commitment } from '../../commitments/commitment.entity.js';
import { commitmentView } from '../../commitments/commitment.view.js';
import type { Party } from '../../commitments/parties/party.entity.js';
import { partyView } from '../../commitments/parties/party.view.js';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';

/**
 * A current party, with its commitment locked, so that writers queue.
 * @throws Refusal NOT_FOUND for a party that was removed, or whose commitment the reader cannot see.
 */
export async function lockedParty(
  ctx: Context,
  partyId: string,
  permission: 'commitment.report' | 'commitment.recordPosition',
): Promise<{ readonly party: Party; readonly commitment: Commitment }> {
  const party = await ctx.see(partyView, partyId);
  const commitment = await ctx.acquire(commitmentView, party.commitmentId, permission);
  if (party.removedAt) throw Refusal.notFound();
  return { party, commitment };
}
