import type { RuleProblem } from '@followthrough/domain/problems';
import { closeTeamProblem, reopenTeamProblem } from '@followthrough/domain/teams';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { staleEdit } from '../../platform/changes/stale-edit.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { Team } from './team.entity.js';
import type { CloseTeamInput, ReopenTeamInput } from './team.inputs.js';
import { teamView } from './team.view.js';

/** Closes and reopens teams. A closed team is given nothing new; it keeps what it has, including hidden commitments. */
@Injectable()
export class TeamClosingService {
  async close(ctx: Context, { teamId, version, reason }: CloseTeamInput): Promise<Team | RuleProblem | StaleEdit> {
    const team = await ctx.acquire(teamView, teamId, 'team.close');
    const refused = (await staleEdit(ctx, team, version)) ?? closeTeamProblem(team, reason);
    if (refused) return refused;
    const columns = { closedAt: ctx.now(), version: team.version + 1 };
    Object.assign(team, columns);
    await ctx.db.update(Team, team.id, columns);
    await ctx.record('team.closed', team, { version: team.version, fields: ['closedAt'] }, { reason });
    return team;
  }

  /** After a merger, work that has moved stays with the other team. */
  async reopen(ctx: Context, { teamId, version }: ReopenTeamInput): Promise<Team | RuleProblem | StaleEdit> {
    const team = await ctx.acquire(teamView, teamId, 'team.reopen');
    const refused = (await staleEdit(ctx, team, version)) ?? reopenTeamProblem(team);
    if (refused) return refused;
    const columns = { closedAt: null, mergedIntoId: null, version: team.version + 1 };
    const fields = team.mergedIntoId ? ['closedAt', 'mergedIntoId'] : ['closedAt'];
    Object.assign(team, columns);
    await ctx.db.update(Team, team.id, columns);
    await ctx.record('team.reopened', team, { version: team.version, fields });
    return team;
  }
}
