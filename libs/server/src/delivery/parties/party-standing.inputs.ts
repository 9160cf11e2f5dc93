import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Position } from '@followthrough/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { CitedEvidenceInput, NewEvidenceInput } from '../../evidence/evidence.inputs.js';
import { Day, Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'The position of a party.' })
export class RecordPositionInput {
  @Field(() => Uuid, { description: 'A current party of a commitment.' })
  partyId!: string;

  @Field(() => Position, { description: 'The position; NOT_HEARD corrects an earlier one.' })
  position!: Position;

  @Field(() => Uuid, {
    nullable: true,
    description: 'A statement of the commitment that shows it; required unless the party was not heard.',
  })
  statementId?: string | null;

  @Field(() => String, { nullable: true, description: 'What it depends on. Required for NOT_HEARD: the reason.' })
  note?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The latest position that the user was shown, or null.' })
  seenPositionId?: string | null;
}

@InputType({ description: 'A report on one party.' })
export class ReportPartyInput {
  @Field(() => Uuid, { description: 'A current party of a commitment.' })
  partyId!: string;

  @Field(() => DeliveryStatus, { description: 'Status of what this party is to do.' })
  status!: DeliveryStatus;

  @Field({ description: 'Rationale for the status.' })
  rationale!: string;

  @Field(() => Day, { description: 'Date this was true.' })
  effectiveOn!: string;

  @Field(() => [CitedEvidenceInput], { nullable: true, description: 'Evidence to cite.' })
  supports?: CitedEvidenceInput[] | null;

  @Field(() => [NewEvidenceInput], { nullable: true, description: 'Evidence to add and cite in the same transaction.' })
  newEvidence?: NewEvidenceInput[] | null;

  @Field(() => Uuid, { nullable: true, description: 'The current report on it that the user was shown, or null.' })
  seenReportId?: string | null;
}

@InputType({ description: 'Withdraws a report on a party made by mistake.' })
export class WithdrawPartyReportInput {
  @Field(() => Uuid, { description: 'The report to withdraw.' })
  partyReportId!: string;

  @Field({ description: 'Reason, shown with the report.' })
  reason!: string;
}
