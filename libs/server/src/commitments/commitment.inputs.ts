import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import type { Stage } from '@followthrough/domain/ladders';
import { Force, LinkKind, Manner, PartyRole, StatementRole } from '@followthrough/domain/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { factInputs } from '../platform/schema/facts.js';
import { Uuid } from '../platform/schema/scalars.js';
import { DueInput } from './due-dates/due.inputs.js';
import { MilestoneInput } from './milestones/milestone.inputs.js';

@InputType({
  description:
    'A party: an organisation, a group in the source’s words, or an organisation with the source’s words for it.',
})
export class PartyInput {
  @Field(() => Uuid, {
    nullable: true,
    description: 'Of a party that the commitment has: what is recorded of it stays.',
  })
  id?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The organisation, where it is one.' })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'What the source calls it; needed where it is no organisation.' })
  words?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The organisation was inferred and nobody has confirmed it; false unless given.',
  })
  isInferred?: boolean | null;

  @Field(() => PartyRole, { description: 'What it has to do with the commitment.' })
  role!: PartyRole;
}

@InputType({ description: 'What the source states in a field that only some kinds have.' })
export class KindFieldInput {
  @Field({ description: 'The field, as “kindFields” of the domain names it.' })
  name!: string;

  @Field({ description: 'Text, an EDTF date or a code, as the field’s type says; empty where it is not stated.' })
  value!: string;
}

@InputType({ description: 'An exact sum.' })
export class MoneyInput {
  @Field({ description: 'Digits, with a point for decimals, and commas between thousands if wanted.' })
  value!: string;

  @Field({ description: 'ISO 4217 code.' })
  currency!: string;
}

@InputType({ description: 'What is known of a commitment, and edited as a whole.' })
export class CommitmentFactsInput extends factInputs(commitmentFacts) {
  @Field(() => [PartyInput], { description: 'Whom it is about, those who undertake it among them.' })
  parties!: PartyInput[];

  @Field(() => [KindFieldInput], { nullable: true, description: 'The fields of its kind; none unless told.' })
  kindFields?: KindFieldInput[] | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The sum, where one is stated.' })
  amount?: MoneyInput | null;
}

@InputType({ description: 'How a passage speaks about a commitment.' })
export class SaidInput {
  @Field(() => [StatementRole], { description: 'What it does: one of these at least.' })
  roles!: StatementRole[];

  @Field(() => Manner, { description: 'How it is said.' })
  manner!: Manner;

  @Field(() => Force, { description: 'How far it binds the speaker.' })
  force!: Force;

  @Field(() => String, { nullable: true, description: 'The speaker’s office, as printed.' })
  speakerOffice?: string | null;

  @Field(() => String, { nullable: true, description: 'The speaker’s name, as printed.' })
  speakerName?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'It was said before, in a source not held; not unless told.' })
  firstSourceNotHeld?: boolean | null;
}

@InputType({ description: 'A passage that states, changes or withdraws a commitment.' })
export class StatementInput extends SaidInput {
  @Field(() => Uuid, { description: 'The source that holds it.' })
  sourceId!: string;

  @Field(() => Int, { description: 'Where it starts in the source’s text, in UTF-16 code units.' })
  start!: number;

  @Field(() => Int, { description: 'The first place after it.' })
  end!: number;
}

@InputType({ isAbstract: true })
export class EnteredCommitmentInput {
  @Field(() => Uuid, { description: 'The team responsible for it.' })
  leadTeamId!: string;

  @Field(() => CommitmentFactsInput, { description: 'What is known of it.' })
  facts!: CommitmentFactsInput;

  @Field(() => DueInput, { nullable: true, description: 'When it is to be done.' })
  due?: DueInput | null;

  @Field(() => [MilestoneInput], { nullable: true, description: 'Its steps; none unless told.' })
  milestones?: MilestoneInput[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'Who may read it whatever their teams; nobody unless told.' })
  namedReaderIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The rung of its ladder; the first unless told.' })
  stage?: Stage | null;
}

@InputType({ description: 'A new commitment, with its statement or the reason why it has none.' })
export class CreateCommitmentInput extends EnteredCommitmentInput {
  @Field(() => StatementInput, { nullable: true, description: 'The passage that founds it.' })
  statement?: StatementInput | null;

  @Field(() => String, { nullable: true, description: 'Why there is no such passage.' })
  noStatementReason?: string | null;
}

@InputType({ description: 'A commitment as it is to be.' })
export class EditCommitmentInput {
  @Field(() => Uuid, { description: 'Which one.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;

  @Field(() => CommitmentFactsInput, { description: 'What is known of it.' })
  facts!: CommitmentFactsInput;

  @Field(() => String, {
    nullable: true,
    description: 'Where the kind changes: the rung of the new ladder; the first unless told.',
  })
  stage?: Stage | null;
}

@InputType({ description: 'A further statement of a commitment.' })
export class AddStatementInput {
  @Field(() => Uuid, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => StatementInput, { description: 'The passage, and what it does.' })
  statement!: StatementInput;
}

@InputType({ description: 'How one commitment stands to another.' })
export class LinkCommitmentsInput {
  @Field(() => Uuid, { description: 'The commitment that the link starts at.' })
  fromId!: string;

  @Field(() => Uuid, { description: 'The one it leads to.' })
  toId!: string;

  @Field(() => LinkKind, { description: 'As it reads from the first.' })
  kind!: LinkKind;
}

@InputType({ description: 'A link that holds no more.' })
export class RemoveLinkInput {
  @Field(() => Uuid, { description: 'Which one.' })
  id!: string;
}

@InputType({ description: 'A noted passage that helps to understand a commitment.' })
export class BackgroundInput {
  @Field(() => Uuid, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => Uuid, { description: 'The note.' })
  noteId!: string;
}

@InputType({ description: 'A commitment, and why something is done to it.' })
export class CommitmentReasonInput {
  @Field(() => Uuid, { description: 'Which one.' })
  id!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'Two entries of one commitment.' })
export class MarkDuplicateInput extends CommitmentReasonInput {
  @Field(() => Uuid, { description: 'The one that stays in use.' })
  ofId!: string;
}

@InputType({ description: 'Another team for a commitment.' })
export class ReassignCommitmentInput {
  @Field(() => Uuid, { description: 'Which one.' })
  id!: string;

  @Field(() => Uuid, { description: 'The team that is to answer for it.' })
  leadTeamId!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'Who may read a commitment whatever their teams.' })
export class SetReadersInput {
  @Field(() => Uuid, { description: 'Which one.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;

  @Field(() => [Uuid], { description: 'All of them.' })
  readerIds!: string[];
}
