import type { Context } from '../../platform/changes/context.js';

/**
 * Changes of what is proposed of a source come one after the other, and a correction of the source waits for them. The
 * turn comes before any lock on a commitment; the source itself is locked as its other readers lock it, which hold one.
 */
export async function takeTurn(ctx: Context, sourceId: string): Promise<void> {
  await ctx.db.query(`select pg_advisory_xact_lock(hashtextextended('proposals of ' || $1, 0))`, [sourceId]);
  await ctx.db.query('select 1 from sources where id = $1 for share', [sourceId]);
}
