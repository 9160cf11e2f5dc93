import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { eventsChannel } from '../changes/notifier.js';
import { log } from '../ground/log.js';
import { isAway } from '../sql/is-away.js';

const tryAgainMilliseconds = 1_000;
const releaseEveryMilliseconds = 30_000;
const connectWithinMilliseconds = 10_000;

/**
 * The connection that shows that a worker is alive: it receives notifications of new events, and holds a lock on the
 * names that its jobs bear. A killed worker holds no lock, so its jobs are released soon instead of after the hours that a job may
 * take.
 */
export class Presence {
  readonly #ending = new AbortController();
  #connection: pg.Client | null = null;
  #staying: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly databaseUrl: string,
    private readonly names: readonly string[],
    private readonly onEvents: () => void,
    private readonly releaseEvery = releaseEveryMilliseconds,
  ) {}

  /** Resolves once the worker is known to be alive. */
  async begin(): Promise<void> {
    await new Promise<void>((known) => {
      this.#staying = this.#stay(known).finally(known);
    });
    if (!this.#ending.signal.aborted) {
      this.#timer = setInterval(() => void this.#releaseDead().catch(tell), this.releaseEvery);
    }
  }

  async end(): Promise<void> {
    this.#ending.abort();
    if (this.#timer) clearInterval(this.#timer);
    await this.#connection?.end().catch(() => undefined);
    await this.#staying;
  }

  /** One connection at a time until the worker stops, never two. */
  async #stay(known: () => void): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await this.#stayConnected(known).catch(tell);
      await pause(tryAgainMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Until the connection ends. @throws if it ends before it can be used. */
  async #stayConnected(known: () => void): Promise<void> {
    const connection = new pg.Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: connectWithinMilliseconds,
    });
    // The “end” handler deals with errors.
    connection.on('error', () => undefined);
    connection.on('notification', () => this.onEvents());
    const ended = new Promise((resolve) => connection.once('end', resolve));
    this.#connection = connection;
    try {
      // A client told to end while connecting never settles its promise.
      await Promise.race([connection.connect(), ended]);
      for (const name of this.names) await connection.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
      await connection.query(`listen ${eventsChannel}`);
      await this.#releaseDead().catch(tell);
      known();
      await ended;
    } finally {
      this.#connection = null;
      await connection.end().catch(() => undefined);
    }
  }

  /** Releases the jobs of workers that are no longer alive. */
  async #releaseDead(): Promise<void> {
    await this.#connection?.query(
      `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from (
         select distinct locked_by from graphile_worker.jobs where locked_by <> all($1)) dead
       where pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))`,
      [this.names],
    );
  }
}

function tell(error: unknown): void {
  if (!isAway(error)) log.error({ err: error }, 'The worker could not show that it lives.');
}
