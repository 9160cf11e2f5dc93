import { Stage } from '@followthrough/domain/ladders';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, InputType } from '@nestjs/graphql';
import { CitedEvidenceInput, NewEvidenceInput } from '../evidence/evidence.inputs.js';
import { Day, Edtf, Uuid } from '../platform/schema/scalars.js';

@InputType({ description: 'That a commitment, or one party to it, came to another stage.' })
export class ChangeStageInput {
  @Field(() => Uuid, { description: 'Which commitment.' })
  commitmentId!: string;

  @Field(() => Stage, { description: 'The rung it came to, of the ladder of its kind.' })
  stage!: Stage;

  @Field(() => Edtf, { description: 'When it was so.' })
  effectiveOn!: string;

  @Field(() => Uuid, { nullable: true, description: 'The party that came there, where it is not all of them.' })
  partyId?: string | null;

  @Field(() => [CitedEvidenceInput], { description: 'What shows it. A step back needs none.' })
  supports!: CitedEvidenceInput[];

  @Field(() => [NewEvidenceInput], { nullable: true, description: 'Evidence that is added with it, and cited.' })
  newEvidence?: NewEvidenceInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why; a step back needs one.' })
  reason?: string | null;
}

@InputType({ description: 'Whether a rung of its ladder applies to a commitment.' })
export class MarkRungInput {
  @Field(() => Uuid, { description: 'Which commitment.' })
  commitmentId!: string;

  @Field(() => Stage, { description: 'The rung, of the ladder of its kind.' })
  stage!: Stage;

  @Field({ description: 'False marks it “does not apply”; true takes that back.' })
  applies!: boolean;

  @Field({ description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'How delivery is going, and why one says so.' })
export class ReportStatusInput {
  @Field(() => Uuid, { description: 'Which commitment.' })
  commitmentId!: string;

  @Field(() => DeliveryStatus, { description: 'How it is going.' })
  status!: DeliveryStatus;

  @Field({ description: 'Why this status.' })
  rationale!: string;

  @Field(() => Day, { description: 'When it was so.' })
  effectiveOn!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'What is missing to know more, a line each. Unclear needs one.',
  })
  missing?: string[] | null;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'The statements it cites. Withdrawn needs the one that says so.',
  })
  statementIds?: string[] | null;

  @Field(() => [CitedEvidenceInput], { nullable: true, description: 'The evidence it rests on.' })
  supports?: CitedEvidenceInput[] | null;

  @Field(() => [NewEvidenceInput], { nullable: true, description: 'Evidence that is added with it, and cited.' })
  newEvidence?: NewEvidenceInput[] | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The report recorded last that one had before oneself; null for none.',
  })
  seenJudgementId?: string | null;
}

@InputType({ description: 'That a report was entered by mistake.' })
export class WithdrawReportInput {
  @Field(() => Uuid, { description: 'Which.' })
  judgementId!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}
