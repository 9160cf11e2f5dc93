import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { Uuid } from '../../platform/schema/scalars.js';
import { SourceReaderService } from './source-reader.service.js';
import {
  AdjudicateProposalInput,
  AnswerProposalInput,
  AskReadersInput,
  EndReadingInput,
  ReplaceSourceReaderInput,
  SettleReadingInput,
} from './reading.inputs.js';
import {
  AdjudicateProposalResult,
  AnswerProposalResult,
  AskReadersResult,
  EndReadingResult,
  FinishSourceReadingResult,
  ReplaceSourceReaderResult,
  SettleReadingResult,
} from './reading.problems.js';
import { ReadingService } from './reading.service.js';
import { SettlingService } from './settling.service.js';

@Resolver()
export class ReadingResolver {
  constructor(
    private readonly readers: SourceReaderService,
    private readonly readings: ReadingService,
    private readonly settling: SettlingService,
  ) {}

  @Mutation(() => AskReadersResult, {
    nullable: true,
    description:
      'Asks two people to read the likely proposals of a source without seeing each other’s answers. Until both have finished, nobody decides on them.',
  })
  @Allow('intake.nameReaders')
  askReaders(@Ctx() ctx: Context, @Args('input') input: AskReadersInput) {
    return this.readers.ask(ctx, input);
  }

  @Mutation(() => AnswerProposalResult, { nullable: true, description: 'Saves what a reader found in a proposal.' })
  @Allow('intake.read')
  answerProposal(@Ctx() ctx: Context, @Args('input') input: AnswerProposalInput) {
    return this.readings.answer(ctx, input);
  }

  @Mutation(() => FinishSourceReadingResult, {
    nullable: true,
    description:
      'Makes the answers of a reader final. Once both have finished, everyone who sees the source sees them.',
  })
  @Allow('intake.read')
  finishSourceReading(@Ctx() ctx: Context, @Args('readingId', { type: () => Uuid }) readingId: string) {
    return this.readings.finish(ctx, readingId);
  }

  @Mutation(() => AdjudicateProposalResult, {
    nullable: true,
    description: 'Decides what counts where two readers of a proposal differ.',
  })
  @Allow('intake.adjudicate')
  adjudicateProposal(@Ctx() ctx: Context, @Args('input') input: AdjudicateProposalInput) {
    return this.readings.adjudicate(ctx, input);
  }

  @Mutation(() => SettleReadingResult, {
    nullable: true,
    description: 'Creates commitments from settled proposals, and rejects those settled as no commitment, in one step.',
  })
  @Allow('intake.decide')
  settleReading(@Ctx() ctx: Context, @Args('input') input: SettleReadingInput) {
    return this.settling.settle(ctx, input);
  }

  @Mutation(() => ReplaceSourceReaderResult, {
    nullable: true,
    description: 'Names another person in the place of a reader who has not finished, and whose answers do not count.',
  })
  @Allow('intake.nameReaders')
  replaceSourceReader(@Ctx() ctx: Context, @Args('input') input: ReplaceSourceReaderInput) {
    return this.readers.replace(ctx, input);
  }

  @Mutation(() => EndReadingResult, {
    nullable: true,
    description: 'Ends a reading, so that its proposals are decided like any others. Its answers become visible.',
  })
  @Allow('intake.nameReaders')
  endReading(@Ctx() ctx: Context, @Args('input') input: EndReadingInput) {
    return this.readers.end(ctx, input);
  }
}
