import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('sample_items')
@ObjectType({ description: 'A commitment drawn into a sample.' })
export class SampleItem {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  sampleId!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Place in the order of ranks, from 1.' })
  position!: number;

  @Column('text')
  @Field({ description: 'Key of its stratum.' })
  stratum!: string;
}
