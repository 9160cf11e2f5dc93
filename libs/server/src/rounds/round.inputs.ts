import { AmendmentDecision, RoundPart } from '@followthrough/domain/round-terms';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Day, Uuid } from '../platform/schema/scalars.js';

@InputType({ isAbstract: true })
class RoundFactsInput {
  @Field({ description: 'Title, such as “Autumn 2026”.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What teams are asked for, in words.' })
  asked?: string | null;

  @Field(() => Day, { description: 'A report satisfies the round if it is true of this day or a later one.' })
  since!: string;

  @Field(() => Day, { description: 'The last day for reports: today or later.' })
  deadline!: string;
}

@InputType({ description: 'A new reporting round.' })
export class OpenRoundInput extends RoundFactsInput {
  @Field(() => Uuid, { nullable: true, description: 'The team that reports; null for all teams.' })
  teamId?: string | null;
}

@InputType({ description: 'New details of an open round.' })
export class EditRoundInput extends RoundFactsInput {
  @Field(() => Uuid, { description: 'An open round.' })
  roundId!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;
}

@InputType({ description: 'A round.' })
export class RoundInput {
  @Field(() => Uuid, { description: 'The round.' })
  roundId!: string;
}

@InputType({ description: 'An open round to cancel.' })
export class CancelRoundInput extends RoundInput {
  @Field({ description: 'Reason, stored in the record.' })
  reason!: string;
}

@InputType({ description: 'An open round to freeze.' })
export class FreezeRoundInput extends RoundInput {
  @Field(() => Int, { description: 'The number of missing reports shown to the user; another one is refused.' })
  seenOwing!: number;
}

@InputType({ description: 'A signature on the values of one team in a frozen round.' })
export class SignRoundInput extends RoundInput {
  @Field(() => Uuid, { description: 'A team in the round.' })
  teamId!: string;
}

@InputType({ description: 'A correction of a frozen value.' })
export class ProposeAmendmentInput extends RoundInput {
  @Field(() => Uuid, { description: 'A commitment in the round.' })
  commitmentId!: string;

  @Field(() => RoundPart, { description: 'What to correct.' })
  part!: RoundPart;

  @Field(() => String, {
    nullable: true,
    description: 'The corrected value: a status, a stage of its kind, or an EDTF date; null for no due date.',
  })
  value?: string | null;

  @Field({ description: 'Reason for the correction.' })
  reason!: string;
}

@InputType({ description: 'A decision on an amendment that another person proposed.' })
export class DecideAmendmentInput {
  @Field(() => Uuid, { description: 'The amendment.' })
  amendmentId!: string;

  @Field(() => AmendmentDecision, { description: 'Whether to agree.' })
  decision!: AmendmentDecision;

  @Field(() => String, { nullable: true, description: 'Required if the amendment is refused.' })
  words?: string | null;
}

@InputType({ description: 'An amendment to withdraw, which waits for a decision.' })
export class WithdrawAmendmentInput {
  @Field(() => Uuid, { description: 'An amendment that you proposed.' })
  amendmentId!: string;

  @Field({ description: 'Reason, stored in the record.' })
  reason!: string;
}
