import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

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
  @Field(() => Int, { description: '1 or 2; that of the reader whose place they took.' })
  position!: number;

  @Column('uuid')
  personId!: string;

  /** The reader whose place they took; null for the first two. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason for taking another reader’s place; otherwise null.' })
  reason!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time at which they were named.' })
  namedAt!: Date;

  @Column('uuid')
  namedBy!: string;
}
