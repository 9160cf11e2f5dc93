import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import pg from 'pg';
import { Configuration } from '../configuration.js';
import { log } from '../log.js';
import { addJobs } from './add-jobs.js';
import { discover, discoverRegular, type Discovered } from './discover.js';
import { isAway } from './is-away.js';
import { Presence } from './presence.js';
import { jobsAtOnce, runJobs, type Running } from './run-jobs.js';

/** Followers look this often even when nobody told them anything. */
const lookEveryMilliseconds = 1_000;

/** Follows events while the worker lives: looks for new ones, and runs the jobs that they became. */
@Injectable()
export class Follower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #stopping = new AbortController();
  readonly #pool: pg.Pool;
  #followers: readonly Discovered[] = [];
  #running: Running | null = null;
  #presence: Presence | null = null;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #lookAgain = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {
    // As the worker's own role: jobs are kept in a schema that the app's role does not enter.
    this.#pool = new pg.Pool({ connectionString: configuration.workerDatabaseUrl, max: jobsAtOnce + 3 });
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#followers = discover(this.discovery, this.scanner, this.reflector);
    const regulars = discoverRegular(this.discovery, this.scanner, this.reflector);
    this.#running = await runJobs(this.#pool, this.#followers, regulars, this.#stopping.signal);
    this.#presence = new Presence(this.configuration.workerDatabaseUrl, this.#running.workers, () => this.look());
    await this.#presence.begin();
    this.#timer = setInterval(() => this.look(), lookEveryMilliseconds);
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
    await this.#running?.runner.stop();
    await this.#presence?.end();
    await this.#pool.end();
  }

  /** Looks for new events now; while it looks, once more afterwards. */
  look(): void {
    if (this.#looking) this.#lookAgain = true;
    else this.#looking = this.#lookUntilNone().finally(() => (this.#looking = null));
  }

  async #lookUntilNone(): Promise<void> {
    do {
      this.#lookAgain = false;
      for (const follower of this.#followers) await this.#lookFor(follower);
    } while (!this.#stopping.signal.aborted && this.#lookAgain);
  }

  /** One follower's trouble is not the others'; the next look is a second off. */
  async #lookFor(follower: Discovered): Promise<void> {
    try {
      while (!this.#stopping.signal.aborted && (await addJobs(this.#pool, follower)));
    } catch (error) {
      if (!isAway(error)) log.error({ err: error, follower: follower.name }, 'New events could not be followed.');
    }
  }
}
