import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import type { Prepared } from '../../platform/graphql/prepares.js';
import { FetchedPage } from './fetched-page.js';
import { PageFetcher } from './page-fetcher.js';

/** Fetches a page for a user who may archive it, before a transaction begins. */
@Injectable()
export class FetchPageService {
  constructor(private readonly fetcher: PageFetcher) {}

  mayFetch(address: string): Promise<boolean> {
    return this.fetcher.mayFetch(address);
  }

  async fetch(ctx: Context, address: string): Promise<Prepared<FetchedPage, RuleProblem>> {
    ctx.allow('source.archive');
    const fetched = await this.fetcher.fetch(address);
    if (isProblem(fetched)) return fetched;
    return () => {
      ctx.allow('source.archive');
      return Promise.resolve(FetchedPage.of(fetched));
    };
  }
}
