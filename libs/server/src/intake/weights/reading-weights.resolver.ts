import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { ShippedWeights } from './reading-figures.js';
import { ChooseWeightsInput } from './reading-weights.inputs.js';
import { ChooseWeightsResult } from './reading-weights.problems.js';
import { ReadingWeightsService } from './reading-weights.service.js';

@Resolver()
export class ReadingWeightsResolver {
  constructor(private readonly service: ReadingWeightsService) {}

  @Query(() => ShippedWeights, { description: 'The weights that this version of the product contains.' })
  @Allow('settings.change')
  shippedWeights(@Ctx() ctx: Context) {
    return this.service.shipped(ctx);
  }

  @Mutation(() => ChooseWeightsResult, {
    nullable: true,
    description: 'Chooses the weights for scans from now on. Sources that were scanned before are not scanned again.',
  })
  @Allow('settings.change')
  chooseWeights(@Ctx() ctx: Context, @Args('input') input: ChooseWeightsInput) {
    return this.service.choose(ctx, input);
  }
}
