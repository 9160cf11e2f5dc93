import type { Context } from '../../platform/changes/context.js';
import type { Work } from '../../platform/changes/work.js';
import { databaseRefusal } from '../../platform/sql/database-refusal.js';
import { Reader } from '../../platform/views/reader.js';
import { takeTurn } from '../../sources/passages-in-turn.js';

/** A reading of a source, by the scan or by the outside reader. */
export interface Reading {
  readonly sourceId: string;
  /** Identifies the request: results for an earlier one are discarded. */
  readonly asking: string;
  readonly signal: AbortSignal;
}

/** The reading was cancelled or requested again, so its results are discarded. */
export class Stopped extends Error {}

/**
 * Reads, and calls `fail` after a permanent error.
 * @throws if `signal` aborts, or if another try may succeed: the database was not available, or there was a conflict
 */
export async function readOrFail(
  signal: AbortSignal,
  read: () => Promise<void>,
  fail: (error: Error) => Promise<void>,
): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (error instanceof Stopped) return;
    if (signal.aborted || mayPass(error as Error)) throw error;
    await fail(error as Error);
  }
}

/**
 * One transaction in the turn of the source.
 * @param current selects and locks the reading if it is still the one to be done; `$1` is the source and `$2` is `asking`
 * @throws Stopped
 */
export async function changeInTurn<T>(
  work: Work,
  { sourceId, asking, signal }: Reading,
  current: string,
  change: (ctx: Context) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  return work.change(Reader.nobody, async (ctx) => {
    await takeTurn(ctx, sourceId);
    const found = await ctx.db.query<unknown[]>(current, [sourceId, asking]);
    if (found.length === 0) throw new Stopped();
    return change(ctx);
  });
}

function mayPass(error: Error): boolean {
  const code = databaseRefusal(error)?.code;
  return code === 'UNAVAILABLE' || code === 'CONFLICT';
}
