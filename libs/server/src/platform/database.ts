import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { Configuration } from './configuration.js';
import { SnakeNaming } from './views/columns.js';
import type { Statement } from './views/sql.js';

/** The role that may add to the record and never change it. A process takes it on with every connection. */
const session = [
  'role=followthrough_app',
  'timezone=UTC',
  'statement_timeout=30000',
  // What is read often is in memory: an index is no dearer than reading a table through. Compiling such short
  // statements costs more than it saves.
  'random_page_cost=1.1',
  'jit=off',
  // Two letters swapped in a short name still find it.
  'pg_trgm.word_similarity_threshold=0.45',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** Shapes of statement kept prepared; PostgreSQL holds each on every connection. */
const preparedShapes = 200;

/** Values as PostgreSQL wrote them. */
const asText = { getTypeParser: () => (text: string) => text };

/** The database: short statements for reads, TypeORM's transactions for writes. */
@Injectable()
export class Database implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly reads: pg.Pool;
  readonly writes: DataSource;
  readonly #names = new Map<string, string>();

  constructor(private readonly configuration: Configuration) {
    this.reads = new pg.Pool({ connectionString: configuration.databaseUrl, options: session, max: 10 });
    // A connection that breaks while it is idle is replaced when it is next needed.
    this.reads.on('error', () => undefined);
    this.writes = new DataSource({
      type: 'postgres',
      url: configuration.databaseUrl,
      entities: entities(),
      namingStrategy: new SnakeNaming(),
      synchronize: false,
      uuidExtension: 'pgcrypto',
      installExtensions: false,
      extra: { options: session, max: 10 },
      poolErrorHandler: () => undefined,
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.writes.initialize();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.writes.isInitialized) await this.writes.destroy();
    await this.reads.end();
  }

  /** Runs a planned statement, prepared under a name of its shape, and returns the JSON it built. */
  async json(planned: Statement): Promise<unknown> {
    const text = await this.jsonText(planned);
    return text === null ? null : (JSON.parse(text) as unknown);
  }

  /** The same, as PostgreSQL wrote it. */
  async jsonText(planned: Statement): Promise<string | null> {
    const result = await this.reads.query<{ data: string | null }>({
      ...this.#named(planned.text),
      text: planned.text,
      values: planned.parameters,
      types: asText,
    });
    return result.rows[0]?.data ?? null;
  }

  async rows<R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.reads.query<R>({ ...this.#named(text), text, values: [...values] })).rows;
  }

  #named(text: string): { name?: string } {
    let name = this.#names.get(text);
    if (!name && this.#names.size < preparedShapes) {
      name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
      this.#names.set(text, name);
    }
    return name ? { name } : {};
  }
}

/** Every entity whose module was loaded: an entity registers itself by being decorated. */
function entities(): (() => unknown)[] {
  return getMetadataArgsStorage().tables.flatMap(({ target }) =>
    typeof target === 'function' ? [target as () => unknown] : [],
  );
}
