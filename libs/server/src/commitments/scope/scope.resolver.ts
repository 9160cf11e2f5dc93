import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { MarkScopeInput, WithdrawScopeMarkInput } from './scope.inputs.js';
import { MarkScopeResult, WithdrawScopeMarkResult } from './scope.problems.js';
import { ScopeService } from './scope.service.js';

@Resolver()
export class ScopeResolver {
  constructor(private readonly scope: ScopeService) {}

  @Mutation(() => MarkScopeResult, {
    nullable: true,
    description: 'Marks that the scope of a commitment narrowed from one of its statements to another.',
  })
  @Allow('commitment.markScope')
  markScope(@Ctx() ctx: Context, @Args('input') input: MarkScopeInput) {
    return this.scope.mark(ctx, input);
  }

  @Mutation(() => WithdrawScopeMarkResult, {
    nullable: true,
    description: 'Withdraws a mark of narrowed scope. It stays in the record.',
  })
  @Allow('commitment.markScope')
  withdrawScopeMark(@Ctx() ctx: Context, @Args('input') input: WithdrawScopeMarkInput) {
    return this.scope.withdraw(ctx, input);
  }
}
