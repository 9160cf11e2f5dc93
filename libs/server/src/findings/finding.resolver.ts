import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { AnswerFindingService } from './answer-finding.service.js';
import { CloseFindingService } from './close-finding.service.js';
import {
  AnswerFindingInput,
  CloseFindingInput,
  DeclineFindingInput,
  RaiseFindingInput,
  ReviseFindingInput,
  WithdrawFindingInput,
} from './finding.inputs.js';
import {
  AnswerFindingResult,
  CloseFindingResult,
  DeclineFindingResult,
  RaiseFindingResult,
  ReviseFindingResult,
  WithdrawFindingResult,
} from './finding.problems.js';
import { FindingService } from './finding.service.js';

@Resolver()
export class FindingResolver {
  constructor(
    private readonly findings: FindingService,
    private readonly answers: AnswerFindingService,
    private readonly checks: CloseFindingService,
  ) {}

  @Mutation(() => RaiseFindingResult, {
    nullable: true,
    description: 'Raises a finding. It takes effect after the lead team’s right of reply.',
  })
  @Allow('finding.raise')
  raiseFinding(@Ctx() ctx: Context, @Args('input') input: RaiseFindingInput) {
    return this.findings.raise(ctx, input);
  }

  @Mutation(() => ReviseFindingResult, {
    nullable: true,
    description: 'Changes the words of a finding that is a draft.',
  })
  @Allow('finding.revise')
  reviseFinding(@Ctx() ctx: Context, @Args('input') input: ReviseFindingInput) {
    return this.findings.revise(ctx, input);
  }

  @Mutation(() => AnswerFindingResult, {
    nullable: true,
    description:
      'Answers a finding for the lead team. A draft takes effect with the answer; the action becomes a follow-up.',
  })
  @Allow('finding.answer')
  answerFinding(@Ctx() ctx: Context, @Args('input') input: AnswerFindingInput) {
    return this.answers.answer(ctx, input);
  }

  @Mutation(() => DeclineFindingResult, {
    nullable: true,
    description: 'Declines to reply to a draft finding, which takes effect. It can still be answered.',
  })
  @Allow('finding.answer')
  declineFinding(@Ctx() ctx: Context, @Args('input') input: DeclineFindingInput) {
    return this.answers.decline(ctx, input);
  }

  @Mutation(() => CloseFindingResult, { nullable: true, description: 'Closes a finding after a check.' })
  @Allow('finding.close')
  closeFinding(@Ctx() ctx: Context, @Args('input') input: CloseFindingInput) {
    return this.checks.close(ctx, input);
  }

  @Mutation(() => WithdrawFindingResult, {
    nullable: true,
    description: 'Withdraws a finding. It stays in the record.',
  })
  @Allow('finding.withdraw')
  withdrawFinding(@Ctx() ctx: Context, @Args('input') input: WithdrawFindingInput) {
    return this.findings.withdraw(ctx, input);
  }
}
