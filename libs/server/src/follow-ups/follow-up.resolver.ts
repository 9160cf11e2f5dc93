import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import {
  AssignFollowUpInput,
  CancelFollowUpInput,
  EditFollowUpInput,
  FinishFollowUpInput,
  ReopenFollowUpInput,
  StartFollowUpInput,
} from './follow-up.inputs.js';
import { AssignFollowUpResult, EditFollowUpResult, StepFollowUpResult } from './follow-up.problems.js';
import { FollowUpService } from './follow-up.service.js';

@Resolver()
export class FollowUpResolver {
  constructor(private readonly service: FollowUpService) {}

  @Mutation(() => AssignFollowUpResult, { nullable: true, description: 'Asks a person or a team to do something.' })
  @Allow('followUp.assign')
  assignFollowUp(@Ctx() ctx: Context, @Args('input') input: AssignFollowUpInput) {
    return this.service.assign(ctx, input);
  }

  @Mutation(() => EditFollowUpResult, { nullable: true, description: 'Changes what is to be done, by whom or when.' })
  @Allow('followUp.reassign')
  editFollowUp(@Ctx() ctx: Context, @Args('input') input: EditFollowUpInput) {
    return this.service.edit(ctx, input);
  }

  @Mutation(() => StepFollowUpResult, { nullable: true, description: 'Says that somebody is at it.' })
  @Allow('followUp.start')
  startFollowUp(@Ctx() ctx: Context, @Args('input') { id }: StartFollowUpInput) {
    return this.service.step(ctx, id, 'start');
  }

  @Mutation(() => StepFollowUpResult, { nullable: true, description: 'Says that it is done, and what came of it.' })
  @Allow('followUp.finish')
  finishFollowUp(@Ctx() ctx: Context, @Args('input') { id, outcome }: FinishFollowUpInput) {
    return this.service.step(ctx, id, 'finish', outcome);
  }

  @Mutation(() => StepFollowUpResult, { nullable: true, description: 'Says that it is to be done after all, and why.' })
  @Allow('followUp.reopen')
  reopenFollowUp(@Ctx() ctx: Context, @Args('input') { id, reason }: ReopenFollowUpInput) {
    return this.service.step(ctx, id, 'reopen', reason);
  }

  @Mutation(() => StepFollowUpResult, { nullable: true, description: 'Says that it will not be done, and why.' })
  @Allow('followUp.cancel')
  cancelFollowUp(@Ctx() ctx: Context, @Args('input') { id, reason }: CancelFollowUpInput) {
    return this.service.step(ctx, id, 'cancel', reason);
  }
}
