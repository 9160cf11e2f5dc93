/** A calendar day as `2024-11-07`: without time or time zone; sorting as text gives calendar order. */
export type IsoDay = string;

export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

export interface CalendarDay extends Month {
  readonly day: number;
}

/** Years must have four digits, and winter, which continues into the next year, must still fit. */
export const firstYear = 1000;
export const lastYear = 9998;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const twoDigits = (number: number) => String(number).padStart(2, '0');

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth({ year, month }: Month): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function formatMonth({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}`;
}

export function formatDay(day: CalendarDay): IsoDay {
  return `${formatMonth(day)}-${twoDigits(day.day)}`;
}

/** The parts of an ISO day, or null for any other text, including 31 February. */
export function readDay(text: string): CalendarDay | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < firstYear || year > lastYear + 1 || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth({ year, month }) ? { year, month, day } : null;
}

export function isIsoDay(text: string): boolean {
  return readDay(text) !== null;
}

export function firstDayOf(month: Month): IsoDay {
  return formatDay({ ...month, day: 1 });
}

export function lastDayOf(month: Month): IsoDay {
  return formatDay({ ...month, day: daysInMonth(month) });
}

export function addMonths({ year, month }: Month, months: number): Month {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export const millisecondsADay = 86_400_000;

function timeOf(day: IsoDay): number {
  const read = readDay(day);
  if (!read) throw new RangeError(`${JSON.stringify(day)} is not a day of the calendar`);
  return Date.UTC(read.year, read.month - 1, read.day);
}

/**
 * The day this many days later, or earlier if negative. Computed in UTC, so that clock changes have no effect.
 * @throws RangeError for text that is not a day
 */
export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(timeOf(day) + days * millisecondsADay).toISOString().slice(0, 10);
}

/** The number of days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return (timeOf(to) - timeOf(from)) / millisecondsADay;
}

/** The same day this many months later; the last day of the month if it has no such day (31 January → 28 February). */
export function addMonthsToDay(day: CalendarDay, months: number): CalendarDay {
  const month = addMonths(day, months);
  return { ...month, day: Math.min(day.day, daysInMonth(month)) };
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function weekdayOf(day: IsoDay): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}
