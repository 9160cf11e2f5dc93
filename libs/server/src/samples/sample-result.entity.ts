import { TestResult, testResults } from '@followthrough/domain/sample-terms';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

registerEnumType(TestResult, {
  name: 'TestResult',
  description: 'What an auditor found when testing a commitment of a sample.',
  valuesMap: described(testResults),
});

@Entity('sample_results')
@ObjectType({
  description: 'The result of a test of a commitment. A later one replaces it, and it stays in the record.',
})
export class SampleResult {
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
  @Field(() => TestResult, { description: 'What was found.' })
  result!: TestResult;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The auditor’s words; always given for an exception.' })
  note!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of entry.' })
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;
}
