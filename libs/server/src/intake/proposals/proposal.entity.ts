import { RejectionReason } from '@followthrough/domain/intake';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { Kind } from '@followthrough/domain/kinds';
import { Stage } from '@followthrough/domain/ladders';
import { Force, Manner, type PartyRole } from '@followthrough/domain/vocabulary';
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Decimal, Edtf, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(ProposalState, { name: 'ProposalState', description: 'What became of a proposal.' });
registerEnumType(RejectionReason, { name: 'RejectionReason', description: 'Why a proposal is not entered.' });

@Entity('proposals')
@ObjectType({ description: 'A passage that seems to state a commitment, as it was read by rules. Decided once.' })
export class Proposal {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the proposal.' })
  id!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('uuid')
  passageId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Where its passage starts in the text of its source.' })
  position!: number;

  /** The view tells it, as far as a reader may see what became of it; as it does when that was. */
  @Column('text')
  state!: Exclude<ProposalState, 'DECIDED'>;

  @Column('text')
  @Field({ description: 'What seems to be undertaken, in a line.' })
  title!: string;

  @Column('text')
  @Field(() => Kind, { description: 'What sort of act it seems to be.' })
  kind!: Kind;

  /** As printed. The view shows with each the organisation that has that name, or the issuer where it is meant. */
  @Column('jsonb')
  parties!: readonly { readonly name: string; readonly role: PartyRole; readonly meansIssuer: boolean }[];

  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'The sum, where one is stated.' })
  amount!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'ISO 4217 code of its currency.' })
  currency!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words of the source for when it is to be done.' })
  dueWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'What those words say; null where they promise no date.' })
  dueEdtf!: string | null;

  @Column('text')
  @Field(() => Stage, { description: 'The rung of its ladder that it seems to stand on.' })
  stage!: Stage;

  @Column('text')
  @Field(() => Force, { description: 'How far it binds the speaker.' })
  force!: Force;

  @Column('text')
  @Field(() => Manner, { description: 'How it is said.' })
  manner!: Manner;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who speaks, as printed.' })
  speaker!: string | null;

  @Column('real')
  @Field(() => Float, { description: 'From 0 to 1; it orders proposals, and measures nothing.' })
  confidence!: number;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'The words that made it a proposal.' })
  because!: string[];

  @Column('timestamptz')
  proposedAt!: Date;

  /** A later reading no longer proposes it, and nobody had decided about it. */
  @Column('timestamptz', { nullable: true })
  droppedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('uuid', { nullable: true })
  noteId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => RejectionReason, { nullable: true, description: 'Why it was rejected.' })
  reasonCode!: RejectionReason | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The same in words.' })
  reason!: string | null;
}
