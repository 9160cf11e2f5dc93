import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('sample_tests')
@ObjectType({ description: 'What every commitment of a sample is tested for.' })
export class SampleTest {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  sampleId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Place among the tests of the sample, from 1.' })
  position!: number;

  @Column('text')
  @Field({ description: 'A sentence that is true of a commitment that passes.' })
  words!: string;
}
