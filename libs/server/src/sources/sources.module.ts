import { Module } from '@nestjs/common';
import { FetchPageService } from './fetching/fetch-page.service.js';
import { PageFetcher } from './fetching/page-fetcher.js';
import { HtmlReader } from './html-reader.js';
import './mentions.view.js';
import { NoteService } from './note.service.js';
import { OfferService } from './offer.service.js';
import { PassageService } from './passage.service.js';
import { SourceResolver } from './source.resolver.js';
import { SourceService } from './source.service.js';

const services = [SourceService, PassageService, NoteService, PageFetcher];

@Module({
  providers: [...services, HtmlReader, OfferService, FetchPageService, SourceResolver],
  exports: services,
})
export class SourcesModule {}
