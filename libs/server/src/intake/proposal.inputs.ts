import { RejectionReason } from '@followthrough/domain/intake';
import { Force, Manner, StatementRole } from '@followthrough/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { CommitmentFactsInput } from '../commitments/commitment.inputs.js';
import { DueInput } from '../commitments/due.inputs.js';
import { MilestoneInput } from '../commitments/milestone.inputs.js';
import { Uuid } from '../platform/graphql/scalars.js';
import { NoteFactsInput } from '../sources/note.inputs.js';

@InputType({ description: 'How the passage of a proposal speaks about a commitment.' })
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

@InputType({ description: 'A commitment that the passage of a proposal founds.' })
export class FoundedCommitmentInput {
  @Field(() => Uuid, { description: 'The team that answers for it.' })
  leadTeamId!: string;

  @Field(() => CommitmentFactsInput, { description: 'What is known of it.' })
  facts!: CommitmentFactsInput;

  @Field(() => DueInput, { nullable: true, description: 'When it is to be done.' })
  due?: DueInput | null;

  @Field(() => [MilestoneInput], { nullable: true, description: 'Its steps; none unless told.' })
  milestones?: MilestoneInput[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'Who may read it whatever their teams; nobody unless told.' })
  namedReaderIds?: string[] | null;

  @Field(() => SaidInput, { description: 'How the passage states it.' })
  said!: SaidInput;

  @Field(() => String, { nullable: true, description: 'The rung of its ladder; the first unless told.' })
  stage?: string | null;
}

@InputType({ description: 'A proposal to be entered as a commitment.' })
export class AcceptProposalInput {
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;

  @Field(() => FoundedCommitmentInput, { description: 'The commitment.' })
  commitment!: FoundedCommitmentInput;
}

@InputType({ description: 'A proposal to be entered as several commitments.' })
export class SplitProposalInput {
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;

  @Field(() => [FoundedCommitmentInput], { description: 'The commitments: two at least.' })
  commitments!: FoundedCommitmentInput[];
}

@InputType({ description: 'A proposal that speaks about a commitment already held.' })
export class LinkProposalInput {
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;

  @Field(() => Uuid, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => SaidInput, { description: 'What the passage says about it.' })
  said!: SaidInput;
}

@InputType({ description: 'A proposal that is a figure, a past act or a position.' })
export class NoteProposalInput {
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;

  @Field(() => NoteFactsInput, { description: 'What it says.' })
  note!: NoteFactsInput;
}

@InputType({ description: 'A proposal that is not to be entered.' })
export class RejectProposalInput {
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;

  @Field(() => RejectionReason, { description: 'Why.' })
  reasonCode!: RejectionReason;

  @Field(() => String, { nullable: true, description: 'Why in words; needed for another reason.' })
  reason?: string | null;
}

@InputType({ description: 'A proposal that is to be decided anew.' })
export class ReopenProposalInput {
  @Field(() => Uuid, { description: 'Which one: rejected or noted.' })
  proposalId!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}
