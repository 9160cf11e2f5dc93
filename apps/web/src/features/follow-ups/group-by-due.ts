import { addDays, weekdayOf, type IsoDay } from '@followthrough/domain/days';

/** Due dates relative to a working day. */
export type DueGroup = 'overdue' | 'today' | 'week' | 'later';

/** In display order. */
export const dueGroups: readonly DueGroup[] = ['overdue', 'today', 'week', 'later'];

/** The group of a due date. A week ends on Sunday; items without a date are in the last group. */
export function groupOf(dueOn: IsoDay | null | undefined, today: IsoDay): DueGroup {
  if (!dueOn) return 'later';
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7 - weekdayOf(today)) ? 'week' : 'later';
}

/** The groups with items, in their original order. */
export function groupByDue<T extends { readonly dueOn?: IsoDay | null }>(
  items: readonly T[],
  today: IsoDay,
): readonly (readonly [DueGroup, readonly T[]])[] {
  return dueGroups
    .map((group) => [group, items.filter(({ dueOn }) => groupOf(dueOn, today) === group)] as const)
    .filter(([, members]) => members.length > 0);
}
