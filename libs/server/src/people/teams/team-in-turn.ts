import type { Context } from '../../platform/changes/context.js';
import { Team } from './team.entity.js';
import { teamView } from './team.view.js';

/**
 * A team that something is given to: whether it is closed stays so until the change commits.
 * @throws Refusal NOT_FOUND where there is none.
 */
export async function teamInTurn(ctx: Context, id: string): Promise<Team> {
  const team = await ctx.see(teamView, id);
  return ctx.db.findOneOrFail(Team, { where: { id: team.id }, lock: { mode: 'pessimistic_read' } });
}
