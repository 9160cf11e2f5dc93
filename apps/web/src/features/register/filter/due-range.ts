import { addDays, addMonths, firstDayOf, isIsoDay, lastDayOf, readDay, type IsoDay } from '@followthrough/domain/days';

/** Relative periods, which stay valid tomorrow. */
export const duePresets = ['this-month', 'next-90-days', 'this-year', 'next-year', 'before-today'] as const;
export type DuePreset = (typeof duePresets)[number];

/** The first and last possible day of a due date; null if open. */
export interface DueRange {
  readonly from: IsoDay | null;
  readonly until: IsoDay | null;
}

export function isPreset(due: string): due is DuePreset {
  return duePresets.includes(due as DuePreset);
}

/** Two days separated by a slash, one of which may be empty; null for anything else. */
export function readDays(due: string): DueRange | null {
  const [from, until, ...rest] = due.split('/');
  if (from === undefined || until === undefined || rest.length > 0 || (from === '' && until === '')) return null;
  if ((from !== '' && !isIsoDay(from)) || (until !== '' && !isIsoDay(until))) return null;
  return { from: from || null, until: until || null };
}

export function isDue(due: string): boolean {
  return isPreset(due) || readDays(due) !== null;
}

/** The days of a period, counted from today. @throws RangeError if today is not a day */
export function dueRange(due: string, today: IsoDay): DueRange {
  if (!isPreset(due)) return readDays(due) ?? { from: null, until: null };
  const now = readDay(today);
  if (!now) throw new RangeError(`${today} is not a day`);
  switch (due) {
    case 'this-month':
      return { from: firstDayOf(now), until: lastDayOf(now) };
    case 'next-90-days':
      return { from: today, until: addDays(today, 90) };
    case 'this-year':
      return year(now.year);
    case 'next-year':
      return year(addMonths(now, 12).year);
    case 'before-today':
      return { from: null, until: addDays(today, -1) };
  }
}

const year = (number: number): DueRange => ({
  from: firstDayOf({ year: number, month: 1 }),
  until: lastDayOf({ year: number, month: 12 }),
});
