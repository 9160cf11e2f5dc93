import { migrate } from '@followthrough/migrations/migrate';
import { migrations } from '@followthrough/migrations/migrations';
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** The PostgreSQL for tests; `npm test` starts one. */
function server(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return url;
  throw new Error('TEST_DATABASE_URL is not set. "npm test" starts a PostgreSQL and sets it.');
}

export interface TestDatabase {
  readonly url: string;
  /** As its owner: for inspecting or damaging data without the product. */
  query<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

/** A migrated database, cloned from a template in a tenth of a second. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = await templateDatabase();
  await asServer((client) => client.query(`create database ${name} template ${template}`));
  return databaseAt(addressOf(name), () =>
    asServer((client) => client.query(`drop database if exists ${name} with (force)`)),
  );
}

/** A database that a test created itself. */
export function databaseAt(url: string, remove: () => Promise<void>): TestDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // Dropping the database by force ends idle connections, which is not a test failure.
  pool.on('error', () => undefined);
  return {
    url,
    query: async <R extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await pool.query<R>(text, values)).rows,
    async drop() {
      await pool.end();
      await remove();
    },
  };
}

/** Created once for a set of migrations; concurrent test files wait for the first. */
async function templateDatabase(): Promise<string> {
  const name = `template_${fingerprint()}`;
  await asServer(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('template'))`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const making = `${name}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    await client.query(`create database ${making}`);
    await migrate(addressOf(making));
    await client.query(`alter database ${making} rename to ${name}`);
  });
  return name;
}

function fingerprint(): string {
  const folder = join(import.meta.dirname, '../../migrations/src');
  const hash = createHash('sha256').update(migrations.map(({ name }) => name).join());
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

function addressOf(database: string): string {
  const url = new URL(server());
  url.pathname = `/${database}`;
  return url.href;
}

async function asServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
