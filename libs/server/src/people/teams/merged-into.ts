import type { Context } from '../../platform/changes/context.js';
import { Team } from './team.entity.js';

/**
 * The team that now has the work of a team: itself, or the last in the chain of teams it was merged into. Locked, so
 * that none of them is merged or reopened before the change commits.
 */
export async function mergedInto(ctx: Context, teamId: string): Promise<string> {
  const { id, mergedIntoId } = await ctx.db.findOneOrFail(Team, {
    where: { id: teamId },
    lock: { mode: 'pessimistic_read' },
  });
  return mergedIntoId ? mergedInto(ctx, mergedIntoId) : id;
}
