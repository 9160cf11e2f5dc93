import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../../platform/schema/scalars.js';

@Entity('sample_readers')
@ObjectType({
  description:
    'One of the two auditors who test a sample without seeing each other’s results until both have finished.',
})
export class SampleReader {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  sampleId!: string;

  @Column('integer')
  @Field(() => Int, { description: '1 or 2.' })
  position!: number;

  @Column('uuid')
  personId!: string;
}
