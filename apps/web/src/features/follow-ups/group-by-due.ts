import { addDays, weekdayOf, type IsoDay } from '@followthrough/domain/days';

/** When something is due, as a day of work sees it. */
export type DueGroup = 'overdue' | 'today' | 'week' | 'later';

/** In the order in which they are dealt with. */
export const dueGroups: readonly DueGroup[] = ['overdue', 'today', 'week', 'later'];

/** The group of a due day. A week ends on Sunday; what has no day waits with what is due later. */
export function groupOf(dueOn: IsoDay | null | undefined, today: IsoDay): DueGroup {
  if (!dueOn) return 'later';
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7 - weekdayOf(today)) ? 'week' : 'later';
}

/** The items of each group that has some, in the order they came. */
export function groupByDue<T extends { readonly dueOn?: IsoDay | null }>(
  items: readonly T[],
  today: IsoDay,
): readonly (readonly [DueGroup, readonly T[]])[] {
  return dueGroups
    .map((group) => [group, items.filter(({ dueOn }) => groupOf(dueOn, today) === group)] as const)
    .filter(([, members]) => members.length > 0);
}
