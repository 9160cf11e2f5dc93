import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Day, Uuid } from '../platform/schema/scalars.js';
import { InvalidInput, Problem, resultOf } from '../platform/schema/problem.js';
import { Judgement } from './judgement.entity.js';
import { RungMark } from './rung-mark.entity.js';
import { StageChange } from './stage-change.entity.js';

@ObjectType({ implements: () => [Problem], description: 'Somebody reported after the form was opened.' })
export class NewerJudgement extends Problem {
  @Field(() => Uuid, { description: 'The report recorded last, which a new attempt must name as seen.' })
  readonly judgementId!: string;

  @Field(() => DeliveryStatus, { description: 'The status it gives.' })
  readonly status!: DeliveryStatus;

  @Field({ description: 'Why it says so.' })
  readonly rationale!: string;

  @Field(() => Day, { description: 'When it was so.' })
  readonly effectiveOn!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly recordedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who made it; null for the system.' })
  readonly by!: string | null;
}

export const ChangeStageResult = resultOf('ChangeStageResult', StageChange, InvalidInput);
export const MarkRungResult = resultOf('MarkRungResult', RungMark, InvalidInput);
export const ReportStatusResult = resultOf('ReportStatusResult', Judgement, InvalidInput, NewerJudgement);
export const WithdrawReportResult = resultOf('WithdrawReportResult', Judgement, InvalidInput);
