import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('source_readers')
@ObjectType({
  description: 'One of the two people who read a source without seeing each other’s answers until both have finished.',
})
export class SourceReader {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  readingId!: string;

  @Column('integer')
  @Field(() => Int, { description: '1 or 2; that of the reader whose place they took.' })
  position!: number;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time at which they were named.' })
  namedAt!: Date;

  @Column('uuid')
  namedBy!: string;

  /** The reader whose place they took; null for the first two. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason for taking another reader’s place; otherwise null.' })
  reason!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which they finished, after which their answers are final; null before.',
  })
  finishedAt!: Date | null;
}
