import { daysBetween, type IsoDay } from '@followthrough/domain/days';
import { replyDueOnceRestored } from '@followthrough/domain/right-of-reply';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { identifier, sql, statement, type Sql } from '../platform/sql/sql.js';
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
  'Last day for a reply (UTC). Days for which the commitment was archived are given back when it is restored.';

/** What waits for a reply, and the last day for one. */
interface Waiting {
  readonly id: string;
  readonly replyDue: IsoDay;
}

/**
 * Gives back the days for which a restored commitment was archived to what waits for a reply. Requires the lock on it.
 * @param waiting selects the id of each and its `replyDue`, as text
 * @returns those with a later last day since
 */
export async function extendReplies(
  ctx: Context,
  drafted: Drafted,
  waiting: Sql,
  archivedOn: IsoDay,
): Promise<(Waiting & { readonly days: number })[]> {
  const { text, parameters } = statement(waiting);
  const extended = [];
  for (const { id, replyDue: before } of await ctx.db.query<Waiting[]>(text, parameters)) {
    const replyDue = replyDueOnceRestored(before, archivedOn, ctx.today());
    if (replyDue === before) continue;
    await ctx.db.insert(ReplyExtension, { id: newId(), [drafted]: id, replyDue, at: ctx.now() });
    extended.push({ id, replyDue, days: daysBetween(before, replyDue) });
  }
  return extended;
}
