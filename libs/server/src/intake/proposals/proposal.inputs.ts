import { RejectionReason } from '@followthrough/domain/intake';
import { Field, InputType } from '@nestjs/graphql';
import { EnteredCommitmentInput, SaidInput } from '../../commitments/commitment.inputs.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';
import { NoteFactsInput } from '../../sources/note.inputs.js';

@InputType({ description: 'A commitment to create from the passage of a proposal.' })
export class FoundedCommitmentInput extends EnteredCommitmentInput {
  @Field(() => SaidInput, { description: 'What the passage states about the commitment.' })
  said!: SaidInput;
}

@InputType({ description: 'A proposal to accept with edits.' })
export class AcceptProposalInput {
  @Field(() => Uuid, { description: 'An undecided proposal.' })
  proposalId!: string;

  @Field(() => FoundedCommitmentInput, { description: 'The commitment to create.' })
  commitment!: FoundedCommitmentInput;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'IDs of `alsoSaid` as shown to the user. If they have changed since, nothing is decided.',
  })
  alsoSaid?: string[] | null;
}

@InputType({ description: 'A proposal to accept unchanged.' })
export class AcceptAsProposedInput {
  @Field(() => Uuid, { description: 'An undecided proposal.' })
  proposalId!: string;

  @Field({ description: 'The version shown to the user. If the proposal has changed since, it is not accepted.' })
  version!: string;

  @Field(() => Uuid, { description: 'The lead team.' })
  leadTeamId!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The responsible organisation, if the passage refers to the issuer or names no one.',
  })
  undertakerId?: string | null;
}

@InputType({ description: 'An existing commitment that the passage of a proposal is about.' })
export class LinkedCommitmentInput {
  @Field(() => Uuid, { description: 'The commitment, which gets the passage as a statement.' })
  commitmentId!: string;

  @Field(() => SaidInput, { description: 'What the passage states about the commitment.' })
  said!: SaidInput;
}

@InputType({ description: 'A proposal to split into at least two commitments, new or existing.' })
export class SplitProposalInput {
  @Field(() => Uuid, { description: 'An undecided proposal.' })
  proposalId!: string;

  @Field(() => [FoundedCommitmentInput], { description: 'New commitments.' })
  commitments!: FoundedCommitmentInput[];

  @Field(() => [LinkedCommitmentInput], { nullable: true, description: 'Existing commitments, each at most once.' })
  links?: LinkedCommitmentInput[] | null;
}

@InputType({ description: 'A proposal to link to an existing commitment.' })
export class LinkProposalInput extends LinkedCommitmentInput {
  @Field(() => Uuid, { description: 'An undecided proposal.' })
  proposalId!: string;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'IDs of `alsoSaid` as shown to the user. If they have changed since, nothing is decided.',
  })
  alsoSaid?: string[] | null;
}

@InputType({ description: 'A proposal to note.' })
export class NoteProposalInput {
  @Field(() => Uuid, { description: 'An undecided proposal.' })
  proposalId!: string;

  @Field(() => NoteFactsInput, { description: 'Content of the note.' })
  note!: NoteFactsInput;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'IDs of `alsoSaid` as shown to the user. If they have changed since, nothing is decided.',
  })
  alsoSaid?: string[] | null;
}

@InputType({ description: 'A proposal to reject.' })
export class RejectProposalInput {
  @Field(() => Uuid, { description: 'An undecided proposal.' })
  proposalId!: string;

  @Field(() => RejectionReason, { description: 'Type of reason.' })
  reasonCode!: RejectionReason;

  @Field(() => String, { nullable: true, description: 'Required if the reason code is OTHER.' })
  reason?: string | null;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'IDs of `alsoSaid` as shown to the user. If they have changed since, nothing is decided.',
  })
  alsoSaid?: string[] | null;
}

@InputType({ description: 'A proposal that repeats another one, to be decided for itself.' })
export class SeparateProposalInput {
  @Field(() => Uuid, { description: 'An undecided proposal that repeats another one.' })
  proposalId!: string;
}

@InputType({ description: 'A proposal to reopen.' })
export class ReopenProposalInput {
  @Field(() => Uuid, { description: 'A decided proposal.' })
  proposalId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: '`decidedAt` of the decision to undo. If a later decision was made, nothing is undone.',
  })
  decidedAt?: string | null;

  @Field({ description: 'Reason, shown in the activity.' })
  reason!: string;
}
