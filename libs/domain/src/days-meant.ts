import { isIsoDay, readDay, type IsoDay } from './days.js';

const slashed = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;
const monthNames = 'January February March April May June July August September October November December'.split(' ');

/**
 * Both days that `12/03/2025` can mean: the one with the day first, as Britain writes it, then the one with the month
 * first, as the United States do. Empty where the text is anything else, or can mean one day only.
 */
export function daysMeant(text: string): readonly IsoDay[] {
  const [, a = '', b = '', year = ''] = slashed.exec(text) ?? [];
  const days = orders(a, b, year).filter(isIsoDay);
  return days.length === 2 && days[0] !== days[1] ? days : [];
}

/** Whether the text is written as `31/02/2025` and no calendar has that day, whichever number is the month. */
export function meansNoDay(text: string): boolean {
  const [, a = '', b = '', year = ''] = slashed.exec(text) ?? [];
  return year !== '' && !orders(a, b, year).some(isIsoDay);
}

function orders(a: string, b: string, year: string): [dayFirst: string, monthFirst: string] {
  const iso = (month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [iso(b, a), iso(a, b)];
}

/** `12 March 2025`: the month in letters, so that nobody has to guess which number it is. */
export function dayInWords(day: IsoDay): string {
  const read = readDay(day);
  return read ? `${read.day} ${monthNames[read.month - 1]} ${read.year}` : day;
}
