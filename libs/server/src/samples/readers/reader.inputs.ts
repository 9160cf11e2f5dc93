import { TestResult } from '@followthrough/domain/sample-terms';
import { Field, InputType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({
  description: 'A sample that the user, one of its two readers, has finished reading. Their results are final then.',
})
export class FinishReadingInput {
  @Field(() => Uuid, { description: 'A sample of which the user has entered all results.' })
  sampleId!: string;
}

@InputType({ description: 'Another auditor in the place of a reader of a sample who has not finished.' })
export class ReplaceSampleReaderInput {
  @Field(() => Uuid, { description: 'The reader, as named in a sample.' })
  readerId!: string;

  @Field(() => Uuid, { description: 'An active auditor who never read the sample.' })
  personId!: string;

  @Field({ description: 'Reason, shown with the sample.' })
  reason!: string;
}

@InputType({ description: 'The result that counts where two readers of a sample differ, decided by a third auditor.' })
export class AdjudicateResultInput {
  @Field(() => Uuid, { description: 'A commitment of the sample.' })
  itemId!: string;

  @Field(() => Uuid, { description: 'A test on which the readers differ for it.' })
  testId!: string;

  @Field(() => TestResult, { description: 'The result that counts.' })
  result!: TestResult;

  @Field({ description: 'Reasons for this result.' })
  words!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The latest adjudication shown to the user, or null if there was none.',
  })
  seenAdjudicationId?: string | null;
}
