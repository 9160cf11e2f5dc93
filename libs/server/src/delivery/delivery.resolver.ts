import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { ChangeStageInput, MarkRungInput, ReportStatusInput, WithdrawReportInput } from './delivery.inputs.js';
import { ChangeStageResult, MarkRungResult, ReportStatusResult, WithdrawReportResult } from './delivery.problems.js';
import { ReportService } from './report.service.js';
import { StageService } from './stage.service.js';

@Resolver()
export class DeliveryResolver {
  constructor(
    private readonly stages: StageService,
    private readonly reports: ReportService,
  ) {}

  @Mutation(() => ChangeStageResult, { nullable: true, description: 'Records a change of stage.' })
  @Allow('commitment.changeStage')
  changeStage(@Ctx() ctx: Context, @Args('input') input: ChangeStageInput) {
    return this.stages.change(ctx, input);
  }

  @Mutation(() => MarkRungResult, {
    nullable: true,
    description: 'Marks a stage as “does not apply”, or removes that mark.',
  })
  @Allow('commitment.changeStage')
  markRung(@Ctx() ctx: Context, @Args('input') input: MarkRungInput) {
    return this.stages.markRung(ctx, input);
  }

  @Mutation(() => ReportStatusResult, { nullable: true, description: 'Reports a status.' })
  @Allow('commitment.report')
  reportStatus(@Ctx() ctx: Context, @Args('input') input: ReportStatusInput) {
    return this.reports.report(ctx, input);
  }

  @Mutation(() => WithdrawReportResult, {
    nullable: true,
    description: 'Withdraws a report made by mistake. It stays in the record.',
  })
  @Allow('commitment.withdrawReport')
  withdrawReport(@Ctx() ctx: Context, @Args('input') input: WithdrawReportInput) {
    return this.reports.withdraw(ctx, input);
  }
}
