import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { CreateTeamInput, RenameTeamInput } from './team.inputs.js';
import { CreateTeamResult, RenameTeamResult } from './team.problems.js';
import { TeamService } from './team.service.js';

@Resolver()
export class TeamResolver {
  constructor(private readonly service: TeamService) {}

  @Mutation(() => CreateTeamResult, { nullable: true, description: 'Creates a team.' })
  @Allow('team.create')
  createTeam(@Ctx() ctx: Context, @Args('input') input: CreateTeamInput) {
    return this.service.create(ctx, input);
  }

  @Mutation(() => RenameTeamResult, { nullable: true, description: 'Renames a team.' })
  @Allow('team.rename')
  renameTeam(@Ctx() ctx: Context, @Args('input') input: RenameTeamInput) {
    return this.service.rename(ctx, input);
  }
}
