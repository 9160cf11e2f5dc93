import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/schema/scalars.js';

@Entity('sample_readings')
@ObjectType({ description: 'When a reader of a sample finished. Their results are final.' })
export class SampleReading {
  @PrimaryColumn('uuid')
  readerId!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of finishing.' })
  finishedAt!: Date;
}
