import { SampleMethod, SampleStrata, TestResult } from '@followthrough/domain/sample-terms';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Day, Uuid } from '../platform/schema/scalars.js';
import { CommitmentFilter } from '../register/commitment-filter.inputs.js';

@InputType({ description: 'A sample of the commitments that match a filter, read in the voice of the request.' })
export class DrawSampleInput {
  @Field({ description: 'What it is for.' })
  title!: string;

  @Field(() => CommitmentFilter, { nullable: true, description: 'The population; all by default.' })
  filter?: CommitmentFilter | null;

  @Field(() => Day, { nullable: true, description: 'The population at the end of this day (UTC); now by default.' })
  day?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description:
      'A sample whose population is drawn from again: its filter, its voice and the instant as at which it was read. No filter and no day are given then.',
  })
  againId?: string | null;

  @Field(() => SampleMethod, { description: 'How to draw.' })
  method!: SampleMethod;

  @Field(() => SampleStrata, { nullable: true, description: 'What the strata are; only if drawn by strata.' })
  strataBy?: SampleStrata | null;

  @Field(() => Int, { description: 'How many: in total, or of each stratum for a fixed number each.' })
  size!: number;

  @Field({ description: 'Any text. The same one draws the same commitments again.' })
  seed!: string;

  @Field(() => [String], { description: 'What to test, in order: sentences that are true of one that passes.' })
  tests!: string[];

  @Field(() => [Uuid], {
    nullable: true,
    description: 'Two auditors who test it without seeing each other’s results; any auditor tests it by default.',
  })
  readerIds?: string[] | null;
}

@InputType({ description: 'The result of one test of one commitment of a sample.' })
export class RecordResultInput {
  @Field(() => Uuid, { description: 'A commitment of the sample.' })
  itemId!: string;

  @Field(() => Uuid, { description: 'A test of the same sample.' })
  testId!: string;

  @Field(() => TestResult, { description: 'What was found.' })
  result!: TestResult;

  @Field(() => String, { nullable: true, description: 'Words about it; required for an exception.' })
  note?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The latest result shown to the user, or null if there was none.' })
  seenResultId?: string | null;
}

@InputType({ description: 'Closes a sample.' })
export class CloseSampleInput {
  @Field(() => Uuid, { description: 'An open sample.' })
  sampleId!: string;

  @Field(() => String, { nullable: true, description: 'Required if results are missing.' })
  reason?: string | null;
}

@ArgsType()
export class SamplePopulationArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'All by default.' })
  filter?: CommitmentFilter | null;

  @Field(() => SampleStrata, { nullable: true, description: 'By these strata; as one group by default.' })
  strataBy?: SampleStrata | null;
}

@ArgsType()
export class SampleItemArgs {
  @Field(() => Uuid, { description: 'A sample.' })
  sampleId!: string;

  @Field(() => Int, { description: 'Place in its order, from 1.' })
  position!: number;
}
