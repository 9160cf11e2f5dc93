import { Grade } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';
import { Due } from '../due-dates/due.entity.js';

registerEnumType(Grade, { name: 'Grade', description: 'How good one piece of evidence is for one claim: A is best.' });

@Entity('milestones')
@ObjectType({ description: 'A step or test of delivery.' })
export class Milestone extends Due {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the milestone.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field({ description: 'What is to be done or shown.' })
  words!: string;

  @Column('boolean')
  @Field({ description: 'Whether delivery requires it.' })
  isRequired!: boolean;

  @Column('text')
  @Field(() => Grade, { description: 'The weakest grade of evidence that shows it.' })
  neededGrade!: Grade;

  @Column('integer')
  @Field(() => Int, { description: 'Its place among the milestones, from 0.' })
  position!: number;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when it is no milestone any more.' })
  removedAt!: Date | null;
}
