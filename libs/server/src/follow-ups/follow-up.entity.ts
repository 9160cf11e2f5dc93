import { FollowUpState, followUpStates } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Uuid } from '../platform/schema/scalars.js';

registerEnumType(FollowUpState, {
  name: 'FollowUpState',
  description: 'Progress of a follow-up.',
  valuesMap: described(followUpStates),
});

@Entity('follow_ups')
@ObjectType({ description: 'A task for a person or team that moves a commitment forward.' })
export class FollowUp {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Increases with every edit and change of state. An edit must name the version it started from.',
  })
  version!: number;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field({ description: 'The task, in one line.' })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Further details; null if none.' })
  details!: string | null;

  @Column('uuid', { nullable: true })
  assigneeId!: string | null;

  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Due date.' })
  dueOn!: string | null;

  @Column('text')
  @Field(() => FollowUpState, { description: 'Current progress.' })
  state!: FollowUpState;

  @Column('uuid', { nullable: true })
  missingThingId!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the first assignment.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Time when it was finished or cancelled; null while open.' })
  finishedAt!: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Null unless finished.' })
  outcome!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Null unless cancelled.' })
  cancelledReason!: string | null;
}
