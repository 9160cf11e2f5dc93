import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { AllowedHosts } from './allowed-hosts.service.js';
import { ChangeSettingsInput } from './deployment.inputs.js';
import { ChangeSettingsResult } from './deployment.problems.js';
import { DeploymentService } from './deployment.service.js';

@Resolver()
export class DeploymentResolver {
  constructor(
    private readonly service: DeploymentService,
    private readonly hosts: AllowedHosts,
  ) {}

  @Query(() => [String], {
    description: 'The hosts in FETCH_HOSTS, which settings can narrow and never widen: for administrators.',
  })
  @Allow('settings.change')
  allowableHosts(@Ctx() ctx: Context) {
    return this.hosts.ceiling(ctx);
  }

  @Mutation(() => ChangeSettingsResult, { nullable: true, description: 'Changes the settings of the deployment.' })
  @Allow('settings.change')
  changeSettings(@Ctx() ctx: Context, @Args('input') input: ChangeSettingsInput) {
    return this.service.changeSettings(ctx, input);
  }
}
