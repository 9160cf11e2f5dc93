import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { DecideRequestService } from './decide-request.service.js';
import { DecideRequestInput, RequestDropInput, RequestDueDateInput, WithdrawRequestInput } from './request.inputs.js';
import {
  DecideRequestResult,
  RequestDropResult,
  RequestDueDateResult,
  WithdrawRequestResult,
} from './request.problems.js';
import { RequestService } from './request.service.js';

@Resolver()
export class RequestResolver {
  constructor(
    private readonly requests: RequestService,
    private readonly decisions: DecideRequestService,
  ) {}

  @Mutation(() => RequestDueDateResult, { nullable: true, description: 'Requests a new due date.' })
  @Allow('request.ask')
  requestDueDate(@Ctx() ctx: Context, @Args('input') input: RequestDueDateInput) {
    return this.requests.moveDueDate(ctx, input);
  }

  @Mutation(() => RequestDropResult, { nullable: true, description: 'Requests to drop a commitment.' })
  @Allow('request.ask')
  requestDrop(@Ctx() ctx: Context, @Args('input') input: RequestDropInput) {
    return this.requests.drop(ctx, input);
  }

  @Mutation(() => DecideRequestResult, {
    nullable: true,
    description: 'Decides a request. Agreeing moves the due date, or reports the commitment as withdrawn.',
  })
  @Allow('request.decide')
  decideRequest(@Ctx() ctx: Context, @Args('input') input: DecideRequestInput) {
    return this.decisions.decide(ctx, input);
  }

  @Mutation(() => WithdrawRequestResult, {
    nullable: true,
    description: 'Withdraws a request that is not decided yet. It stays in the record.',
  })
  @Allow('request.withdraw')
  withdrawRequest(@Ctx() ctx: Context, @Args('input') input: WithdrawRequestInput) {
    return this.requests.withdraw(ctx, input);
  }
}
