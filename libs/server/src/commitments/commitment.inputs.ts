import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import type { Stage } from '@followthrough/domain/ladders';
import { Force, LinkKind, Manner, PartyRole, StatementRole } from '@followthrough/domain/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { factInputs } from '../platform/schema/facts.js';
import { Uuid } from '../platform/schema/scalars.js';
import { DueInput } from './due-dates/due.inputs.js';
import { MilestoneInput } from './milestones/milestone.inputs.js';

@InputType({
  description: 'An organisation, a group in the source’s words, or both.',
})
export class PartyInput {
  @Field(() => Uuid, {
    nullable: true,
    description: 'ID of an existing party, to edit it; null for a new one.',
  })
  id?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The organisation; null if known only by its wording.' })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name used in the source; required without an organisation.' })
  words?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the organisation was inferred and is unconfirmed; false by default.',
  })
  isInferred?: boolean | null;

  @Field(() => PartyRole, { description: 'Role in the commitment.' })
  role!: PartyRole;
}

@InputType({ description: 'Value of a field that only some kinds have.' })
export class KindFieldInput {
  @Field({ description: 'Name of the field, as in `kindFields` of the domain.' })
  name!: string;

  @Field({ description: 'Text, an EDTF date or a code, according to the field’s type; empty if not stated.' })
  value!: string;
}

@InputType({ description: 'An exact amount.' })
export class MoneyInput {
  @Field({ description: 'Digits with a decimal point; commas between thousands are optional.' })
  value!: string;

  @Field({ description: 'ISO 4217 code, such as GBP.' })
  currency!: string;
}

@InputType({ description: 'Details of a commitment, edited as a whole.' })
export class CommitmentFactsInput extends factInputs(commitmentFacts) {
  @Field(() => [PartyInput], { description: 'All parties; at least one must have the role UNDERTAKES.' })
  parties!: PartyInput[];

  @Field(() => [KindFieldInput], { nullable: true, description: 'Values of the fields of its kind; none by default.' })
  kindFields?: KindFieldInput[] | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Amount stated in the source, if any.' })
  amount?: MoneyInput | null;
}

@InputType({ description: 'What a passage states about a commitment.' })
export class SaidInput {
  @Field(() => [StatementRole], { description: 'At least one.' })
  roles!: StatementRole[];

  @Field(() => Manner, { description: 'How it was stated.' })
  manner!: Manner;

  @Field(() => Force, { description: 'Strength of commitment.' })
  force!: Force;

  @Field(() => String, { nullable: true, description: 'Office of the speaker, as printed.' })
  speakerOffice?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the speaker, as printed.' })
  speakerName?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was first stated in a source that is not archived; false by default.',
  })
  firstSourceNotHeld?: boolean | null;
}

@InputType({ description: 'A passage that states, changes or withdraws a commitment.' })
export class StatementInput extends SaidInput {
  @Field(() => Uuid, { description: 'The source that contains it.' })
  sourceId!: string;

  @Field(() => Int, { description: 'Start in the source’s text, in UTF-16 code units.' })
  start!: number;

  @Field(() => Int, { description: 'End in the source’s text (exclusive), in UTF-16 code units.' })
  end!: number;
}

@InputType({ isAbstract: true })
export class EnteredCommitmentInput {
  @Field(() => Uuid, { description: 'The lead team.' })
  leadTeamId!: string;

  @Field(() => CommitmentFactsInput, { description: 'Its details.' })
  facts!: CommitmentFactsInput;

  @Field(() => DueInput, { nullable: true, description: 'Due date, if one is stated.' })
  due?: DueInput | null;

  @Field(() => [MilestoneInput], { nullable: true, description: 'None by default.' })
  milestones?: MilestoneInput[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'People who can read it regardless of team; none by default.' })
  namedReaderIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A stage on the ladder of its kind; the first by default.' })
  stage?: Stage | null;
}

@InputType({ description: 'A new commitment, with its statement or the reason for having none.' })
export class CreateCommitmentInput extends EnteredCommitmentInput {
  @Field(() => StatementInput, { nullable: true, description: 'The passage that states it.' })
  statement?: StatementInput | null;

  @Field(() => String, { nullable: true, description: 'Required without a statement.' })
  noStatementReason?: string | null;
}

@InputType({ description: 'New values for a commitment.' })
export class EditCommitmentInput {
  @Field(() => Uuid, { description: 'The commitment to edit.' })
  id!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;

  @Field(() => CommitmentFactsInput, { description: 'Its details.' })
  facts!: CommitmentFactsInput;

  @Field(() => String, {
    nullable: true,
    description: 'If the kind changes, a stage on the new ladder; the first by default.',
  })
  stage?: Stage | null;
}

@InputType({ description: 'A further statement for a commitment.' })
export class AddStatementInput {
  @Field(() => Uuid, { description: 'The commitment it is about.' })
  commitmentId!: string;

  @Field(() => StatementInput, { description: 'The passage and its effect on the commitment.' })
  statement!: StatementInput;
}

@InputType({ description: 'A link to create between two commitments.' })
export class LinkCommitmentsInput {
  @Field(() => Uuid, { description: 'The commitment where the link starts.' })
  fromId!: string;

  @Field(() => Uuid, { description: 'The commitment where the link ends.' })
  toId!: string;

  @Field(() => LinkKind, { description: 'Read from `fromId` to `toId`.' })
  kind!: LinkKind;
}

@InputType({ description: 'A link to remove.' })
export class RemoveLinkInput {
  @Field(() => Uuid, { description: 'The link to remove.' })
  id!: string;
}

@InputType({ description: 'A noted passage that gives background to a commitment.' })
export class BackgroundInput {
  @Field(() => Uuid, { description: 'The commitment to link.' })
  commitmentId!: string;

  @Field(() => Uuid, { description: 'A note on a passage that you can see.' })
  noteId!: string;
}

@InputType({ description: 'A commitment and the reason for the change.' })
export class CommitmentReasonInput {
  @Field(() => Uuid, { description: 'The commitment to change.' })
  id!: string;

  @Field({ description: 'Reason, shown in the activity.' })
  reason!: string;
}

@InputType({ description: 'A duplicate and its original.' })
export class MarkDuplicateInput extends CommitmentReasonInput {
  @Field(() => Uuid, { description: 'The commitment that stays in use.' })
  ofId!: string;
}

@InputType({ description: 'A new lead team for a commitment.' })
export class ReassignCommitmentInput {
  @Field(() => Uuid, { description: 'The commitment to reassign.' })
  id!: string;

  @Field(() => Uuid, { description: 'The new lead team.' })
  leadTeamId!: string;

  @Field({ description: 'Reason, shown in the activity.' })
  reason!: string;
}

@InputType({ description: 'People who can read a commitment regardless of team.' })
export class SetReadersInput {
  @Field(() => Uuid, { description: 'The commitment to change.' })
  id!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;

  @Field(() => [Uuid], { description: 'The complete list; people left out lose access.' })
  readerIds!: string[];
}
