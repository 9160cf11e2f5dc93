import type { Context } from '../platform/changes/context.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { staleSince } from '../platform/changes/stale-edit.js';
import type { FollowUp } from './follow-up.entity.js';

/**
 * Refuses an edit that was started before another change. Events of a follow-up are recorded on its commitment; they
 * name the follow-up and the new version.
 */
export async function staleFollowUp(ctx: Context, followUp: FollowUp, version: number): Promise<StaleEdit | null> {
  if (followUp.version === version) return null;
  const subject = { type: 'commitment', id: followUp.commitmentId };
  return staleSince(ctx, subject, followUp.version, (told) =>
    told.filter(
      ({ data: { followUpId, followUpVersion } }) => followUpId === followUp.id && Number(followUpVersion) > version,
    ),
  );
}
