import { daysBetween, type IsoDay } from '@followthrough/domain/days';
import { replyDueOnceRestored, type Extended } from '@followthrough/domain/right-of-reply';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { identifier, raw, sql, statement, type Sql } from '../platform/sql/sql.js';
import { ReplyExtension } from './reply-extension.entity.js';

/** What the lead team can reply to, as the key of its extensions. */
type Drafted = 'assessmentId' | 'findingId';

const keys: Record<Drafted, string> = { assessmentId: 'assessment_id', findingId: 'finding_id' };

/** The last day for a reply: the first one, or the latest to which it was extended. */
export const replyDueOf =
  (drafted: Drafted) =>
  ({ id, firstReplyDue }: { readonly id: Sql; readonly firstReplyDue: Sql }): Sql =>
    sql`greatest(${firstReplyDue}, (select max(extended.reply_due) from reply_extensions extended
      where extended.${identifier(keys[drafted])} = ${id}))`;

export const replyDueDescription =
  'Last day for a reply (UTC). Time for which the commitment was archived is added to it when it is restored.';

/** Selects what waits for a reply: the `id` of each, its first deadline as `first`, and its `number`. */
type Waiting = Sql;

/** Each with the last day for a reply to it. */
const dueOf = (drafted: Drafted, waiting: Waiting): Sql => sql`select w.*,
  ${replyDueOf(drafted)({ id: raw('w.id'), firstReplyDue: raw('w.first') })} as due from (${waiting} offset 0) w`;

/** The ids of what waits for a reply although the last day for it is over, first due first. */
export const overdueOf = (drafted: Drafted, waiting: Waiting, today: IsoDay): Sql =>
  sql`select d.id from (${dueOf(drafted, waiting)}) d where d.due < ${today}::date order by d.due, d.number`;

/**
 * Gives back the time for which a restored commitment was archived to what waits for a reply. Requires the lock on it.
 * @returns those with a later last day since
 */
export async function extendReplies(
  ctx: Context,
  drafted: Drafted,
  waiting: Waiting,
  archivedAt: Date,
): Promise<{ readonly id: string; readonly replyDue: IsoDay; readonly days: number }[]> {
  const { text, parameters } = statement(sql`
    select d.id, d.first::text as "firstReplyDue", d.due::text as "replyDue",
      (select coalesce(sum(extract(epoch from x.at - x.archived_at)), 0)::float8 * 1000 from reply_extensions x
        where x.${identifier(keys[drafted])} = d.id) as lost
    from (${dueOf(drafted, waiting)}) d order by d.number`);
  const extended = [];
  for (const { id, ...before } of await ctx.db.query<(Extended & { readonly id: string })[]>(text, parameters)) {
    const replyDue = replyDueOnceRestored(before, archivedAt.getTime(), ctx.now().getTime());
    if (replyDue === null) continue;
    await ctx.db.insert(ReplyExtension, { id: newId(), [drafted]: id, archivedAt, replyDue, at: ctx.now() });
    if (replyDue > before.replyDue) extended.push({ id, replyDue, days: daysBetween(before.replyDue, replyDue) });
  }
  return extended;
}
