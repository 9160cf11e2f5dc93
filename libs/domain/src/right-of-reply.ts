import { addDays, daysBetween, isIsoDay, type IsoDay } from './days.js';
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

/**
 * The last day for a reply after the commitment is restored: the days for which it was archived are given back, because
 * nobody could reply on them. A deadline that was over by then stays.
 */
export function replyDueOnceRestored(replyDue: IsoDay, archivedOn: IsoDay, restoredOn: IsoDay): IsoDay {
  if (replyDue < archivedOn || restoredOn <= archivedOn) return replyDue;
  return addDays(replyDue, daysBetween(archivedOn, restoredOn));
}
