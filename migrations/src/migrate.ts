import { DataSource } from 'typeorm';
import { migrations } from './migrations.js';

/** The database as its owner sees it, with everything that can be done to its shape. */
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

/** Brings the database up to date. One process at a time: another waits and then finds nothing to do. */
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
