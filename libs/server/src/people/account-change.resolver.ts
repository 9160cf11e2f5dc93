import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { Uuid } from '../platform/schema/scalars.js';
import { AccountChange } from './account-change.entity.js';
import { ConfirmAccountChangeResult, DeclineAccountChangeResult } from './account-change.problems.js';
import { AccountChangeService } from './account-change.service.js';

@Resolver()
export class AccountChangeResolver {
  constructor(private readonly service: AccountChangeService) {}

  @Query(() => [AccountChange], {
    description: 'The latest hundred: all for administrators and auditors, their own for others.',
  })
  @Allow('signedIn')
  accountChanges(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read(info);
  }

  @Mutation(() => ConfirmAccountChangeResult, {
    nullable: true,
    description: 'Makes what another administrator proposed take effect; for a reset, returns its link.',
  })
  @Allow('person.decideChange')
  confirmAccountChange(@Ctx() ctx: Context, @Args('id', { type: () => Uuid }) id: string) {
    return this.service.confirm(ctx, id);
  }

  @Mutation(() => DeclineAccountChangeResult, {
    nullable: true,
    description: 'Ends a proposal without effect. Its proposer withdraws it so, too.',
  })
  @Allow('person.decideChange')
  declineAccountChange(@Ctx() ctx: Context, @Args('id', { type: () => Uuid }) id: string) {
    return this.service.decline(ctx, id);
  }
}
