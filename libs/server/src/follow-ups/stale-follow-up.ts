import type { Context } from '../platform/changes/context.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { staleSince } from '../platform/changes/stale-edit.js';
import type { FollowUp } from './follow-up.entity.js';

/**
 * Refuses an edit that was begun before another change. What happens to a follow-up is told by its commitment, whose
 * events name the follow-up and the version that they made.
 */
export async function staleFollowUp(ctx: Context, followUp: FollowUp, version: number): Promise<StaleEdit | null> {
  if (followUp.version === version) return null;
  const subject = { type: 'commitment', id: followUp.commitmentId };
  return staleSince(
    ctx,
    subject,
    followUp.version,
    ({ followUpId, followUpVersion }) => followUpId === followUp.id && Number(followUpVersion) > version,
  );
}
