import { Grade, grades } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';
import { Due } from '../due-dates/due.entity.js';

registerEnumType(Grade, {
  name: 'Grade',
  description: 'Quality of one piece of evidence for one claim; A is best.',
  valuesMap: described(grades),
});

@Entity('milestones')
@ObjectType({ description: 'A step or test of delivery.' })
export class Milestone extends Due {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field({ description: 'The step or test, in words.' })
  words!: string;

  @Column('boolean')
  @Field({ description: 'Whether “Delivered” requires it.' })
  isRequired!: boolean;

  @Column('text')
  @Field(() => Grade, { description: 'Minimum grade of evidence to show that it was met.' })
  neededGrade!: Grade;

  @Column('integer')
  @Field(() => Int, { description: 'Position among the milestones, from 0.' })
  position!: number;

  @Column('boolean')
  @Field({
    description:
      'Whether it was written, or its wording, grade or requirement changed, after a report on the commitment.',
  })
  isAfterReport!: boolean;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of creation.' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Time of removal; null if it is current.' })
  removedAt!: Date | null;
}
