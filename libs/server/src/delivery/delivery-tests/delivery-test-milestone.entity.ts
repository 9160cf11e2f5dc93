import { Grade } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../../platform/schema/scalars.js';

@Entity('delivery_test_milestones')
@ObjectType({ description: 'A required milestone as it was when a version of the test of delivery was written.' })
export class DeliveryTestMilestone {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  deliveryTestId!: string;

  @Column('uuid')
  milestoneId!: string;

  @Column('text')
  @Field({ description: 'The milestone in words, as it was then.' })
  words!: string;

  @Column('text')
  @Field(() => Grade, { description: 'Minimum grade of evidence that it needed then.' })
  neededGrade!: Grade;

  @Column('integer')
  @Field(() => Int, { description: 'Position in the list, from 0.' })
  position!: number;
}
