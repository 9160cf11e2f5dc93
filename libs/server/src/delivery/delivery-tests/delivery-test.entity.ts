import {
  MilestoneWeakening,
  milestoneWeakenings,
  TestPart,
  testParts,
  TestUse,
  testUses,
} from '@followthrough/domain/delivery-tests';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Due } from '../../commitments/due-dates/due.entity.js';
import { described } from '../../platform/schema/described.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(TestPart, {
  name: 'DeliveryTestPart',
  description: 'A part of a test of delivery.',
  valuesMap: described(testParts),
});
registerEnumType(TestUse, {
  name: 'DeliveryTestUse',
  description: 'A decision made against a test of delivery.',
  valuesMap: described(testUses),
});
registerEnumType(MilestoneWeakening, {
  name: 'MilestoneWeakening',
  description: 'What became of a required milestone after the test of delivery was written.',
  valuesMap: described(milestoneWeakenings),
});

@Entity('delivery_tests')
@ObjectType({
  description:
    'One version of the test of delivery of a commitment: what would count. Never changed: a new version is added. The fields of the due date say by when.',
})
export class DeliveryTest extends Due {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number!: number;

  @Column('text')
  @Field({ description: 'What would count as delivered.' })
  delivered!: string;

  @Column('text')
  @Field({ description: 'What would count as partly delivered.' })
  partlyDelivered!: string;

  @Column('text')
  @Field({ description: 'What would count as not delivered.' })
  notDelivered!: string;

  @Column('text')
  @Field({ description: 'The body or document whose account settles it.' })
  whoseWord!: string;

  @Column('text', { array: true })
  @Field(() => [TestPart], { description: 'Parts drafted from the facts of the commitment that no person has edited.' })
  inferred!: TestPart[];

  @Column('boolean')
  @Field({
    description:
      'Whether the due date of the commitment applies. The fields of the due date then hold it as it was when this version was written.',
  })
  isByDueDate!: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason for this version; can be null only for the first one.' })
  reason!: string | null;

  @Column('boolean')
  @Field({ description: 'Whether the commitment had been reported on before it was written.' })
  isAfterReport!: boolean;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of writing.' })
  writtenAt!: Date;

  @Column('uuid', { nullable: true })
  writtenBy!: string | null;
}
