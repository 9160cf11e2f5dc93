import { addDays, addMonths, formatDay, formatMonth, readDay, weekdayOf, type CalendarDay } from '../days.js';
import { worked, type DateReading, type Found } from './found.js';
import { partPattern } from './named.js';
import { dayPattern, monthName, monthNumber, monthPattern, seasonNumber, seasonPattern } from './names.js';
import { agreed, type Reference } from './reference-date.js';

const thisYear = /\b(?:this|the current) (?:calendar )?year\b|\b(?<=of )the year\b|\byear[ -]?end\b/g;
const nextYear = /\b(?:next|the coming) (?:calendar )?year\b/g;
const thisMonth = /\b(?:this|the current) month\b|(?<=of )the month\b/g;
const nextMonth = /\b(?:next|the coming) month\b/g;

/**
 * Turns years and months counted from the reference into named ones, which are then resolved like any other: “by the
 * end of this year” with reference 2025 becomes “by the end of 2025”. “Later this year” means no more than “this year”.
 */
export function spelledOut(text: string, reference: Reference): string {
  const year = reference.first.year;
  const later = text.replace(/\blater (?:in )?(?=this |next )/, '');
  const years = later
    .replace(thisYear, (words) => (words.startsWith('year') ? `end of ${year}` : String(year)))
    .replace(nextYear, String(year + 1));
  if (reference.precision === 'YEAR') return years;
  const named = (months: number) => {
    const month = addMonths(reference.first, months);
    return `${monthName(month.month)} ${month.year}`;
  };
  return years.replace(thisMonth, () => named(0)).replace(nextMonth, () => named(1));
}

function weekOf(day: CalendarDay, weeks: number): string {
  const monday = addDays(formatDay(day), 1 - weekdayOf(formatDay(day)) + weeks * 7);
  return `${monday}/${addDays(monday, 6)}`;
}

/** “Today” is as precise as the reference; the others need a day, or a result that is the same for all its days. */
export function readRelativeDay(text: string, reference: Reference): Found | null {
  if (
    /^(?:(?:later )?today|tonight|now|effective immediately|this (?:morning|afternoon|evening)|immediately|with immediate effect)$/.test(
      text,
    )
  ) {
    return worked(reference.edtf);
  }
  const from = (resolve: (day: CalendarDay) => string | null, ...readings: DateReading[]) => {
    const edtf = agreed(reference, resolve);
    return edtf === null ? null : worked(edtf, ...readings);
  };
  if (/^tomorrow(?: (?:morning|afternoon|evening))?$/.test(text)) return from((day) => addDays(formatDay(day), 1));
  if (/^(?:later )?this week$/.test(text)) return from((day) => weekOf(day, 0), 'WEEK');
  if (/^(?:next|(?:this |the )coming) week$/.test(text)) return from((day) => weekOf(day, 1), 'WEEK');
  const year = /^(?:the )?(?<which>this|current|next|coming) (?:financial|fiscal) year$/.exec(text)?.groups?.['which'];
  return year === undefined ? null : from((day) => financialYear(day, /next|coming/.test(year) ? 1 : 0), 'SPLIT_YEAR');
}

/** The months in which the financial years of most governments begin. */
const yearStarts = [4, 7, 10];

/** Only in a month that is in the same financial year wherever it begins; otherwise null rather than a guess. */
function financialYear({ year, month }: CalendarDay, later: number): string | null {
  const [began, ...others] = yearStarts.map((start) => (month >= start ? year : year - 1));
  if (began === undefined || others.some((other) => other !== began)) return null;
  return `${began + later}/${began + later + 1}`;
}

const monthShape = new RegExp(`^(?<which>next |this |this coming |the coming |coming )?(?<month>${monthPattern})$`);
const seasonShape = new RegExp(
  `^(?<which>next |this |this coming |the coming |coming |the )?(?<season>${seasonPattern})$`,
);
const dayShape = new RegExp(
  `^(?:(?<day>${dayPattern})(?: of)? (?<month>${monthPattern})|(?<month2>${monthPattern}) (?<day2>${dayPattern}))$`,
);

function nextMonthNamed(month: number, strictly: boolean) {
  return (day: CalendarDay) => {
    const over = strictly ? day.month >= month : day.month > month;
    return formatMonth({ year: day.year + (over ? 1 : 0), month });
  };
}

/** The current season counts as this one; January and February belong to the winter that began in the previous year. */
function nextSeason(season: number, strictly: boolean) {
  return (day: CalendarDay) => {
    const counted = addMonths(day, -2);
    const current = 21 + Math.floor((counted.month - 1) / 3);
    const over = strictly ? current >= season : current > season;
    return `${counted.year + (over ? 1 : 0)}-${season}`;
  };
}

function nextDayNamed(month: number, dayOfMonth: number) {
  return (day: CalendarDay) => {
    const inYear = (year: number) => formatDay({ year, month, day: dayOfMonth });
    const first = inYear(day.year) >= formatDay(day) ? inYear(day.year) : inYear(day.year + 1);
    return readDay(first) ? first : null;
  };
}

const partShape = new RegExp(`^${partPattern}(?<whole>.+)$`);

/** “In June”, “next June”, “this autumn”, “on 7 November”: a date without a year, the next one after the reference. */
export function readOccurrence(text: string, reference: Reference): Found | null {
  const settle = (resolve: (day: CalendarDay) => string | null, ...readings: DateReading[]) => {
    const edtf = agreed(reference, resolve);
    return edtf === null ? null : worked(edtf, ...readings);
  };
  const { which, month, season } = { ...monthShape.exec(text)?.groups, ...seasonShape.exec(text)?.groups };
  const strictly = which === 'next ';
  const reading = strictly ? 'FIRST_AFTER' : 'FIRST_ON_OR_AFTER';
  if (month !== undefined) return settle(nextMonthNamed(monthNumber(month), strictly), reading);
  if (season !== undefined) return settle(nextSeason(seasonNumber(season), strictly), 'SEASON', reading);
  const named = dayShape.exec(text)?.groups;
  if (!named) return readPart(text, reference);
  const dayOfMonth = parseInt(named['day'] ?? named['day2'] ?? '', 10);
  return settle(nextDayNamed(monthNumber(named['month'] ?? named['month2'] ?? ''), dayOfMonth), 'FIRST_ON_OR_AFTER');
}

/** “In early December” lies in December, so it is that month; likewise for seasons. */
function readPart(text: string, reference: Reference): Found | null {
  const whole = partShape.exec(text)?.groups?.['whole'];
  if (whole === undefined || !(monthShape.test(whole) || seasonShape.test(whole))) return null;
  const found = readOccurrence(whole, reference);
  return found && { ...found, readings: [...found.readings, 'WITHIN'] };
}
