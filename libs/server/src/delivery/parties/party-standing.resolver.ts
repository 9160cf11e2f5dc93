import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { PartyReportService } from './party-report.service.js';
import { RecordPositionInput, ReportPartyInput, WithdrawPartyReportInput } from './party-standing.inputs.js';
import { RecordPositionResult, ReportPartyResult, WithdrawPartyReportResult } from './party-standing.problems.js';
import { PositionService } from './position.service.js';

@Resolver()
export class PartyStandingResolver {
  constructor(
    private readonly positions: PositionService,
    private readonly reports: PartyReportService,
  ) {}

  @Mutation(() => RecordPositionResult, {
    nullable: true,
    description: 'Records the position of a party, with the statement that shows it.',
  })
  @Allow('commitment.recordPosition')
  recordPosition(@Ctx() ctx: Context, @Args('input') input: RecordPositionInput) {
    return this.positions.record(ctx, input);
  }

  @Mutation(() => ReportPartyResult, {
    nullable: true,
    description: 'Reports the status of one party. The status of the commitment does not change.',
  })
  @Allow('commitment.report')
  reportParty(@Ctx() ctx: Context, @Args('input') input: ReportPartyInput) {
    return this.reports.report(ctx, input);
  }

  @Mutation(() => WithdrawPartyReportResult, {
    nullable: true,
    description: 'Withdraws a report on a party made by mistake. It stays in the record.',
  })
  @Allow('commitment.withdrawReport')
  withdrawPartyReport(@Ctx() ctx: Context, @Args('input') input: WithdrawPartyReportInput) {
    return this.reports.withdraw(ctx, input);
  }
}
