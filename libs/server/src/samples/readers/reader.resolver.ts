import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { AdjudicateResultInput, FinishReadingInput } from './reader.inputs.js';
import { AdjudicateResultResult, FinishReadingResult } from './reader.problems.js';
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

  @Mutation(() => AdjudicateResultResult, {
    nullable: true,
    description: 'Decides what counts where two readers differ.',
  })
  @Allow('sample.adjudicate')
  adjudicateResult(@Ctx() ctx: Context, @Args('input') input: AdjudicateResultInput) {
    return this.readers.adjudicate(ctx, input);
  }
}
