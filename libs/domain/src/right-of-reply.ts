import { addDays, isIsoDay, millisecondsADay, type IsoDay } from './days.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import type { ReplyEnding } from './vocabulary.js';

/**
 * What an auditor drafts, an assessment or a finding, is a draft until the lead team replied, declined to, or let the
 * deadline pass.
 */
export interface Drafted {
  readonly replyDue: IsoDay;
  /** `by` is a name; null if it was recorded by the system. */
  readonly replied: { readonly ending: ReplyEnding; readonly by: string | null } | null;
  readonly isWithdrawn: boolean;
}

/** The last day for a reply to what is drafted today. */
export function usualReplyDue(today: IsoDay): IsoDay {
  return addDays(today, limits.replyDays);
}

/** Why this cannot be the last day for a reply, or null. */
export function replyDueProblem(due: IsoDay, today: IsoDay): RuleProblem | null {
  const field = 'replyDue';
  if (!isIsoDay(due)) return problem('DAY_INVALID', {}, field);
  if (due <= today) return problem('REPLY_DUE_TOO_SOON', {}, field);
  const days = limits.replyDaysMost;
  return due > addDays(today, days) ? problem('REPLY_DUE_TOO_LATE', { days }, field) : null;
}

/** Whether the last day for a reply is over. */
export function isReplyOver({ replyDue }: Pick<Drafted, 'replyDue'>, today: IsoDay): boolean {
  return replyDue < today;
}

/** Whether silence has to be recorded. */
export function isSilent(drafted: Drafted, today: IsoDay): boolean {
  return drafted.replied === null && !drafted.isWithdrawn && isReplyOver(drafted, today);
}

/** The last day for a reply, and what it was given for. Times are milliseconds. */
export interface Extended {
  readonly firstReplyDue: IsoDay;
  readonly replyDue: IsoDay;
  /** For how long the commitment was archived before, while a reply could still be given. */
  readonly lost: number;
}

/**
 * The last day for a reply after the commitment is restored, because nobody could reply meanwhile. The time for which it was
 * archived, in total of all times, is added to the first deadline in whole days: so that the lead team never has less time
 * than it was first given, nor a day more for each time. Null if nothing was lost: a deadline that was over by then stays.
 */
export function replyDueOnceRestored(
  { firstReplyDue, replyDue, lost }: Extended,
  archivedAt: number,
  restoredAt: number,
): IsoDay | null {
  if (restoredAt <= archivedAt || isReplyOver({ replyDue }, new Date(archivedAt).toISOString().slice(0, 10)))
    return null;
  return addDays(firstReplyDue, Math.ceil((lost + restoredAt - archivedAt) / millisecondsADay));
}
