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

  @Mutation(() => AssignFollowUpResult, { nullable: true, description: 'Assigns a follow-up to a person or a team.' })
  @Allow('followUp.assign')
  assignFollowUp(@Ctx() ctx: Context, @Args('input') input: AssignFollowUpInput) {
    return this.service.assign(ctx, input);
  }

  @Mutation(() => EditFollowUpResult, {
    nullable: true,
    description: 'Changes the task, assignee or due date of a follow-up.',
  })
  @Allow('followUp.reassign')
  editFollowUp(@Ctx() ctx: Context, @Args('input') input: EditFollowUpInput) {
    return this.service.edit(ctx, input);
  }

  @Mutation(() => StepFollowUpResult, { nullable: true, description: 'Marks a follow-up as started.' })
  @Allow('followUp.start')
  startFollowUp(@Ctx() ctx: Context, @Args('input') { id }: StartFollowUpInput) {
    return this.service.step(ctx, id, 'start');
  }

  @Mutation(() => StepFollowUpResult, { nullable: true, description: 'Finishes a follow-up with its outcome.' })
  @Allow('followUp.finish')
  finishFollowUp(@Ctx() ctx: Context, @Args('input') { id, outcome }: FinishFollowUpInput) {
    return this.service.step(ctx, id, 'finish', outcome);
  }

  @Mutation(() => StepFollowUpResult, {
    nullable: true,
    description: 'Reopens a finished or cancelled follow-up, with a reason.',
  })
  @Allow('followUp.reopen')
  reopenFollowUp(@Ctx() ctx: Context, @Args('input') { id, reason }: ReopenFollowUpInput) {
    return this.service.step(ctx, id, 'reopen', reason);
  }

  @Mutation(() => StepFollowUpResult, { nullable: true, description: 'Cancels a follow-up, with a reason.' })
  @Allow('followUp.cancel')
  cancelFollowUp(@Ctx() ctx: Context, @Args('input') { id, reason }: CancelFollowUpInput) {
    return this.service.step(ctx, id, 'cancel', reason);
  }
}
