import { TestResult } from '@followthrough/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'Says that the results of the user, one of two readers of a sample, are final.' })
export class FinishReadingInput {
  @Field(() => Uuid, { description: 'A sample of which the user has entered all results.' })
  sampleId!: string;
}

@InputType({ description: 'The result that counts where two readers of a sample differ.' })
export class AdjudicateResultInput {
  @Field(() => Uuid, { description: 'A commitment of the sample.' })
  itemId!: string;

  @Field(() => Uuid, { description: 'A test on which the readers differ for it.' })
  testId!: string;

  @Field(() => TestResult, { description: 'The result that counts.' })
  result!: TestResult;

  @Field({ description: 'True by a reader, for both readers together; false by a third auditor.' })
  isTogether!: boolean;

  @Field({ description: 'Reasons for this result.' })
  words!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The latest adjudication shown to the user, or null if there was none.',
  })
  seenAdjudicationId?: string | null;
}
