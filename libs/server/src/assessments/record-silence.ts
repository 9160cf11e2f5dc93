import { addDays, type IsoDay } from '@followthrough/domain/days';
import type { Context } from '../platform/changes/context.js';
import type { Work } from '../platform/changes/work.js';
import { statement, type Sql } from '../platform/sql/sql.js';
import { Reader } from '../platform/views/reader.js';

const atOnce = 100;

/** Silence is dated at the deadline, however late it is recorded. */
export const silentSince = (replyDue: IsoDay): Date => new Date(`${addDays(replyDue, 1)}T00:00:00Z`);

/** One after the other, each in a transaction of its own. `overdue` selects the ids of drafts, first due first. */
export async function recordSilence(
  work: Work,
  overdue: (ctx: Context) => Sql,
  silence: (ctx: Context, id: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    const due = await work.change(Reader.nobody, async (ctx) => idsOf(ctx, overdue(ctx)));
    for (const id of due) {
      if (signal?.aborted) return;
      await work.change(Reader.nobody, (ctx) => silence(ctx, id));
    }
    if (due.length < atOnce) return;
  }
}

async function idsOf(ctx: Context, overdue: Sql): Promise<string[]> {
  const { text, parameters } = statement(overdue);
  const rows = await ctx.db.query<{ id: string }[]>(`${text} limit ${atOnce}`, parameters);
  return rows.map(({ id }) => id);
}
