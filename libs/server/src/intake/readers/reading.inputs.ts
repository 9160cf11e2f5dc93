import { RejectionReason } from '@followthrough/domain/intake';
import { Kind } from '@followthrough/domain/kinds';
import { Field, InputType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'Two people to read the likely proposals of a source, which wait for a decision.' })
export class AskReadersInput {
  @Field(() => Uuid, { description: 'A source that is not being scanned.' })
  sourceId!: string;

  @Field(() => Uuid, { description: 'A team that the user manages, and for which both may decide.' })
  teamId!: string;

  @Field(() => [Uuid], { description: 'Two active contributors or managers of the team.' })
  readerIds!: string[];
}

@InputType({ description: 'What the user, one of the two readers, found in a proposal.' })
export class AnswerProposalInput {
  @Field(() => Uuid, { description: 'A proposal of a reading.' })
  itemId!: string;

  @Field({ description: 'Whether the passage states a commitment.' })
  isCommitment!: boolean;

  @Field(() => Kind, { nullable: true, description: 'Its kind; only if it states one.' })
  kind?: Kind | null;

  @Field(() => String, { nullable: true, description: 'Words about it, for the other reader and the third person.' })
  note?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The latest answer of their own shown to the user, or null if there was none.',
  })
  seenAnswerId?: string | null;
}

@InputType({
  description: 'What counts where two readers of a proposal differ, decided by a third person of the team.',
})
export class AdjudicateProposalInput {
  @Field(() => Uuid, { description: 'A proposal that the readers differ on.' })
  itemId!: string;

  @Field({ description: 'Whether the passage states a commitment.' })
  isCommitment!: boolean;

  @Field(() => Kind, { nullable: true, description: 'Its kind; only if it states one.' })
  kind?: Kind | null;

  @Field({ description: 'Reasons for it.' })
  words!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The latest adjudication shown to the user, or null if there was none.',
  })
  seenAdjudicationId?: string | null;
}

@InputType({ description: 'A settled proposal to accept as it was shown, with the kind that counts.' })
export class SettledProposalInput {
  @Field(() => Uuid, { description: 'An undecided proposal that the reading settled as a commitment.' })
  proposalId!: string;

  @Field({ description: 'The version shown to the user. If the proposal has changed since, nothing is decided.' })
  version!: string;
}

@InputType({
  description: 'Decides on settled proposals of a reading in one step: all of them or, if one is refused, none.',
})
export class SettleReadingInput {
  @Field(() => Uuid, { description: 'A reading that both readers have finished.' })
  readingId!: string;

  @Field(() => Uuid, { description: 'The lead team of the new commitments.' })
  leadTeamId!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The responsible organisation, for passages that refer to the issuer or name no one.',
  })
  undertakerId?: string | null;

  @Field(() => [SettledProposalInput], { description: 'Proposals settled as commitments.' })
  accepted!: SettledProposalInput[];

  @Field(() => [Uuid], { description: 'Undecided proposals settled as no commitment.' })
  rejectedIds!: string[];

  @Field(() => RejectionReason, { nullable: true, description: 'Type of reason; required to reject.' })
  reasonCode?: RejectionReason | null;

  @Field(() => String, { nullable: true, description: 'Required if the reason code is OTHER.' })
  reason?: string | null;
}

@InputType({ description: 'Another person in the place of a reader who has not finished.' })
export class ReplaceSourceReaderInput {
  @Field(() => Uuid, { description: 'The reader, as named in a reading.' })
  readerId!: string;

  @Field(() => Uuid, { description: 'An active contributor or manager of the team who never read it.' })
  personId!: string;

  @Field({ description: 'Reason, shown with the reading.' })
  reason!: string;
}

@InputType({ description: 'A reading to end, so that its proposals are decided like any others.' })
export class EndReadingInput {
  @Field(() => Uuid, { description: 'A reading that is not ended.' })
  readingId!: string;

  @Field({ description: 'Reason, shown with the reading.' })
  reason!: string;
}
