import { MoneyStage } from '@followthrough/domain/money-amounts';
import { Field, InputType } from '@nestjs/graphql';
import { MoneyInput } from '../commitments/commitment.inputs.js';
import { CitedEvidenceInput, NewEvidenceInput } from '../evidence/evidence.inputs.js';
import { Edtf, Uuid } from '../platform/schema/scalars.js';

@InputType({ description: 'The amount of a funding commitment at one stage.' })
export class RecordMoneyInput {
  @Field(() => Uuid, { description: 'A commitment of the kind FUNDING.' })
  commitmentId!: string;

  @Field(() => MoneyStage, { description: 'A stage on the ladder of funding.' })
  stage!: MoneyStage;

  @Field(() => MoneyInput, { description: 'Total at this stage so far; it replaces the current amount.' })
  amount!: MoneyInput;

  @Field(() => Edtf, { description: 'Effective date, as exact as it is known; not in the future.' })
  effectiveOn!: string;

  @Field(() => String, { nullable: true, description: 'The sum in the source’s words.' })
  words?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The statement of the commitment that gives the amount.' })
  statementId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The party that pays.' })
  payerId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The party that receives it.' })
  recipientId?: string | null;

  @Field(() => [CitedEvidenceInput], { description: 'Evidence for the amount; not needed with a statement.' })
  supports!: CitedEvidenceInput[];

  @Field(() => [NewEvidenceInput], { nullable: true, description: 'Evidence to add and cite in the same transaction.' })
  newEvidence?: NewEvidenceInput[] | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The current amount at this stage that the user was shown, or null if there was none.',
  })
  seenAmountId?: string | null;
}

@InputType({ description: 'Withdraws an amount recorded by mistake.' })
export class WithdrawMoneyInput {
  @Field(() => Uuid, { description: 'The amount to withdraw.' })
  amountId!: string;

  @Field({ description: 'Reason, shown with the amount.' })
  reason!: string;
}
