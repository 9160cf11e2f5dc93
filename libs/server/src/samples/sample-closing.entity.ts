import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/schema/scalars.js';

@Entity('sample_closings')
@ObjectType({ description: 'The closing of a sample: its results are final.' })
export class SampleClosing {
  @PrimaryColumn('uuid')
  sampleId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Results that were not entered.' })
  untested!: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was closed without them; null if none was missing.' })
  reason!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of closing.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
