import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Day, Uuid } from '../platform/schema/scalars.js';
import { Confidence } from '@followthrough/domain/vocabulary';

@InputType({ description: 'A verdict on the evidence for one milestone.' })
export class MilestoneVerdictInput {
  @Field(() => Uuid, { description: 'A required milestone of the commitment.' })
  milestoneId!: string;

  @Field({ description: 'Whether there is enough evidence.' })
  isSufficient!: boolean;

  @Field({ description: 'Whether the evidence is relevant and reliable.' })
  isAppropriate!: boolean;

  @Field(() => String, { nullable: true, description: 'Words about it.' })
  words?: string | null;
}

@InputType({ description: 'An assessment of a report that someone else filed.' })
export class DraftAssessmentInput {
  @Field(() => Uuid, { description: 'The current report of a commitment.' })
  judgementId!: string;

  @Field(() => Int, {
    description: 'Version of the commitment when the form was opened; a later one makes the assessment stale.',
  })
  version!: number;

  @Field(() => DeliveryStatus, { description: 'Assessed status.' })
  status!: DeliveryStatus;

  @Field({ description: 'Rationale for the status.' })
  rationale!: string;

  @Field(() => Confidence, { description: 'How sure you are.' })
  confidence!: Confidence;

  @Field({ description: 'Reason for the confidence.' })
  confidenceReason!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The version of the test of delivery shown to the user, or null if there was none.',
  })
  seenTestId?: string | null;

  @Field(() => [MilestoneVerdictInput], { description: 'One verdict for each required milestone.' })
  milestones!: MilestoneVerdictInput[];

  @Field(() => Day, {
    nullable: true,
    description: 'Last day for a reply, at least tomorrow; 14 days from today by default.',
  })
  replyDue?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is assessed as “delivered” although a required milestone lacks accepted evidence.',
  })
  override?: string | null;
}

@InputType({ description: 'A reply of the lead team to a draft assessment.' })
export class ReplyToAssessmentInput {
  @Field(() => Uuid, { description: 'A draft assessment of a commitment led by your team.' })
  assessmentId!: string;

  @Field({ description: 'The reply, shown with the assessment.' })
  words!: string;
}

@InputType({ description: 'Declines to reply to a draft assessment.' })
export class DeclineReplyInput {
  @Field(() => Uuid, { description: 'A draft assessment of a commitment led by your team.' })
  assessmentId!: string;
}

@InputType({ description: 'Withdraws an assessment, whether a draft or in effect.' })
export class WithdrawAssessmentInput {
  @Field(() => Uuid, { description: 'An assessment that you drafted.' })
  assessmentId!: string;

  @Field({ description: 'Reason, shown with the assessment.' })
  reason!: string;
}
