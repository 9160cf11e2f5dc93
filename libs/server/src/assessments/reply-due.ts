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

/** A draft, and the last day for a reply to it. */
interface Draft {
  readonly id: string;
  readonly replyDue: IsoDay;
}

/**
 * Gives back to the drafts of a restored commitment the days for which it was archived. Requires the lock on it.
 * @param drafts selects the id of each and its `replyDue`, as text
 * @returns those with a later last day since
 */
export async function extendReplies(
  ctx: Context,
  drafted: Drafted,
  drafts: Sql,
  archivedOn: IsoDay,
): Promise<(Draft & { readonly days: number })[]> {
  const { text, parameters } = statement(drafts);
  const extended = [];
  for (const { id, replyDue: before } of await ctx.db.query<Draft[]>(text, parameters)) {
    const replyDue = replyDueOnceRestored(before, archivedOn, ctx.today());
    if (replyDue === before) continue;
    await ctx.db.insert(ReplyExtension, { id: newId(), [drafted]: id, replyDue, at: ctx.now() });
    extended.push({ id, replyDue, days: daysBetween(before, replyDue) });
  }
  return extended;
}
