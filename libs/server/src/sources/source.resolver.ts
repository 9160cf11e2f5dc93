import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { Prepares } from '../platform/graphql/prepares.js';
import { FetchPageService } from './fetching/fetch-page.service.js';
import { FetchPageInput, FetchPageResult, MayFetchArgs } from './fetching/fetched-page.js';
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
    private readonly pages: FetchPageService,
  ) {}

  @Query(() => OfferedFacts, { description: 'Detects the details of a document. Saves nothing.' })
  @Allow('signedIn')
  offeredFacts(@Args() args: OfferedFactsArgs) {
    return this.offers.offer(args);
  }

  @Query(() => Boolean, { description: 'Whether this deployment may fetch pages from the host of a web address.' })
  @Allow('signedIn')
  mayFetch(@Ctx() ctx: Context, @Args() { address }: MayFetchArgs) {
    return this.pages.mayFetch(ctx, address);
  }

  @Mutation(() => FetchPageResult, { nullable: true, description: 'Fetches a web page for archiving. Saves nothing.' })
  @Allow('source.archive')
  @Prepares()
  fetchPage(@Ctx() ctx: Context, @Args('input') { address }: FetchPageInput) {
    return this.pages.fetch(ctx, address);
  }

  @Mutation(() => ArchiveSourceResult, { nullable: true, description: 'Archives a document verbatim.' })
  @Allow('source.archive')
  archiveSource(@Ctx() ctx: Context, @Args('input') input: ArchiveSourceInput) {
    return this.service.archive(ctx, input);
  }

  @Mutation(() => CorrectSourceResult, { nullable: true, description: 'Corrects the details of a source.' })
  @Allow('source.edit')
  correctSource(@Ctx() ctx: Context, @Args('input') input: CorrectSourceInput) {
    return this.service.correct(ctx, input);
  }

  @Mutation(() => NotePassageResult, {
    nullable: true,
    description: 'Notes a passage as a figure, past act or position.',
  })
  @Allow('source.notePassage')
  notePassage(@Ctx() ctx: Context, @Args('input') input: NotePassageInput) {
    return this.notes.notePassage(ctx, input);
  }
}
