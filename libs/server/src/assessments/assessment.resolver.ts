import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import {
  DeclineReplyInput,
  DraftAssessmentInput,
  ReplyToAssessmentInput,
  WithdrawAssessmentInput,
} from './assessment.inputs.js';
import {
  DeclineReplyResult,
  DraftAssessmentResult,
  ReplyToAssessmentResult,
  WithdrawAssessmentResult,
} from './assessment.problems.js';
import { AssessmentService } from './assessment.service.js';
import { ReplyService } from './reply.service.js';

@Resolver()
export class AssessmentResolver {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly replies: ReplyService,
  ) {}

  @Mutation(() => DraftAssessmentResult, {
    nullable: true,
    description: 'Drafts an assessment of a report. It takes effect after the lead team’s right of reply.',
  })
  @Allow('assessment.draft')
  draftAssessment(@Ctx() ctx: Context, @Args('input') input: DraftAssessmentInput) {
    return this.assessments.draft(ctx, input);
  }

  @Mutation(() => ReplyToAssessmentResult, {
    nullable: true,
    description: 'Replies to a draft assessment, which takes effect with the reply.',
  })
  @Allow('assessment.reply')
  replyToAssessment(@Ctx() ctx: Context, @Args('input') input: ReplyToAssessmentInput) {
    return this.replies.reply(ctx, input);
  }

  @Mutation(() => DeclineReplyResult, {
    nullable: true,
    description: 'Declines to reply to a draft assessment, which takes effect.',
  })
  @Allow('assessment.reply')
  declineReply(@Ctx() ctx: Context, @Args('input') input: DeclineReplyInput) {
    return this.replies.decline(ctx, input);
  }

  @Mutation(() => WithdrawAssessmentResult, {
    nullable: true,
    description: 'Withdraws an assessment. It stays in the record.',
  })
  @Allow('assessment.withdraw')
  withdrawAssessment(@Ctx() ctx: Context, @Args('input') input: WithdrawAssessmentInput) {
    return this.assessments.withdraw(ctx, input);
  }
}
