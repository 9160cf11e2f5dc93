import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Day, Uuid } from '../platform/schema/scalars.js';
import { InvalidInput, Problem, resultOf, StaleEdit } from '../platform/schema/problem.js';
import { DeliveryTest } from './delivery-tests/delivery-test.entity.js';
import { Judgement } from './judgement.entity.js';
import { RungMark } from './rung-mark.entity.js';
import { StageChange } from './stage-change.entity.js';

@ObjectType({
  implements: () => [Problem],
  description: 'Refused because a newer report was recorded after the form was opened.',
})
export class NewerJudgement extends Problem {
  @Field(() => Uuid, { description: 'The latest report; send it as `seenJudgementId` with the next attempt.' })
  readonly judgementId!: string;

  @Field(() => DeliveryStatus, { description: 'Reported status.' })
  readonly status!: DeliveryStatus;

  @Field({ description: 'Rationale of that report.' })
  readonly rationale!: string;

  @Field(() => Day, { description: 'Effective date of that report.' })
  readonly effectiveOn!: string;

  @Field(() => DateTime, { description: 'Time of recording.' })
  readonly recordedAt!: string;

  @Field(() => String, { nullable: true, description: 'Name of the person; null for the system.' })
  readonly by!: string | null;
}

export const ChangeStageResult = resultOf('ChangeStageResult', StageChange, InvalidInput);
export const MarkRungResult = resultOf('MarkRungResult', RungMark, InvalidInput);
export const ReportStatusResult = resultOf('ReportStatusResult', Judgement, InvalidInput, NewerJudgement);
export const WithdrawReportResult = resultOf('WithdrawReportResult', Judgement, InvalidInput);
export const WriteDeliveryTestResult = resultOf('WriteDeliveryTestResult', DeliveryTest, InvalidInput, StaleEdit);
export const SignOffReportResult = resultOf('SignOffReportResult', Judgement, InvalidInput);
