import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { Configuration } from '../platform/ground/configuration.js';
import { Uuid } from '../platform/schema/scalars.js';
import { DecliningService } from './decisions/declining.service.js';
import { EnteringService } from './decisions/entering.service.js';
import { ReopeningService } from './decisions/reopening.service.js';
import { SeparatingService } from './decisions/separating.service.js';
import { ExtractionService } from './extraction/extraction.service.js';
import { AskingService } from './outside/asking.service.js';
import { ConfiguredReader } from './outside/configured-reader.js';
import {
  AcceptAsProposedInput,
  AcceptProposalInput,
  LinkProposalInput,
  NoteProposalInput,
  RejectProposalInput,
  ReopenProposalInput,
  SeparateProposalInput,
  SplitProposalInput,
} from './proposals/proposal.inputs.js';
import {
  AcceptAsProposedResult,
  AcceptProposalResult,
  AskOutsideReaderResult,
  CancelExtractionResult,
  ExtractAgainResult,
  LinkProposalResult,
  NoteProposalResult,
  RejectProposalResult,
  ReopenProposalResult,
  SeparateProposalResult,
  SplitProposalResult,
} from './proposals/proposal.problems.js';

@Resolver()
export class IntakeResolver {
  constructor(
    private readonly extractions: ExtractionService,
    private readonly asking: AskingService,
    private readonly entering: EnteringService,
    private readonly declining: DecliningService,
    private readonly reopening: ReopeningService,
    private readonly separating: SeparatingService,
    private readonly configuration: Configuration,
  ) {}

  @Query(() => ConfiguredReader, {
    nullable: true,
    description: 'The outside reader that texts of sources are sent to; null if this deployment has none.',
  })
  @Allow('signedIn')
  outsideReader(): ConfiguredReader | null {
    return ConfiguredReader.of(this.configuration.outsideReader);
  }

  @Mutation(() => ExtractAgainResult, {
    nullable: true,
    description: 'Scans a source again. Decided proposals are unchanged.',
  })
  @Allow('intake.propose')
  extractAgain(@Ctx() ctx: Context, @Args('sourceId', { type: () => Uuid }) sourceId: string) {
    return this.extractions.again(ctx, sourceId);
  }

  @Mutation(() => CancelExtractionResult, { nullable: true, description: 'Cancels the scan of a source.' })
  @Allow('intake.propose')
  cancelExtraction(@Ctx() ctx: Context, @Args('sourceId', { type: () => Uuid }) sourceId: string) {
    return this.extractions.cancel(ctx, sourceId);
  }

  @Mutation(() => AskOutsideReaderResult, {
    nullable: true,
    description:
      'Asks the outside reader after its reading failed or was cancelled, or if it was never asked since the scan. The scan is unchanged.',
  })
  @Allow('intake.propose')
  askOutsideReader(@Ctx() ctx: Context, @Args('sourceId', { type: () => Uuid }) sourceId: string) {
    return this.asking.again(ctx, sourceId);
  }

  @Mutation(() => AcceptProposalResult, { nullable: true, description: 'Creates a commitment from a proposal.' })
  @Allow('intake.decide')
  acceptProposal(@Ctx() ctx: Context, @Args('input') input: AcceptProposalInput) {
    return this.entering.accept(ctx, input);
  }

  @Mutation(() => AcceptAsProposedResult, {
    nullable: true,
    description: 'Creates a commitment from a proposal without changes.',
  })
  @Allow('intake.decide')
  acceptAsProposed(@Ctx() ctx: Context, @Args('input') input: AcceptAsProposedInput) {
    return this.entering.acceptAsProposed(ctx, input);
  }

  @Mutation(() => SplitProposalResult, { nullable: true, description: 'Creates several commitments from a proposal.' })
  @Allow('intake.decide')
  splitProposal(@Ctx() ctx: Context, @Args('input') input: SplitProposalInput) {
    return this.entering.split(ctx, input);
  }

  @Mutation(() => LinkProposalResult, {
    nullable: true,
    description: 'Adds a proposal as a statement to an existing commitment.',
  })
  @Allow('intake.decide')
  linkProposal(@Ctx() ctx: Context, @Args('input') input: LinkProposalInput) {
    return this.entering.link(ctx, input);
  }

  @Mutation(() => NoteProposalResult, {
    nullable: true,
    description: 'Notes a proposal as a figure, past act or position.',
  })
  @Allow('intake.decide')
  noteProposal(@Ctx() ctx: Context, @Args('input') input: NoteProposalInput) {
    return this.declining.note(ctx, input);
  }

  @Mutation(() => RejectProposalResult, { nullable: true, description: 'Rejects a proposal, with a reason.' })
  @Allow('intake.decide')
  rejectProposal(@Ctx() ctx: Context, @Args('input') input: RejectProposalInput) {
    return this.declining.reject(ctx, input);
  }

  @Mutation(() => SeparateProposalResult, {
    nullable: true,
    description: 'Gives a proposal that repeats another one a decision of its own. Later scans do not join it again.',
  })
  @Allow('intake.decide')
  separateProposal(@Ctx() ctx: Context, @Args('input') input: SeparateProposalInput) {
    return this.separating.separate(ctx, input);
  }

  @Mutation(() => ReopenProposalResult, {
    nullable: true,
    description: 'Undoes a decision and reopens the proposal. Commitments created by the decision are archived.',
  })
  @Allow('intake.decide')
  reopenProposal(@Ctx() ctx: Context, @Args('input') input: ReopenProposalInput) {
    return this.reopening.reopen(ctx, input);
  }
}
