import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Logger, run, type Runner } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import { Configuration } from '../configuration.js';
import { Presence } from './presence.js';
import { followed, type Follow, type FollowedEvent } from './follows.js';

/** Followers look this often even when nobody told them anything. */
const lookEveryMilliseconds = 1_000;
const eventsAtOnce = 500;
const jobsAtOnce = 2;

interface Job {
  readonly follower: string;
  readonly event: FollowedEvent;
}

/**
 * Turns events into jobs. A bookmark moves in the transaction that adds the jobs, so none is lost and none is added
 * twice; it stops before the oldest transaction still under way, so an event that commits late is not stepped over.
 */
@Injectable()
export class Follower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #follows = new Map<string, { types: readonly string[]; follow: Follow }>();
  readonly #stopping = new AbortController();
  readonly #pool: pg.Pool;
  #runner: Runner | null = null;
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
    this.#discover();
    const workers: string[] = [];
    const events = new EventEmitter().on('worker:create', ({ worker }: { worker: { workerId: string } }) =>
      workers.push(worker.workerId),
    );
    this.#runner = await run({
      events,
      pgPool: this.#pool,
      concurrency: jobsAtOnce,
      noHandleSignals: true,
      pollInterval: lookEveryMilliseconds,
      logger: new Logger(() => () => undefined),
      taskList: { follow: (payload) => this.#work(payload as Job) },
    });
    this.#presence = new Presence(this.configuration.workerDatabaseUrl, workers, () => this.look());
    await this.#presence.begin();
    await this.#presence.releaseDead();
    this.#timer = setInterval(() => this.look(), lookEveryMilliseconds);
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
    await this.#runner?.stop();
    await this.#presence?.end();
    await this.#pool.end();
  }

  /** Looks for new events now; while it looks, once more afterwards. */
  look(): void {
    if (this.#looking) this.#lookAgain = true;
    else this.#looking = this.#lookUntilNone();
  }

  async #lookUntilNone(): Promise<void> {
    try {
      do this.#lookAgain = false;
      while (!this.#stopping.signal.aborted && ((await this.#addJobs()) === eventsAtOnce || this.#lookAgain));
    } catch {
      // The database is away: the next look is a second off.
    } finally {
      this.#looking = null;
    }
  }

  async #addJobs(): Promise<number> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await client.query(`insert into bookmarks values ('jobs', '0', 0) on conflict do nothing`);
      const bookmark = await client.query<{ xid: string; sequence: string }>(
        `select xid::text, sequence::text from bookmarks where follower = 'jobs' for update`,
      );
      const { xid, sequence } = bookmark.rows[0]!;
      const { rows } = await client.query<FollowedEvent & { xid: string; sequence: string }>(newEvents, [
        xid,
        sequence,
      ]);
      for (const { xid: _xid, sequence: _sequence, ...event } of rows) {
        for (const [follower, { types }] of this.#follows) {
          if (!types.includes(event.type)) continue;
          await client.query(
            `select graphile_worker.add_job('follow', $1::json, job_key => $2, job_key_mode => 'unsafe_dedupe')`,
            [JSON.stringify({ follower, event } satisfies Job), `${follower} ${event.id}`],
          );
        }
      }
      const last = rows.at(-1);
      if (last) {
        await client.query(`update bookmarks set xid = $1, sequence = $2 where follower = 'jobs'`, [
          last.xid,
          last.sequence,
        ]);
      }
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  async #work({ follower, event }: Job): Promise<void> {
    // A follower that a newer release dropped has nothing to do any more.
    await this.#follows.get(follower)?.follow(event, this.#stopping.signal);
  }

  #discover(): void {
    for (const { instance, name } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = (instance as Record<string, unknown>)[method];
        if (typeof handler !== 'function') continue;
        const types = this.reflector.get<readonly string[] | undefined>(followed, handler);
        if (types) this.#follows.set(`${name}.${method}`, { types, follow: handler.bind(instance) as Follow });
      }
    }
  }
}

const newEvents = `
  select id, type, json_build_object('type', subject_type, 'id', subject_id) as subject,
    convert_from(canonical, 'UTF8')::jsonb -> 'data' as data, xid::text, sequence::text
  from events
  where (xid, sequence) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
  order by events.xid, events.sequence limit ${eventsAtOnce}`;
