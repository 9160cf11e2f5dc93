import { DataSource } from 'typeorm';
import { migrations } from './migrations.js';

/** The database with its owner’s login, which may change its schema. */
export function owned(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
  });
}

/** Applies pending migrations. Only one process at a time: a second one waits and then finds nothing to do. */
export async function migrate(url: string, say: (name: string) => void = () => undefined): Promise<void> {
  const database = await owned(url).initialize();
  const lock = database.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('followthrough migrations'))`);
    for (const { name } of await database.runMigrations()) say(name);
  } finally {
    await lock.release();
    await database.destroy();
  }
}
