import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { ResultService } from './result.service.js';
import { CloseSampleInput, DrawSampleInput, RecordResultInput } from './sample.inputs.js';
import { CloseSampleResult, DrawSampleResult, RecordResultResult } from './sample.problems.js';
import { SampleService } from './sample.service.js';

@Resolver()
export class SampleResolver {
  constructor(
    private readonly samples: SampleService,
    private readonly results: ResultService,
  ) {}

  @Mutation(() => DrawSampleResult, { nullable: true, description: 'Draws a sample of the register.' })
  @Allow('sample.draw')
  drawSample(@Ctx() ctx: Context, @Args('input') input: DrawSampleInput) {
    return this.samples.draw(ctx, input);
  }

  @Mutation(() => RecordResultResult, { nullable: true, description: 'Enters the result of a test.' })
  @Allow('sample.test')
  recordResult(@Ctx() ctx: Context, @Args('input') input: RecordResultInput) {
    return this.results.record(ctx, input);
  }

  @Mutation(() => CloseSampleResult, { nullable: true, description: 'Closes a sample. Its results are final.' })
  @Allow('sample.close')
  closeSample(@Ctx() ctx: Context, @Args('input') input: CloseSampleInput) {
    return this.samples.close(ctx, input);
  }
}
