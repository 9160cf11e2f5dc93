import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { AdjudicateResultInput, FinishReadingInput, ReplaceSampleReaderInput } from './reader.inputs.js';
import { AdjudicateResultResult, FinishReadingResult, ReplaceSampleReaderResult } from './reader.problems.js';
import { ReaderService } from './reader.service.js';

@Resolver()
export class ReaderResolver {
  constructor(private readonly readers: ReaderService) {}

  @Mutation(() => FinishReadingResult, {
    nullable: true,
    description:
      'Makes the results of one of two readers final. Once both have finished, everyone who sees the sample sees them.',
  })
  @Allow('sample.finish')
  finishReading(@Ctx() ctx: Context, @Args('input') input: FinishReadingInput) {
    return this.readers.finish(ctx, input);
  }

  @Mutation(() => ReplaceSampleReaderResult, {
    nullable: true,
    description: 'Names another auditor in the place of a reader who has not finished, and whose results do not count.',
  })
  @Allow('sample.replaceReader')
  replaceSampleReader(@Ctx() ctx: Context, @Args('input') input: ReplaceSampleReaderInput) {
    return this.readers.replace(ctx, input);
  }

  @Mutation(() => AdjudicateResultResult, {
    nullable: true,
    description: 'Decides what counts where two readers differ.',
  })
  @Allow('sample.adjudicate')
  adjudicateResult(@Ctx() ctx: Context, @Args('input') input: AdjudicateResultInput) {
    return this.readers.adjudicate(ctx, input);
  }
}
