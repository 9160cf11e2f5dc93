import { Injectable, type OnApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage, type EntityManager, type QueryRunner } from 'typeorm';
import { Configuration } from '../ground/configuration.js';
import { GuardedClient } from './guarded-client.js';
import { patiently } from './patiently.js';
import { Turns, type Share } from '../ground/turns.js';
import { tooLong } from './answer-size.js';
import { SnakeNaming } from './columns.js';
import { Bound, type Statement } from './sql.js';

/** The role may add to the record and never change it. Every connection takes it on. */
const session = [
  'role=followthrough_app',
  'timezone=UTC',
  // A change that waits longer for another is refused, and releases its connection.
  'lock_timeout=5000',
  'idle_in_transaction_session_timeout=30000',
  // Frequently read data is in memory, so an index costs no more than a scan. Compiling such short statements costs
  // more than it saves.
  'random_page_cost=1.1',
  'jit=off',
  // So that a short name with two letters swapped is still found.
  'pg_trgm.word_similarity_threshold=0.45',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/**
 * Reads never wait for changes, so a long statement is an expensive one. A prepared statement is planned once per
 * connection, not for each value: planning a page takes about as long as reading it. Many read at once, so each has one process:
 * starting more of them takes longer than reading a page.
 */
const readsWithin =
  '-c statement_timeout=10000 -c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0';
const changesWithin = '-c statement_timeout=15000';

const connections = 10;
/** Leaves two connections for short statements without a user, above all session look-ups. */
const readShare: Share = { all: connections - 2, each: 3, waiting: 50, milliseconds: 10_000 };
/** People signing in from one office share an address, so many may wait. */
const changeShare: Share = { all: connections, each: 4, waiting: 500, milliseconds: 20_000 };

/** The number of statement shapes to remember. */
const preparedShapes = 200;

/** Keep-alive detects a network that drops packets; a limited lifetime frees prepared statements. */
const connection = {
  Client: GuardedClient,
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
  query_timeout: 20_000,
  maxUses: 2_000,
};

/** Values as PostgreSQL sent them. */
const asText = { getTypeParser: () => (text: string) => text };

/** The database: short statements for reads, TypeORM transactions for writes. */
@Injectable()
export class Database implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly reads: pg.Pool;
  readonly writes: DataSource;
  /** A separate pool, so that a busy server is not reported as unhealthy. */
  readonly #health: pg.Pool;
  readonly #readTurns = new Turns(readShare);
  readonly #changeTurns = new Turns(changeShare);
  #cursorKey: Bound | null = null;
  #views: ReadonlyMap<string, string> = new Map();
  readonly #names = new Map<string, string>();

  constructor(private readonly configuration: Configuration) {
    const reading = {
      connectionString: configuration.databaseUrl,
      ...connection,
      options: `${session} ${readsWithin}`,
    };
    this.reads = new pg.Pool({ ...reading, max: connections });
    this.#health = new pg.Pool({ ...reading, max: 1 });
    // An idle connection that breaks is replaced when it is next needed.
    for (const pool of [this.reads, this.#health]) pool.on('error', () => undefined);
    this.writes = new DataSource({
      type: 'postgres',
      url: configuration.databaseUrl,
      entities: entities(),
      namingStrategy: new SnakeNaming(),
      synchronize: false,
      uuidExtension: 'pgcrypto',
      installExtensions: false,
      extra: { ...connection, options: `${session} ${changesWithin}`, max: connections },
      poolErrorHandler: () => undefined,
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await patiently(() => this.writes.initialize());
    const [settings] = await this.rows<{ cursor_key: Buffer }>('select cursor_key from settings');
    this.#cursorKey = new Bound(settings!.cursor_key);
    const views = await this.rows<{ name: string; definition: string }>(
      `select viewname as name, rtrim(definition, ';') as definition from pg_views where schemaname = 'public'`,
    );
    this.#views = new Map(views.map(({ name, definition }) => [name, definition]));
  }

  /** Closed last: until HTTP is closed, requests are still being answered. */
  async onApplicationShutdown(): Promise<void> {
    if (this.writes.isInitialized) await this.writes.destroy();
    await Promise.all([this.reads.end(), this.#health.end()]);
  }

  /** The key with which every process of the deployment encrypts cursors. */
  get cursorKey(): Bound {
    if (!this.#cursorKey) throw new Error('Nothing is read before the application has started.');
    return this.#cursorKey;
  }

  /** The views of the schema: the name and the statement of each. */
  get views(): ReadonlyMap<string, string> {
    return this.#views;
  }

  /** @throws if the database does not respond. */
  async check(): Promise<void> {
    await this.#health.query('select 1');
  }

  /** A transaction as of this time, when it is this party’s turn; null does not queue. */
  async change<T>(whose: string | null, at: Date, work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.#changeTurns.take(whose, () => transaction(this.writes, at, work));
  }

  /**
   * Runs a planned statement when it is this party’s turn, prepared if its shape is used often, and returns its JSON as
   * PostgreSQL wrote it.
   * @throws Refusal INVALID if that is too long to send.
   */
  async jsonText(planned: Statement, whose: string | null): Promise<string | null> {
    const query = { text: planned.text, values: planned.parameters, types: asText };
    const result = await this.#readTurns.take(whose, () =>
      this.reads.query<{ data: string | null; bytes: string | null }>({ ...this.#named(planned.text), ...query }),
    );
    const row = result.rows[0];
    if (row && row.data === null && row.bytes !== null) throw tooLong();
    return row?.data ?? null;
  }

  async rows<R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.reads.query<R>({ ...this.#named(text), text, values: [...values] })).rows;
  }

  /**
   * Prepares a shape from its second use, while it is among the most recently used: PostgreSQL keeps prepared
   * statements as long as the connection, so rare ones must not be prepared.
   */
  #named(text: string): { name?: string } {
    const known = this.#names.get(text);
    this.#names.delete(text);
    this.#names.set(text, known ?? createHash('sha256').update(text).digest('base64url').slice(0, 20));
    if (this.#names.size > preparedShapes) this.#names.delete(this.#names.keys().next().value!);
    return known ? { name: known } : {};
  }
}

const begin = 'START TRANSACTION';

/** The message that begins it tells the time to triggers, so that versions of rows have the time of their events. */
async function transaction<T>(writes: DataSource, at: Date, work: (db: EntityManager) => Promise<T>): Promise<T> {
  const runner = writes.createQueryRunner();
  const query = runner.query.bind(runner) as QueryRunner['query'];
  runner.query = ((text: string, ...values: [unknown[]?]) =>
    query(
      text === begin ? `${begin}; set local followthrough.now = '${at.toISOString()}'` : text,
      ...values,
    )) as QueryRunner['query'];
  try {
    return await runner.manager.transaction(work);
  } finally {
    await runner.release();
  }
}

/** Every entity whose module was loaded: the decorator registers it. */
function entities(): (() => unknown)[] {
  return getMetadataArgsStorage().tables.flatMap(({ target }) =>
    typeof target === 'function' ? [target as () => unknown] : [],
  );
}
