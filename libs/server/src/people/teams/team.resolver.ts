import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { TeamClosingService } from './team-closing.service.js';
import { TeamMergingService } from './team-merging.service.js';
import { CloseTeamInput, CreateTeamInput, MergeTeamInput, RenameTeamInput, ReopenTeamInput } from './team.inputs.js';
import {
  CloseTeamResult,
  CreateTeamResult,
  MergeTeamResult,
  RenameTeamResult,
  ReopenTeamResult,
} from './team.problems.js';
import { TeamService } from './team.service.js';

@Resolver()
export class TeamResolver {
  constructor(
    private readonly service: TeamService,
    private readonly closing: TeamClosingService,
    private readonly merging: TeamMergingService,
  ) {}

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

  @Mutation(() => CloseTeamResult, {
    nullable: true,
    description: 'Closes a team: it keeps its work and its members, and is given nothing new.',
  })
  @Allow('team.close')
  closeTeam(@Ctx() ctx: Context, @Args('input') input: CloseTeamInput) {
    return this.closing.close(ctx, input);
  }

  @Mutation(() => ReopenTeamResult, { nullable: true, description: 'Opens a closed team again.' })
  @Allow('team.reopen')
  reopenTeam(@Ctx() ctx: Context, @Args('input') input: ReopenTeamInput) {
    return this.closing.reopen(ctx, input);
  }

  @Mutation(() => MergeTeamResult, {
    nullable: true,
    description:
      'Closes a team and gives its members and its work to another. Members have the higher of their roles at once; commitments and open follow-ups follow in the background.',
  })
  @Allow('team.merge')
  mergeTeam(@Ctx() ctx: Context, @Args('input') input: MergeTeamInput) {
    return this.merging.merge(ctx, input);
  }
}
