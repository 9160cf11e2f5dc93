import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { Uuid } from '../../platform/schema/scalars.js';
import { ConfirmAccountChangeResult, DeclineAccountChangeResult } from './account-change.problems.js';
import { AccountChangeService } from './account-change.service.js';

@Resolver()
export class AccountChangeResolver {
  constructor(private readonly service: AccountChangeService) {}

  @Mutation(() => ConfirmAccountChangeResult, {
    nullable: true,
    description: 'Confirms a change proposed by another administrator. For a password reset, returns the link.',
  })
  @Allow('person.decideChange')
  confirmAccountChange(@Ctx() ctx: Context, @Args('id', { type: () => Uuid }) id: string) {
    return this.service.confirm(ctx, id);
  }

  @Mutation(() => DeclineAccountChangeResult, {
    nullable: true,
    description: 'Declines a proposed change. Its proposer can use this to withdraw it.',
  })
  @Allow('person.decideChange')
  declineAccountChange(@Ctx() ctx: Context, @Args('id', { type: () => Uuid }) id: string) {
    return this.service.decline(ctx, id);
  }
}
