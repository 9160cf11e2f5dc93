import type { Context } from '../../platform/changes/context.js';
import { Team } from './team.entity.js';
import { teamView } from './team.view.js';

/**
 * Locks a team that is about to be given something, so that it cannot be closed before the change commits.
 * @throws Refusal NOT_FOUND for an unknown team.
 */
export async function teamInTurn(ctx: Context, id: string): Promise<Team> {
  const team = await ctx.see(teamView, id);
  return ctx.db.findOneOrFail(Team, { where: { id: team.id }, lock: { mode: 'pessimistic_read' } });
}

/** Locks teams whose members change, so that none is closed or merged before the change commits. */
export async function teamsInTurn(ctx: Context, ids: readonly string[]): Promise<void> {
  await ctx.db.query('select 1 from teams where id = any($1::uuid[]) order by id for share', [ids]);
}
