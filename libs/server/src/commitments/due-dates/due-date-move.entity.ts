import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Day, Edtf, Uuid } from '../../platform/schema/scalars.js';

@Entity('due_date_moves')
@ObjectType({ description: 'A change of a due date, with the reason. Append-only.' })
export class DueDateMove {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Wording of the previous date.' })
  oldWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'The previous date; null if there was none.' })
  oldEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Last day within the previous date.' })
  oldLatest!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Wording of the new date.' })
  newWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'The new date; null if it was removed.' })
  newEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Last day within the new date.' })
  newLatest!: string | null;

  @Column('text')
  @Field({ description: 'Reason for the change.' })
  reason!: string;

  @Column('uuid', { nullable: true })
  statementId!: string | null;

  /** The request that a manager agreed to. */
  @Column('uuid', { nullable: true })
  requestId!: string | null;

  /** False for moves recorded before there were requests. */
  @Column({ type: 'boolean', insert: false })
  leaveNeeded!: boolean;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
