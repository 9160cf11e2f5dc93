import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { RecordMoneyInput, WithdrawMoneyInput } from './money.inputs.js';
import { RecordMoneyResult, WithdrawMoneyResult } from './money.problems.js';
import { MoneyService } from './money.service.js';

@Resolver()
export class MoneyResolver {
  constructor(private readonly money: MoneyService) {}

  @Mutation(() => RecordMoneyResult, {
    nullable: true,
    description: 'Records the amount at a stage of a funding commitment. It replaces the current amount at that stage.',
  })
  @Allow('commitment.recordMoney')
  recordMoney(@Ctx() ctx: Context, @Args('input') input: RecordMoneyInput) {
    return this.money.record(ctx, input);
  }

  @Mutation(() => WithdrawMoneyResult, {
    nullable: true,
    description: 'Withdraws an amount recorded by mistake. It stays in the record.',
  })
  @Allow('commitment.recordMoney')
  withdrawMoney(@Ctx() ctx: Context, @Args('input') input: WithdrawMoneyInput) {
    return this.money.withdraw(ctx, input);
  }
}
