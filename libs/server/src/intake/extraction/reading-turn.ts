import type { Context } from '../../platform/changes/context.js';
import type { Work } from '../../platform/changes/work.js';
import { Reader } from '../../platform/views/reader.js';
import { Stopped } from '../../platform/worker/run-or-fail.js';
import { takeTurn } from '../../sources/passages-in-turn.js';

/** A reading of a source, by the scan or by the outside reader. */
export interface Reading {
  readonly sourceId: string;
  /** Identifies the request: results for an earlier one are discarded. */
  readonly asking: string;
  readonly signal: AbortSignal;
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
