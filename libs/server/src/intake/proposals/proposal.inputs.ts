import { RejectionReason } from '@followthrough/domain/intake';
import { Field, InputType } from '@nestjs/graphql';
import { EnteredCommitmentInput, SaidInput } from '../../commitments/commitment.inputs.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';
import { NoteFactsInput } from '../../sources/note.inputs.js';

@InputType({ description: 'A commitment that the passage of a proposal founds.' })
export class FoundedCommitmentInput extends EnteredCommitmentInput {
  @Field(() => SaidInput, { description: 'How the passage states it.' })
  said!: SaidInput;
}

@InputType({ description: 'A proposal to be entered as a commitment.' })
export class AcceptProposalInput {
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;

  @Field(() => FoundedCommitmentInput, { description: 'The commitment.' })
  commitment!: FoundedCommitmentInput;
}

@InputType({ description: 'A proposal to be entered as it was proposed.' })
export class AcceptAsProposedInput {
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;

  @Field({ description: 'The version of the proposal that was shown: what was read anew since is not entered unseen.' })
  version!: string;

  @Field(() => Uuid, { description: 'The team responsible for it.' })
  leadTeamId!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The organisation that undertakes it, where the passage leaves that to the issuer of the source.',
  })
  undertakerId?: string | null;
}

@InputType({ description: 'An existing commitment that the passage of a proposal is about.' })
export class LinkedCommitmentInput {
  @Field(() => Uuid, { description: 'The commitment, which gets the passage as a statement.' })
  commitmentId!: string;

  @Field(() => SaidInput, { description: 'What the passage says about it.' })
  said!: SaidInput;
}

@InputType({ description: 'A proposal to be entered as several commitments, new or existing: two at least.' })
export class SplitProposalInput {
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;

  @Field(() => [FoundedCommitmentInput], { description: 'New commitments.' })
  commitments!: FoundedCommitmentInput[];

  @Field(() => [LinkedCommitmentInput], { nullable: true, description: 'Existing commitments, each at most once.' })
  links?: LinkedCommitmentInput[] | null;
}

@InputType({ description: 'A proposal that speaks about a commitment already held.' })
export class LinkProposalInput extends LinkedCommitmentInput {
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;
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
  @Field(() => Uuid, { description: 'Which one.' })
  proposalId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: '`decidedAt` of the decision to undo: where a later one was made since, nothing is undone.',
  })
  decidedAt?: string | null;

  @Field({ description: 'Why.' })
  reason!: string;
}
