import { daysInMonth } from '../days.js';
import { dayPattern, monthName, monthNumber, monthPattern, tidy, yearPattern } from './names.js';

/** “31 February 2026” and “February 31st, 2026”; without a year, 29 February is allowed. */
const shapes = [
  new RegExp(`\\b(?<day>${dayPattern}) (?:of )?(?<month>${monthPattern})(?:,? (?<year>${yearPattern}))?(?!\\w)`, 'g'),
  new RegExp(`\\b(?<month>${monthPattern}) (?<day>${dayPattern})(?!\\w)(?:,? (?<year>${yearPattern}))?`, 'g'),
];
const leapYear = 2000;

/** A day in the wording that does not exist, such as “31 February”; null if there is none. */
export function impossibleDay(words: string): string | null {
  const text = tidy(words);
  for (const found of shapes.flatMap((shape) => [...text.matchAll(shape)])) {
    const { day, month, year } = found.groups as {
      readonly day: string;
      readonly month: string;
      readonly year?: string;
    };
    const number = Number.parseInt(day, 10);
    const place = { year: Number(year ?? leapYear), month: monthNumber(month) };
    if (number >= 1 && number <= daysInMonth(place)) continue;
    const name = monthName(place.month);
    return [number, name.charAt(0).toUpperCase() + name.slice(1), year].filter((part) => part !== undefined).join(' ');
  }
  return null;
}
