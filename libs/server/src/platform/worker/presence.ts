import pg from 'pg';
import { eventsChannel } from '../events/notifier.js';

const tryAgainMilliseconds = 1_000;

/**
 * The one connection by which a worker is known to live: it hears of new events, and holds a lock for the worker's name.
 * A worker that was killed holds none, so its jobs are given back at once instead of after the hours that jobs may take.
 */
export class Presence {
  #connection: pg.Client | null = null;
  #ended = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly workers: readonly string[],
    private readonly onEvents: () => void,
  ) {}

  async begin(): Promise<void> {
    const connection = new pg.Client({ connectionString: this.databaseUrl });
    connection.on('notification', () => this.onEvents());
    connection.on('error', () => this.#beginAgain());
    await connection.connect();
    for (const worker of this.workers)
      await connection.query('select pg_advisory_lock(hashtextextended($1, 0))', [worker]);
    await connection.query(`listen ${eventsChannel}`);
    this.#connection = connection;
  }

  /** Gives back the jobs of workers that live no more. */
  async releaseDead(): Promise<void> {
    await this.#connection?.query(
      `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from (
         select distinct locked_by from graphile_worker.jobs where locked_by <> all($1)) dead
       where pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))`,
      [this.workers],
    );
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#connection?.end().catch(() => undefined);
  }

  #beginAgain(): void {
    this.#connection = null;
    if (!this.#ended) setTimeout(() => void this.begin().catch(() => this.#beginAgain()), tryAgainMilliseconds).unref();
  }
}
