import { RejectionReason, rejectionReasons } from '@followthrough/domain/intake';
import { ProposalState, proposalStates } from '@followthrough/domain/proposal-states';
import { ProposalTier, proposalTiers } from '@followthrough/domain/proposal-tiers';
import { Kind } from '@followthrough/domain/kinds';
import { Stage } from '@followthrough/domain/ladders';
import { Force, Manner, type PartyRole } from '@followthrough/domain/vocabulary';
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { Decimal, Edtf, Uuid } from '../../platform/schema/scalars.js';
import type { ProposedAct } from './proposed-act.js';

registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'State of a proposal.',
  valuesMap: described(proposalStates),
});
registerEnumType(ProposalTier, {
  name: 'ProposalTier',
  description: 'How sure the scan is of a proposal.',
  valuesMap: described(proposalTiers),
});
registerEnumType(RejectionReason, {
  name: 'RejectionReason',
  description: 'Reason for rejecting a proposal.',
  valuesMap: described(rejectionReasons),
});

@Entity('proposals')
@ObjectType({
  description:
    'A passage that appears to state a commitment, found by rules and trained weights, or by the outside reader.',
})
export class Proposal {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('uuid')
  passageId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Start of its passage in the source’s text, in UTF-16 code units.' })
  position!: number;

  /** Shown by the view, as far as the reader may know the outcome; so is the date of the decision. */
  @Column('text')
  state!: Exclude<ProposalState, 'DECIDED'>;

  @Column('text')
  @Field(() => ProposalTier, { description: 'How sure the scan is that it states a commitment.' })
  tier!: ProposalTier;

  @Column('text')
  @Field({ description: 'Suggested title.' })
  title!: string;

  @Column('text')
  @Field(() => Kind, { description: 'Suggested kind.' })
  kind!: Kind;

  /** As printed. The view adds the organisation with that name, or the issuer if it is meant. */
  @Column('jsonb')
  parties!: readonly { readonly name: string; readonly role: PartyRole; readonly meansIssuer: boolean }[];

  /** The view shows them. */
  @Column('jsonb')
  acts!: readonly ProposedAct[];

  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'Amount stated in the source, if any.' })
  amount!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'ISO 4217 code, such as GBP; null without an amount.' })
  currency!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Wording of the due date in the source; null if it has none.' })
  dueWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'Date read from that wording; null if it gives no date.' })
  dueEdtf!: string | null;

  @Column('text')
  @Field(() => Stage, { description: 'Suggested stage on the ladder of its kind.' })
  stage!: Stage;

  @Column('text')
  @Field(() => Force, { description: 'Strength of commitment.' })
  force!: Force;

  @Column('text')
  @Field(() => Manner, { description: 'How it was stated.' })
  manner!: Manner;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Speaker, as printed.' })
  speaker!: string | null;

  @Column('real')
  @Field(() => Float, { description: 'Estimated probability, from 0 to 1, that the passage states a commitment.' })
  confidence!: number;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Wording that suggests a commitment.' })
  because!: string[];

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Model of the outside reader that proposed it; null if the built-in scan did.',
  })
  madeBy!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Model of the outside reader that proposed the same passage as the built-in scan; otherwise null.',
  })
  alsoBy!: string | null;

  /** The scan that was followed by the latest reading of the outside reader that proposed it. */
  @Column('uuid', { nullable: true })
  outsideAsking!: string | null;

  /** The open or decided proposal of its source that it repeats, and with which it is decided. */
  @Column('uuid', { nullable: true })
  restatesId!: string | null;

  /** The proposal that it was joined to, before a person separated it or that one was split: no scan joins it again. */
  @Column('uuid', { nullable: true })
  separatedFromId!: string | null;

  @Column('timestamptz', { nullable: true })
  separatedAt!: Date | null;

  @Column('timestamptz')
  proposedAt!: Date;

  /** Set when a later scan no longer found it and no decision had been made. */
  @Column('timestamptz', { nullable: true })
  droppedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('uuid', { nullable: true })
  noteId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => RejectionReason, { nullable: true, description: 'Reason for the rejection; otherwise null.' })
  reasonCode!: RejectionReason | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason for the decision, in words.' })
  reason!: string | null;
}
