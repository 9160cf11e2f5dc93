import { RoundPart, roundParts } from '@followthrough/domain/round-terms';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

registerEnumType(RoundPart, {
  name: 'RoundPart',
  description: 'The part of a frozen value that an amendment corrects.',
  valuesMap: described(roundParts),
});

@Entity('round_amendments')
@ObjectType({ description: 'A correction of a frozen value, shown beside it once agreed. Append-only.' })
export class RoundAmendment {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of proposing. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  valueId!: string;

  @Column('uuid')
  roundId!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => RoundPart, { description: 'What it corrects.' })
  part!: RoundPart;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The frozen value: a status, a stage or an EDTF date; null for no due date.',
  })
  frozen!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The corrected value, in the same form.' })
  value!: string | null;

  @Column('text')
  @Field({ description: 'Reason for the correction.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the proposal.' })
  askedAt!: Date;

  @Column('uuid')
  askedBy!: string;
}
