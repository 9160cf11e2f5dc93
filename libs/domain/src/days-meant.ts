import { isIsoDay, readDay, type IsoDay } from './days.js';

const slashed = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;
const monthNames = 'January February March April May June July August September October November December'.split(' ');

/**
 * Both days that `12/03/2025` can mean: day first, as in Britain, then month first, as in the United States. Empty for
 * any other text, or if only one day is possible.
 */
export function daysMeant(text: string): readonly IsoDay[] {
  const [, a = '', b = '', year = ''] = slashed.exec(text) ?? [];
  const days = orders(a, b, year).filter(isIsoDay);
  return days.length === 2 && days[0] !== days[1] ? days : [];
}

/** Whether the text has the form of `31/02/2025` and neither interpretation is a day that exists. */
export function meansNoDay(text: string): boolean {
  const [, a = '', b = '', year = ''] = slashed.exec(text) ?? [];
  return year !== '' && !orders(a, b, year).some(isIsoDay);
}

function orders(a: string, b: string, year: string): [dayFirst: string, monthFirst: string] {
  const iso = (month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [iso(b, a), iso(a, b)];
}

/** `12 March 2025`: with the month in letters, so that it is unambiguous. */
export function dayInWords(day: IsoDay): string {
  const read = readDay(day);
  return read ? `${read.day} ${monthNames[read.month - 1]} ${read.year}` : day;
}
