import { TestResult } from '@followthrough/domain/sample-terms';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('sample_adjudications')
@ObjectType({
  description:
    'What counts where two readers of a sample differ, decided by a third auditor. A later one replaces it, and it stays in the record.',
})
export class SampleAdjudication {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  testId!: string;

  @Column('text')
  @Field(() => TestResult, { description: 'The result that counts.' })
  result!: TestResult;

  @Column('text')
  @Field({ description: 'Reasons for this result.' })
  words!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of entry.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
