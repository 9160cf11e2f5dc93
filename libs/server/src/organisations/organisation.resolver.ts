import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { CreateOrganisationInput, EditOrganisationInput, SetOwnOrganisationInput } from './organisation.inputs.js';
import { CreateOrganisationResult, EditOrganisationResult, SetOwnOrganisationResult } from './organisation.problems.js';
import { OrganisationService } from './organisation.service.js';

@Resolver()
export class OrganisationResolver {
  constructor(private readonly service: OrganisationService) {}

  @Mutation(() => CreateOrganisationResult, { nullable: true, description: 'Creates an organisation.' })
  @Allow('organisation.create')
  createOrganisation(@Ctx() ctx: Context, @Args('input') input: CreateOrganisationInput) {
    return this.service.create(ctx, input);
  }

  @Mutation(() => EditOrganisationResult, { nullable: true, description: 'Edits an organisation.' })
  @Allow('organisation.edit')
  editOrganisation(@Ctx() ctx: Context, @Args('input') input: EditOrganisationInput) {
    return this.service.edit(ctx, input);
  }

  @Mutation(() => SetOwnOrganisationResult, {
    nullable: true,
    description: 'Marks an organisation as one of this deployment’s own, or removes that mark.',
  })
  @Allow('settings.change')
  setOwnOrganisation(@Ctx() ctx: Context, @Args('input') input: SetOwnOrganisationInput) {
    return this.service.setOwn(ctx, input);
  }
}
