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

  @Mutation(() => ChangeStageResult, { nullable: true, description: 'Records that it came to another stage.' })
  @Allow('commitment.changeStage')
  changeStage(@Ctx() ctx: Context, @Args('input') input: ChangeStageInput) {
    return this.stages.change(ctx, input);
  }

  @Mutation(() => MarkRungResult, { nullable: true, description: 'Says whether a rung of its ladder applies.' })
  @Allow('commitment.changeStage')
  markRung(@Ctx() ctx: Context, @Args('input') input: MarkRungInput) {
    return this.stages.markRung(ctx, input);
  }

  @Mutation(() => ReportStatusResult, { nullable: true, description: 'Reports how delivery is going.' })
  @Allow('commitment.report')
  reportStatus(@Ctx() ctx: Context, @Args('input') input: ReportStatusInput) {
    return this.reports.report(ctx, input);
  }

  @Mutation(() => WithdrawReportResult, { nullable: true, description: 'Withdraws a report that was made by mistake.' })
  @Allow('commitment.withdrawReport')
  withdrawReport(@Ctx() ctx: Context, @Args('input') input: WithdrawReportInput) {
    return this.reports.withdraw(ctx, input);
  }
}
