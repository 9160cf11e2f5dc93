import type { Database } from '@followthrough/server/platform/sql/database';
import { setTimeout as wait } from 'node:timers/promises';

const tryAgainMilliseconds = 250;

/** Only one load at a time. The lock is on a separate connection, so it ends with the process, however that ends. */
export async function inTurn<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const connection = await database.reads.connect();
  // If it breaks, the running step reports it.
  connection.on('error', () => undefined);
  try {
    for (;;) {
      const { rows } = await connection.query<{ mine: boolean }>(
        `select pg_try_advisory_lock(hashtext('followthrough demo')) as mine`,
      );
      if (rows[0]?.mine) return await work();
      await wait(tryAgainMilliseconds);
    }
  } finally {
    connection.release(true);
  }
}
