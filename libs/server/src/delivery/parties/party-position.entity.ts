import { Position, positions } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(Position, {
  name: 'Position',
  description: 'Position of a party on a commitment that names it.',
  valuesMap: described(positions),
});

@Entity('party_positions')
@ObjectType({ description: 'A recorded position of a party. The latest one counts. Append-only.' })
export class PartyPosition {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid')
  partyId!: string;

  @Column('text')
  @Field(() => Position, { description: 'The position.' })
  position!: Position;

  @Column('uuid', { nullable: true })
  statementId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it depends on, or why it was corrected.' })
  note!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording.' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}
