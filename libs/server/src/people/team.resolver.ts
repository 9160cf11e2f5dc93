import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { Assignee, AssigneesArgs } from './assignee.js';
import { Team } from './team.entity.js';
import { CreateTeamInput, RenameTeamInput } from './team.inputs.js';
import { CreateTeamResult, RenameTeamResult } from './team.problems.js';
import { TeamService } from './team.service.js';

@Resolver()
export class TeamResolver {
  constructor(private readonly service: TeamService) {}

  @Query(() => [Team], { description: 'All teams, by name.' })
  @Allow('signedIn')
  teams(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read(info);
  }

  @Query(() => [Assignee], {
    description: 'Active people and teams whose names match a text, at most 8, the best match first.',
  })
  @Allow('signedIn')
  assignees(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args() _: AssigneesArgs) {
    return ctx.read(info);
  }

  @Mutation(() => CreateTeamResult, { nullable: true, description: 'Makes a team.' })
  @Allow('team.create')
  createTeam(@Ctx() ctx: Context, @Args('input') input: CreateTeamInput) {
    return this.service.create(ctx, input);
  }

  @Mutation(() => RenameTeamResult, { nullable: true, description: 'Calls a team something else.' })
  @Allow('team.rename')
  renameTeam(@Ctx() ctx: Context, @Args('input') input: RenameTeamInput) {
    return this.service.rename(ctx, input);
  }
}
