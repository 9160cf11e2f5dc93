import { anotherTeamProblem, teamNameProblem } from '@followthrough/domain/people';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { staleEdit } from '../../platform/changes/stale-edit.js';
import { newId } from '../../platform/ground/uuid.js';
import { Team } from './team.entity.js';
import type { CreateTeamInput, RenameTeamInput } from './team.inputs.js';
import { teamView } from './team.view.js';

@Injectable()
export class TeamService {
  async create(ctx: Context, { name }: CreateTeamInput): Promise<Team | RuleProblem> {
    ctx.allow('team.create');
    const refused =
      teamNameProblem(name) ?? (await nameTakenProblem(ctx, name)) ?? anotherTeamProblem(await ctx.db.count(Team));
    if (refused) return refused;
    const team = ctx.db.create(Team, {
      id: newId(),
      version: 1,
      name,
      createdAt: ctx.now(),
      closedAt: null,
      mergedIntoId: null,
    });
    await ctx.db.insert(Team, team);
    await ctx.record('team.created', team, { version: team.version }, { name });
    return team;
  }

  async rename(ctx: Context, { teamId, version, name }: RenameTeamInput): Promise<Team | RuleProblem | StaleEdit> {
    const team = await ctx.acquire(teamView, teamId, 'team.rename');
    const refused =
      (await staleEdit(ctx, team, version)) ?? teamNameProblem(name) ?? (await nameTakenProblem(ctx, name, team.id));
    if (refused) return refused;
    if (team.name === name) return team;
    Object.assign(team, { name, version: team.version + 1 });
    await ctx.db.update(Team, team.id, { name, version: team.version });
    await ctx.record('team.renamed', team, { version: team.version, fields: ['name'] }, { name });
    return team;
  }
}

async function nameTakenProblem(ctx: Context, name: string, id: string | null = null): Promise<RuleProblem | null> {
  const [taken] = await ctx.db.query<{ name: string }[]>(
    'select name from teams where lower(name) = lower($1) and id is distinct from $2::uuid',
    [name, id],
  );
  return taken ? problem('TEAM_NAME_TAKEN', { name: taken.name }, 'name') : null;
}
