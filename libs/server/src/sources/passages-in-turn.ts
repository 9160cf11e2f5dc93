import type { Context } from '../platform/changes/context.js';

/**
 * Makes scans and outside readings of a source, decisions on its proposals, and statements of its words queue; notes made by
 * hand and evidence take no turn. Corrections of the source wait for them. Take the turn before locking a commitment; the source itself is locked in the same shared mode as by its
 * other readers.
 */
export async function takeTurn(ctx: Context, sourceId: string): Promise<void> {
  await ctx.db.query(`select pg_advisory_xact_lock(hashtextextended('proposals of ' || $1, 0))`, [sourceId]);
  await ctx.db.query('select 1 from sources where id = $1 for share', [sourceId]);
}
