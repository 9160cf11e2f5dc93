import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'What some weights found among the decided passages of sources that they did not learn from.',
})
export class ReadingFigures {
  @Field({ description: 'Whether these are figures of the trained weights; otherwise of the shipped ones.' })
  readonly isOwn!: boolean;

  @Field(() => Int, { description: 'Number of passages that state a commitment.' })
  readonly commitments!: number;

  @Field(() => Int, { description: 'Number of likely proposals.' })
  readonly likely!: number;

  @Field(() => Float, { description: 'Share of the commitments that likely proposals found, from 0 to 1.' })
  readonly recall!: number;

  @Field(() => Float, { description: 'Share of the decided likely proposals that were accepted, from 0 to 1.' })
  readonly precision!: number;

  @Field(() => Float, { description: 'Harmonic mean of recall and precision.' })
  readonly f1!: number;

  @Field(() => Float, { description: 'Share of the commitments that likely or possible proposals found, from 0 to 1.' })
  readonly recallOfBoth!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Likely and possible proposals for each commitment, in sources read to their end; null without any.',
  })
  readonly proposalsPerCommitment!: number | null;
}

@ObjectType({ description: 'What the shipped weights learned from, before they came to this deployment.' })
export class ShippedWeights {
  @Field(() => Int, { description: 'Number of documents.' })
  readonly documents!: number;

  @Field(() => Int, { description: 'Number of commitments marked in them.' })
  readonly commitments!: number;
}
