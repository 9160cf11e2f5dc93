import { isProblem } from '../problems.js';
import { readDay, type CalendarDay } from '../days.js';
import { parseEdtf } from '../edtf.js';

/** The date that wording is counted from: that of the source, as precisely as it is known. */
export interface Reference {
  readonly edtf: string;
  readonly precision: 'YEAR' | 'MONTH' | 'DAY';
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** A day, month or year; null for anything vaguer, from which nothing can be counted. */
export function readReference(against: string): Reference | null {
  const date = parseEdtf(against);
  if (isProblem(date)) return null;
  const [point] = date.ends;
  if (date.ends.length === 2 || typeof point !== 'object') return null;
  if (point.precision === 'SEASON' || point.approximate || point.uncertain) return null;
  const [first, last] = [readDay(point.earliest), readDay(point.latest)];
  return first && last ? { edtf: against, precision: point.precision, first, last } : null;
}

/**
 * The result if it is the same for every day of an imprecise reference; if the first and last day give different
 * results, null rather than a guess.
 */
export function agreed(reference: Reference, resolve: (day: CalendarDay) => string | null): string | null {
  const answer = resolve(reference.first);
  return answer === resolve(reference.last) ? answer : null;
}
