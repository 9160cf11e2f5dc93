import { isProblem } from './problems.js';
import { type Edtf, type EdtfEnd, type EdtfPoint, parseEdtf } from './edtf.js';
import type { IsoDay } from './days.js';

/** The words around a date, so that a page can translate them. Each takes formatted dates. */
export interface DateWords {
  readonly seasons: readonly [spring: string, summer: string, autumn: string, winter: string];
  season(name: string, year: string): string;
  about(date: string): string;
  possibly(date: string): string;
  between(from: string, to: string): string;
  from(date: string): string;
  until(date: string): string;
  unknownEnd(date: string): string;
  unknownStart(date: string): string;
}

export const englishDateWords: DateWords = {
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  season: (name, year) => `${name} ${year}`,
  about: (date) => `about ${date}`,
  possibly: (date) => `possibly ${date}`,
  between: (from, to) => `${from} to ${to}`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  unknownEnd: (date) => `${date} to an unknown date`,
  unknownStart: (date) => `an unknown date to ${date}`,
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Creating an Intl formatter costs more than a hundred uses of it, and a board has hundreds of dates. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

const asDate = (day: IsoDay) => new Date(`${day}T00:00:00Z`);

/** A day as people write it: `7 Nov 2024`. */
export function formatIsoDay(day: IsoDay, locale = 'en-GB'): string {
  return formatter(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(asDate(day));
}

function barePoint(point: EdtfPoint, locale: string, words: DateWords, withYear: boolean): string {
  switch (point.precision) {
    case 'DAY':
      return formatIsoDay(point.earliest, locale);
    case 'MONTH':
      return formatter(locale, withYear ? { month: 'long', year: 'numeric' } : { month: 'long' }).format(
        asDate(point.earliest),
      );
    case 'SEASON':
      return words.season(words.seasons[(point.part ?? 21) - 21] ?? '', String(point.year));
    case 'YEAR':
      return String(point.year);
  }
}

function formatPoint(point: EdtfPoint, locale: string, words: DateWords, withYear = true): string {
  const bare = barePoint(point, locale, words, withYear);
  const about = point.approximate ? words.about(bare) : bare;
  return point.uncertain ? words.possibly(about) : about;
}

function formatInterval(from: EdtfEnd, to: EdtfEnd, locale: string, words: DateWords): string {
  if (typeof to === 'string') {
    if (typeof from === 'string') return '';
    const start = formatPoint(from, locale, words);
    return to === 'OPEN' ? words.from(start) : words.unknownEnd(start);
  }
  const end = formatPoint(to, locale, words);
  if (typeof from === 'string') return from === 'OPEN' ? words.until(end) : words.unknownStart(end);
  const sameYear = from.precision === 'MONTH' && to.precision === 'MONTH' && from.year === to.year;
  return words.between(formatPoint(from, locale, words, !sameYear), end);
}

function read(date: Edtf | string): Edtf | null {
  const answer = typeof date === 'string' ? parseEdtf(date) : date;
  return isProblem(answer) ? null : answer;
}

/**
 * A date for readers: `7 Nov 2024`, `June 2026`, `spring 2026`, `June 2026 to March 2027`, `about 2026`. Text that is
 * not a date is returned unchanged, so that a page still shows it.
 */
export function formatEdtf(date: Edtf | string, locale = 'en-GB', words: DateWords = englishDateWords): string {
  const known = read(date);
  if (!known) return String(date);
  const [from, to] = known.ends;
  if (to !== undefined) return formatInterval(from, to, locale, words);
  return typeof from === 'object' ? formatPoint(from, locale, words) : '';
}

/** The exact days that a date covers, for its tooltip: `1 Mar 2026 to 31 May 2026`. */
export function exactInterval(date: Edtf | string, locale = 'en-GB', words: DateWords = englishDateWords): string {
  const known = read(date);
  if (!known) return String(date);
  const { earliest, latest } = known;
  if (earliest === null) return latest === null ? '' : words.until(formatIsoDay(latest, locale));
  if (latest === null) return words.from(formatIsoDay(earliest, locale));
  if (earliest === latest) return formatIsoDay(earliest, locale);
  return words.between(formatIsoDay(earliest, locale), formatIsoDay(latest, locale));
}
