import { Stage } from '@followthrough/domain/ladders';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, InputType } from '@nestjs/graphql';
import { CitedEvidenceInput, NewEvidenceInput } from '../evidence/evidence.inputs.js';
import { Day, Edtf, Uuid } from '../platform/schema/scalars.js';
import { SignOffDecision } from '@followthrough/domain/vocabulary';

@InputType({ description: 'A new stage for a commitment or one of its parties.' })
export class ChangeStageInput {
  @Field(() => Uuid, { description: 'The commitment to change.' })
  commitmentId!: string;

  @Field(() => Stage, { description: 'A stage on the ladder of the commitment’s kind.' })
  stage!: Stage;

  @Field(() => Edtf, { description: 'Effective date, as exact as it is known.' })
  effectiveOn!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The party that reached the stage; null for the whole commitment.',
  })
  partyId?: string | null;

  @Field(() => [CitedEvidenceInput], { description: 'Evidence for the stage; not needed for a step back.' })
  supports!: CitedEvidenceInput[];

  @Field(() => [NewEvidenceInput], { nullable: true, description: 'Evidence to add and cite in the same transaction.' })
  newEvidence?: NewEvidenceInput[] | null;

  @Field(() => String, { nullable: true, description: 'Required for a step back.' })
  reason?: string | null;
}

@InputType({ description: 'Marks whether a stage applies to a commitment.' })
export class MarkRungInput {
  @Field(() => Uuid, { description: 'The commitment to change.' })
  commitmentId!: string;

  @Field(() => Stage, { description: 'A stage on the ladder of the commitment’s kind.' })
  stage!: Stage;

  @Field({ description: 'False marks it “does not apply”; true removes that mark.' })
  applies!: boolean;

  @Field({ description: 'Reason, shown with the mark.' })
  reason!: string;
}

@InputType({ description: 'A status report with its rationale.' })
export class ReportStatusInput {
  @Field(() => Uuid, { description: 'The commitment to report on.' })
  commitmentId!: string;

  @Field(() => DeliveryStatus, { description: 'Status of delivery.' })
  status!: DeliveryStatus;

  @Field({ description: 'Rationale for the status.' })
  rationale!: string;

  @Field(() => Day, { description: 'Date this was true.' })
  effectiveOn!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Missing information, one item each. “Unclear” needs at least one.',
  })
  missing?: string[] | null;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'Statements to cite. “Withdrawn” needs a statement that withdraws the commitment.',
  })
  statementIds?: string[] | null;

  @Field(() => [CitedEvidenceInput], { nullable: true, description: 'Evidence to cite.' })
  supports?: CitedEvidenceInput[] | null;

  @Field(() => [NewEvidenceInput], { nullable: true, description: 'Evidence to add and cite in the same transaction.' })
  newEvidence?: NewEvidenceInput[] | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The latest report shown to the user when the form was opened, or null.',
  })
  seenJudgementId?: string | null;
}

@InputType({ description: 'Withdraws a report made by mistake.' })
export class WithdrawReportInput {
  @Field(() => Uuid, { description: 'The report to withdraw.' })
  judgementId!: string;

  @Field({ description: 'Reason, shown with the report.' })
  reason!: string;
}

@InputType({ description: 'A decision on a report that someone else filed.' })
export class SignOffReportInput {
  @Field(() => Uuid, { description: 'The current report of a commitment led by a team that you manage.' })
  judgementId!: string;

  @Field(() => SignOffDecision, { description: 'Whether to agree.' })
  decision!: SignOffDecision;

  @Field(() => String, { nullable: true, description: 'Required to send a report back.' })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why to agree with “delivered” although a required milestone lacks accepted evidence.',
  })
  override?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The latest decision shown to the user, or null.' })
  seenSignOffId?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The version of the test of delivery shown to the user, or null if there was none.',
  })
  seenTestId?: string | null;
}
