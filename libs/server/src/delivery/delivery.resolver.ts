import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import {
  ChangeStageInput,
  MarkRungInput,
  ReportStatusInput,
  SignOffReportInput,
  WithdrawReportInput,
} from './delivery.inputs.js';
import {
  ChangeStageResult,
  MarkRungResult,
  ReportStatusResult,
  SignOffReportResult,
  WithdrawReportResult,
  WriteDeliveryTestResult,
} from './delivery.problems.js';
import { WriteDeliveryTestInput } from './delivery-tests/delivery-test.inputs.js';
import { DeliveryTestService } from './delivery-tests/delivery-test.service.js';
import { ReportService } from './report.service.js';
import { SignOffService } from './sign-off.service.js';
import { StageService } from './stage.service.js';

@Resolver()
export class DeliveryResolver {
  constructor(
    private readonly stages: StageService,
    private readonly reports: ReportService,
    private readonly signOffs: SignOffService,
    private readonly tests: DeliveryTestService,
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

  @Mutation(() => SignOffReportResult, { nullable: true, description: 'Agrees with a report, or sends it back.' })
  @Allow('commitment.signOff')
  signOffReport(@Ctx() ctx: Context, @Args('input') input: SignOffReportInput) {
    return this.signOffs.signOff(ctx, input);
  }

  @Mutation(() => WriteDeliveryTestResult, {
    nullable: true,
    description: 'Writes the test of delivery of a commitment, or a new version of it.',
  })
  @Allow('commitment.writeTest')
  writeDeliveryTest(@Ctx() ctx: Context, @Args('input') input: WriteDeliveryTestInput) {
    return this.tests.write(ctx, input);
  }
}
