import { Stage } from '@followthrough/domain/ladders';
import { stageDefinitions } from '@followthrough/domain/stage-definitions';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Edtf, Uuid } from '../platform/schema/scalars.js';

registerEnumType(Stage, {
  name: 'Stage',
  description: 'A stage. Each kind of commitment has its own ladder of stages.',
  valuesMap: described(stageDefinitions),
});

@Entity('stage_changes')
@ObjectType({ description: 'A change of stage of a commitment or one of its parties. Append-only.' })
export class StageChange {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording: the latest change applies, whatever its date. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid', { nullable: true })
  partyId!: string | null;

  @Column('text')
  @Field(() => Stage, { description: 'Stage reached.' })
  stage!: Stage;

  @Column('text', { nullable: true })
  @Field(() => Edtf, {
    nullable: true,
    description: 'Effective date; null for the initial stage, which is dated by the first statement.',
  })
  effectiveEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day within the effective date.' })
  effectiveEarliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Last day within the effective date.' })
  effectiveLatest!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording; the effective date can be earlier.' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason for a step back; otherwise null.' })
  reason!: string | null;
}
