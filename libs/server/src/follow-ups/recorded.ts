import type { Context } from '../platform/changes/context.js';
import { FollowUp } from './follow-up.entity.js';

export async function changeFollowUp(ctx: Context, followUp: FollowUp, columns: Partial<FollowUp>): Promise<void> {
  const changed = { ...columns, version: followUp.version + 1 };
  await ctx.db.update(FollowUp, followUp.id, changed);
  Object.assign(followUp, changed);
}

/** The data of its events: a member called `version` would be mistaken for the commitment’s. */
export function recordedFollowUp({ id, version, state, assigneeId, teamId, dueOn }: FollowUp) {
  return { followUpId: id, followUpVersion: version, state, assigneeId, teamId, dueOn };
}
