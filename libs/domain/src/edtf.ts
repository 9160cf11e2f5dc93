import { daysMeant, meansNoDay } from './days-meant.js';
import {
  daysInMonth,
  firstDayOf,
  firstYear,
  formatDay,
  formatMonth,
  lastDayOf,
  lastYear,
  type IsoDay,
} from './days.js';
import { isProblem, problem, type RuleProblem } from './problems.js';

/*
 * Dates as sources state them, in the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that press releases need: a year,
 * month, day or season, approximate (`~`), uncertain (`?`) or both (`%`), and intervals of these, with an open (`..`)
 * or unknown end. Quarters (33 to 36) are level 2 and are written as intervals of months.
 *
 * The npm package `edtf` supports far more, but its generated parser is several times as large as this whole library
 * may be on the first page, and it accepts dates that a register should not contain. It also works in milliseconds, and
 * a single conversion to local time would move a due date by a day.
 */

export type EdtfPrecision = 'YEAR' | 'SEASON' | 'MONTH' | 'DAY';

/** A single EDTF date, which may be one end of an interval. */
export interface EdtfPoint {
  readonly precision: EdtfPrecision;
  readonly year: number;
  /** Month 1 to 12, or season 21 (spring) to 24 (winter). */
  readonly part?: number;
  readonly day?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
}

export type EdtfEnd = EdtfPoint | 'OPEN' | 'UNKNOWN';

export interface Edtf {
  readonly edtf: string;
  /** The first day of the date; null if it has no start. */
  readonly earliest: IsoDay | null;
  /** The last day of the date; null if it has no end. A due date has passed after this day. */
  readonly latest: IsoDay | null;
  /** One for a date, two for an interval. */
  readonly ends: readonly [EdtfPoint] | readonly [EdtfEnd, EdtfEnd];
}

const pointShape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

function seasonDays(year: number, season: number): Pick<EdtfPoint, 'earliest' | 'latest'> {
  const month = (season - 20) * 3;
  const end = season === 24 ? { year: year + 1, month: 2 } : { year, month: month + 2 };
  return { earliest: firstDayOf({ year, month }), latest: lastDayOf(end) };
}

function spanOf(year: number, part?: number, day?: number): Pick<EdtfPoint, 'precision' | 'earliest' | 'latest'> {
  if (part === undefined) {
    return { precision: 'YEAR', earliest: firstDayOf({ year, month: 1 }), latest: lastDayOf({ year, month: 12 }) };
  }
  if (part > 20) return { precision: 'SEASON', ...seasonDays(year, part) };
  const month = { year, month: part };
  if (day === undefined) return { precision: 'MONTH', earliest: firstDayOf(month), latest: lastDayOf(month) };
  const only = formatDay({ ...month, day });
  return { precision: 'DAY', earliest: only, latest: only };
}

function partProblem(typed: string, year: number, part?: number, day?: number): RuleProblem | null {
  if (year < firstYear || year > lastYear) {
    return problem('YEAR_OUT_OF_RANGE', { typed, firstYear, lastYear });
  }
  if (part === undefined) return null;
  const isSeason = part >= 21 && part <= 24;
  if (!isSeason && (part < 1 || part > 12)) return problem('MONTH_UNKNOWN', { typed });
  if (day === undefined) return null;
  if (isSeason) return problem('SEASON_WITH_DAY', { typed });
  const month = { year, month: part };
  const days = daysInMonth(month);
  if (day >= 1 && day <= days) return null;
  return problem('DAY_NOT_IN_MONTH', { typed, month: formatMonth(month), days });
}

function parsePoint(text: string): EdtfPoint | RuleProblem {
  const match = pointShape.exec(text);
  const [dayFirst, monthFirst] = daysMeant(text);
  const typed = text.trim();
  if (dayFirst && monthFirst) return problem('DATE_AMBIGUOUS', { typed, day: dayFirst, otherDay: monthFirst });
  if (meansNoDay(text)) return problem('DAY_NOT_IN_CALENDAR', { typed });
  if (!match) return problem('DATE_UNREADABLE', { typed: text });
  const number = (digits?: string) => (digits === undefined ? undefined : Number(digits));
  const [year, part, day, mark] = [Number(match[1]), number(match[2]), number(match[3]), match[4]];
  const wrong = partProblem(text, year, part, day);
  if (wrong) return wrong;
  return {
    year,
    ...(part === undefined ? {} : { part }),
    ...(day === undefined ? {} : { day }),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    ...spanOf(year, part, day),
  };
}

function parseEnd(text: string): EdtfEnd | RuleProblem {
  if (text === '..') return 'OPEN';
  return text === '' ? 'UNKNOWN' : parsePoint(text);
}

const isPoint = (end: EdtfEnd): end is EdtfPoint => typeof end === 'object';

/** “June 2026 to 2026” is imprecise but possible; “December 2026 to November 2026” is impossible. */
const endsFirst = (from: EdtfPoint, to: EdtfPoint) =>
  from.earliest > to.latest || (from.earliest > to.earliest && from.latest > to.latest);

function parseInterval(text: string, first: string, second: string): Edtf | RuleProblem {
  const from = parseEnd(first);
  if (typeof from === 'object' && isProblem(from)) return from;
  const to = parseEnd(second);
  if (typeof to === 'object' && isProblem(to)) return to;
  if (!isPoint(from) && !isPoint(to)) return problem('INTERVAL_EMPTY');
  if (isPoint(from) && isPoint(to) && endsFirst(from, to)) return problem('INTERVAL_REVERSED', { typed: text });
  return {
    edtf: text,
    earliest: isPoint(from) ? from.earliest : null,
    latest: isPoint(to) ? to.latest : null,
    ends: [from, to],
  };
}

/**
 * Parses an EDTF string of the subset above, exactly as written; `2026-6` and ` 2026-06` are refused, not corrected.
 * @returns the date with its first and last day, or a problem
 */
export function parseEdtf(text: string): Edtf | RuleProblem {
  const parts = text.split('/');
  if (parts.length === 2) return parseInterval(text, parts[0] ?? '', parts[1] ?? '');
  const point = parsePoint(text);
  return isProblem(point) ? point : { edtf: text, earliest: point.earliest, latest: point.latest, ends: [point] };
}

/** Why this is not a valid date, or null. */
export function edtfProblem(text: string, field?: string): RuleProblem | null {
  const answer = parseEdtf(text);
  if (!isProblem(answer)) return null;
  return field === undefined ? answer : answer.in(field);
}

/** Whether the last day of a due date has passed. Never true without a last day. */
export function isPast(latest: IsoDay | null | undefined, today: IsoDay): boolean {
  return typeof latest === 'string' && latest < today;
}
