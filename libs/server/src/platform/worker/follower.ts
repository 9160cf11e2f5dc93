import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Runner } from 'graphile-worker';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Configuration } from '../ground/configuration.js';
import { log } from '../ground/log.js';
import { patiently } from '../sql/patiently.js';
import { addJobs } from './add-jobs.js';
import { discover, discoverRegular, type Discovered, type DiscoveredRegular } from './discover.js';
import { isAway } from '../sql/is-away.js';
import { Presence } from './presence.js';
import { jobsAtOnce, runJobs } from './run-jobs.js';

/** Followers poll this often, even without a notification. */
const lookEveryMilliseconds = 1_000;
const beginAgainMilliseconds = 1_000;

/** Follows events for the lifetime of the worker: looks for new ones, and runs their jobs. */
@Injectable()
export class Follower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #stopping = new AbortController();
  readonly #pool: pg.Pool;
  #followers: readonly Discovered[] = [];
  #regulars: readonly DiscoveredRegular[] = [];
  #runner: Runner | null = null;
  #presence: Presence | null = null;
  #following: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #lookAgain = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {
    // With the worker’s own role: the schema of the jobs is closed to the app’s role.
    this.#pool = new pg.Pool({ connectionString: configuration.workerDatabaseUrl, max: jobsAtOnce + 3 });
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Resolves once jobs are running for the first time, however long the database was unavailable before. */
  async onApplicationBootstrap(): Promise<void> {
    this.#followers = discover(this.discovery, this.scanner, this.reflector);
    this.#regulars = discoverRegular(this.discovery, this.scanner, this.reflector);
    await new Promise<void>((resolve, reject) => {
      this.#following = this.#follow(resolve).catch(reject);
    });
    this.#timer = setInterval(() => this.look(), lookEveryMilliseconds);
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
    // A runner that has given up is already stopped.
    await this.#runner?.stop().catch(() => undefined);
    await this.#presence?.end();
    await this.#following;
    await this.#pool.end();
  }

  /**
   * Runs jobs until the worker stops. The runner gives up when the database becomes unavailable, and is started again.
   */
  async #follow(begun: () => void): Promise<void> {
    const { signal } = this.#stopping;
    await this.#runJobs(begun);
    while (!signal.aborted) {
      await pause(beginAgainMilliseconds, undefined, { signal }).catch(() => undefined);
      await this.#runJobs(begun).catch((error: unknown) => {
        if (!signal.aborted) log.error({ err: error }, 'Jobs could not be run.');
      });
    }
  }

  async #runJobs(begun: () => void): Promise<void> {
    const { signal } = this.#stopping;
    const { runner, pools } = await patiently(
      () => runJobs(this.#pool, this.#followers, this.#regulars, signal),
      signal,
    );
    this.#runner = runner;
    this.#presence = new Presence(this.configuration.workerDatabaseUrl, pools, () => this.look());
    await this.#presence.begin();
    begun();
    await runner.promise.catch(() => undefined);
    await this.#presence.end();
  }

  /** Looks for new events now; if a look is in progress, once more after it. */
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

  /** An error of one follower does not stop the others; the next look is a second away. */
  async #lookFor(follower: Discovered): Promise<void> {
    try {
      while (!this.#stopping.signal.aborted && (await addJobs(this.#pool, follower)));
    } catch (error) {
      if (!isAway(error)) log.error({ err: error, follower: follower.name }, 'New events could not be followed.');
    }
  }
}
