import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../sql/database.js';

const tryAgainMilliseconds = 250;

/**
 * Runs `work` under a lock that ends with this process, however it ends. Other callers wait for their turn.
 * @throws if `signal` aborts while waiting
 */
export async function oneAtATime(
  database: Database,
  name: string,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const connection = await database.reads.connect();
  const broken = (): void => undefined;
  connection.on('error', broken);
  let held = false;
  try {
    while (!held) {
      signal.throwIfAborted();
      const { rows } = await connection.query<{ held: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 1)) as held',
        [name],
      );
      held = rows[0]!.held;
      if (!held) await wait(tryAgainMilliseconds, undefined, { signal });
    }
    await work();
  } finally {
    const failed = held && (await release(connection, name));
    connection.off('error', broken);
    connection.release(failed);
  }
}

/** Whether the connection is broken: it is then not returned to the pool, and its lock is gone. */
async function release(connection: { query(text: string, values: unknown[]): Promise<unknown> }, name: string) {
  try {
    await connection.query('select pg_advisory_unlock(hashtextextended($1, 1))', [name]);
    return false;
  } catch {
    return true;
  }
}
