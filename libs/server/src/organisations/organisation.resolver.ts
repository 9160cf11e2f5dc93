import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { Uuid } from '../platform/schema/scalars.js';
import { Organisation, OrganisationConnection } from './organisation.entity.js';
import { CreateOrganisationInput, EditOrganisationInput, OrganisationsArgs } from './organisation.inputs.js';
import { CreateOrganisationResult, EditOrganisationResult } from './organisation.problems.js';
import { OrganisationService } from './organisation.service.js';

@Resolver()
export class OrganisationResolver {
  constructor(private readonly service: OrganisationService) {}

  @Query(() => Organisation, { nullable: true, description: 'One organisation.' })
  @Allow('signedIn')
  organisation(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args('id', { type: () => Uuid }) _: string) {
    return ctx.read(info);
  }

  @Query(() => OrganisationConnection, { description: 'Organisations, by name.' })
  @Allow('signedIn')
  organisations(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args() _: OrganisationsArgs) {
    return ctx.read(info);
  }

  @Mutation(() => CreateOrganisationResult, { nullable: true, description: 'Enters an organisation.' })
  @Allow('organisation.create')
  createOrganisation(@Ctx() ctx: Context, @Args('input') input: CreateOrganisationInput) {
    return this.service.create(ctx, input);
  }

  @Mutation(() => EditOrganisationResult, { nullable: true, description: 'Changes what is known of an organisation.' })
  @Allow('organisation.edit')
  editOrganisation(@Ctx() ctx: Context, @Args('input') input: EditOrganisationInput) {
    return this.service.edit(ctx, input);
  }
}
