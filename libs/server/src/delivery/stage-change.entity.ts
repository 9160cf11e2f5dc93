import { Stage } from '@followthrough/domain/ladders';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Day, Edtf, Uuid } from '../platform/schema/scalars.js';

registerEnumType(Stage, { name: 'Stage', description: 'A rung of the ladder of some kind.' });

@Entity('stage_changes')
@ObjectType({ description: 'That a commitment, or one party to it, came to a stage. Only ever added.' })
export class StageChange {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the change.' })
  id!: string;

  /** The order in which they were recorded: the last one holds, whatever its date. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid', { nullable: true })
  partyId!: string | null;

  @Column('text')
  @Field(() => Stage, { description: 'The rung it came to.' })
  stage!: Stage;

  @Column('text', { nullable: true })
  @Field(() => Edtf, {
    nullable: true,
    description: 'When it was so; null for the stage it was entered with, which its first statement dates.',
  })
  effectiveEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The first day that this can mean.' })
  effectiveEarliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The last day that this can mean.' })
  effectiveLatest!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When we recorded it.' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, where a step was taken back.' })
  reason!: string | null;
}
