import { narrowedHosts } from '@followthrough/domain/settings';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Configuration } from '../../platform/ground/configuration.js';
import { Database } from '../../platform/sql/database.js';

/** Hosts that pages may be fetched from: the environment sets the maximum, and settings can only narrow it. */
@Injectable()
export class AllowedHosts {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
  ) {}

  /** For choosing among them in settings. */
  ceiling(ctx: Context): readonly string[] {
    ctx.allow('settings.change');
    return this.configuration.fetchHosts;
  }

  /** Read each time, so that a removed host is blocked immediately. */
  async now(): Promise<readonly string[]> {
    const { fetchHosts } = this.configuration;
    if (fetchHosts.length === 0) return [];
    const [settings] = await this.database.rows<{ fetch_hosts: string[] | null }>('select fetch_hosts from settings');
    return narrowedHosts(settings!.fetch_hosts, fetchHosts);
  }
}
