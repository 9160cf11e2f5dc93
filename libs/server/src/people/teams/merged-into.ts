import type { Context } from '../../platform/changes/context.js';
import { Team } from './team.entity.js';

/**
 * The team that the work of a team belongs to now: itself, or the last of those that it was merged into one after the
 * other. None of them is merged or opened again until the change commits.
 */
export async function mergedInto(ctx: Context, teamId: string): Promise<string> {
  const { id, mergedIntoId } = await ctx.db.findOneOrFail(Team, {
    where: { id: teamId },
    lock: { mode: 'pessimistic_read' },
  });
  return mergedIntoId ? mergedInto(ctx, mergedIntoId) : id;
}
