import { databaseRefusal } from '../sql/database-refusal.js';

/** The work was cancelled or requested again, so its results are discarded. */
export class Stopped extends Error {}

/**
 * Runs `work`, and calls `fail` after a permanent error.
 * @throws if `signal` aborts, or if another try may succeed: the database was not available, or there was a conflict
 */
export async function runOrFail(
  signal: AbortSignal,
  work: () => Promise<void>,
  fail: (error: Error) => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Stopped) return;
    if (signal.aborted || mayPass(error as Error)) throw error;
    await fail(error as Error);
  }
}

function mayPass(error: Error): boolean {
  const code = databaseRefusal(error)?.code;
  return code === 'UNAVAILABLE' || code === 'CONFLICT';
}
