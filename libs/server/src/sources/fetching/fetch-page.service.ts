import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { AllowedHosts } from '../../people/deployment/allowed-hosts.service.js';
import type { Context } from '../../platform/changes/context.js';
import type { Prepared } from '../../platform/graphql/prepares.js';
import { FetchedPage } from './fetched-page.js';
import { PageFetcher } from './page-fetcher.js';

/** Fetches a page for a user who may archive it, before a transaction begins. */
@Injectable()
export class FetchPageService {
  readonly #hosts = new WeakMap<Context, Promise<readonly string[]>>();

  constructor(
    private readonly fetcher: PageFetcher,
    private readonly allowed: AllowedHosts,
  ) {}

  /** The allowed hosts are read once for a request, however many addresses it asks about. */
  mayFetch(ctx: Context, address: string): Promise<boolean> {
    const hosts = this.#hosts.get(ctx) ?? this.allowed.now();
    this.#hosts.set(ctx, hosts);
    return this.fetcher.mayFetch(address, hosts);
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
