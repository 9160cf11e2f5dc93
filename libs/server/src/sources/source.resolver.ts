import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { NotePassageInput } from './note.inputs.js';
import { NoteService } from './note.service.js';
import { OfferService } from './offer.service.js';
import { OfferedFacts } from './offered-facts.js';
import { ArchiveSourceInput, CorrectSourceInput, OfferedFactsArgs } from './source.inputs.js';
import { ArchiveSourceResult, CorrectSourceResult, NotePassageResult } from './source.problems.js';
import { SourceService } from './source.service.js';
import './note.view.js';
import './passage.view.js';

@Resolver()
export class SourceResolver {
  constructor(
    private readonly service: SourceService,
    private readonly notes: NoteService,
    private readonly offers: OfferService,
  ) {}

  @Query(() => OfferedFacts, { description: 'Reads what a document says about itself; saves nothing.' })
  @Allow('signedIn')
  offeredFacts(@Args() args: OfferedFactsArgs) {
    return this.offers.offer(args);
  }

  @Mutation(() => ArchiveSourceResult, { nullable: true, description: 'Archives a document, word for word.' })
  @Allow('source.archive')
  archiveSource(@Ctx() ctx: Context, @Args('input') input: ArchiveSourceInput) {
    return this.service.archive(ctx, input);
  }

  @Mutation(() => CorrectSourceResult, { nullable: true, description: 'Puts right what is known of a source.' })
  @Allow('source.edit')
  correctSource(@Ctx() ctx: Context, @Args('input') input: CorrectSourceInput) {
    return this.service.correct(ctx, input);
  }

  @Mutation(() => NotePassageResult, { nullable: true, description: 'Notes a figure, a past act or a position.' })
  @Allow('source.notePassage')
  notePassage(@Ctx() ctx: Context, @Args('input') input: NotePassageInput) {
    return this.notes.notePassage(ctx, input);
  }
}
