import type { Context } from '../platform/changes/context.js';

/** Whether anyone has ever reported on a commitment, even if the report was withdrawn later: people relied on it. */
export async function isReported(ctx: Context, commitmentId: string): Promise<boolean> {
  const [reports] = await ctx.db.query<{ exist: boolean }[]>(
    `select exists (select 1 from events
       where subject_type = 'commitment' and subject_id = $1 and type = 'status.reported') as exist`,
    [commitmentId],
  );
  return reports!.exist;
}
