import { FollowUpState } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Day, Uuid } from '../platform/schema/scalars.js';

registerEnumType(FollowUpState, { name: 'FollowUpState', description: 'How far a follow-up has come.' });

@Entity('follow_ups')
@ObjectType({ description: 'Something that a person or a team is to do for a commitment.' })
export class FollowUp {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the follow-up.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts its edits, and the steps it has taken.' })
  version!: number;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field({ description: 'What is to be done.' })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'More about it.' })
  details!: string | null;

  @Column('uuid', { nullable: true })
  assigneeId!: string | null;

  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The day by which it is to be done.' })
  dueOn!: string | null;

  @Column('text')
  @Field(() => FollowUpState, { description: 'How far it has come.' })
  state!: FollowUpState;

  @Column('uuid', { nullable: true })
  missingThingId!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was assigned first.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was finished or cancelled.' })
  finishedAt!: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What came of it.' })
  outcome!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelledReason!: string | null;
}
