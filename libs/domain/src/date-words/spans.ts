import { addDays, addMonthsToDay, formatDay, lastYear, type CalendarDay } from '../days.js';
import { worked, type Found } from './found.js';
import { countOf, countPattern } from './names.js';
import type { Reference } from './reference-date.js';

const endless = [
  /^(?:in |over |during |within )?(?:the )?(?:next|coming) (?:few |several |couple of |number of )?(?:days|weeks|months|years|decades)(?: and (?:days|weeks|months|years))?$/,
  /^(?:in )?the (?:days|weeks|months|years)(?: and (?:days|weeks|months|years))? (?:ahead|to come)$/,
  /^(?:very |as )?(?:soon|shortly|imminently|soon as possible|soon as practicable|quickly as possible|presently)$/,
  /^in (?:the )?(?:very )?(?:near|foreseeable|not too distant) (?:future|term)$/,
  /^in (?:due course|the long(?:er)? term|the medium term|the short term|time)$/,
  /^(?:at|as) the (?:earliest|first|next) (?:opportunity|possible (?:date|moment|opportunity))$/,
  /^(?:at )?(?:the|its|their|our) next (?:[a-z]+ )?(?:meeting|summit|session|conference)$/,
  /^(?:later|eventually|going forward|in future|in the future|when parliamentary time allows|without delay|without further delay)$/,
];

/** Wording without a fixed date: “soon”, “in the coming weeks”, “when parliamentary time allows”. */
export function isEndless(text: string): boolean {
  return endless.some((pattern) => pattern.test(text));
}

type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'year' | 'decade';

const unit = '(?<unit>day|week|fortnight|month|year|decade)s?';
const shapes = {
  /** “within six months”: a deadline, to the day. */
  deadline: new RegExp(`^within (?:the )?(?:next |coming )?(?<count>${countPattern} )?${unit}$`),
  /** “over the next three years”: a period in whole units. “Next year” alone is a year, not a period. */
  span: new RegExp(
    `^(?:in|over|during|for|across|throughout) (?:the )?(?:next|coming) (?<count>${countPattern} )?${unit}$`,
  ),
  /** The same without “over”: only with a number. */
  bareSpan: new RegExp(`^(?:the )?(?:next|coming) (?<count>${countPattern} )${unit}$`),
  /** “in six months”, “two weeks from now”: about that time. */
  point: new RegExp(
    `^(?:in (?<count>${countPattern}) ${unit}(?:'? time)?|(?<count2>${countPattern}) (?<unit2>day|week|month|year)s? from (?:now|today))$`,
  ),
};

const days = { day: 1, week: 7, fortnight: 14 } as const;
const months = { month: 1, year: 12, decade: 120 } as const;

function later(from: CalendarDay, count: number, unit: Unit): string {
  if (unit === 'month' || unit === 'year' || unit === 'decade')
    return formatDay(addMonthsToDay(from, count * months[unit]));
  return addDays(formatDay(from), count * days[unit]);
}

const precisions = ['YEAR', 'MONTH', 'DAY'] as const;
const digits = { YEAR: 4, MONTH: 7, DAY: 10 } as const;
const wholeUnit = {
  day: 'DAY',
  week: 'DAY',
  fortnight: 'DAY',
  month: 'MONTH',
  year: 'YEAR',
  decade: 'YEAR',
} as const;

/** The less precise of the two: a month counted from a year is not known to the day. */
function vaguer(a: keyof typeof digits, b: keyof typeof digits): keyof typeof digits {
  return precisions.indexOf(a) < precisions.indexOf(b) ? a : b;
}

function interval(reference: Reference, count: number, unit: Unit, precision: keyof typeof digits): string {
  const from = formatDay(reference.first).slice(0, digits[vaguer(reference.precision, precision)]);
  const end = reference.precision === 'MONTH' && unit in months ? reference.first : reference.last;
  const finest = reference.precision === 'DAY' || unit in days ? 'DAY' : 'MONTH';
  const exact = later(end, count, unit).slice(0, digits[vaguer(finest, precision)]);
  return `${from}/${exact}`;
}

/** A duration counted from the reference, or null. “Over four years” has no start, so it gives null. */
export function readSpan(text: string, reference: Reference): Found | null {
  for (const [kind, shape] of Object.entries(shapes)) {
    const groups = shape.exec(text)?.groups;
    if (!groups) continue;
    const count = countOf((groups['count'] ?? groups['count2'] ?? 'one').trim());
    const unit = (groups['unit'] ?? groups['unit2']) as Unit;
    if (count < 1 || count > 1000 || reference.last.year + count * (unit === 'decade' ? 10 : 1) > lastYear) return null;
    if (kind === 'deadline') return worked(interval(reference, count, unit, 'DAY'), 'COUNTED');
    // A single year is as good as its months, where its two calendar years would be twice as long.
    const whole = unit === 'year' && count === 1 && reference.precision !== 'YEAR' ? 'MONTH' : wholeUnit[unit];
    if (kind !== 'point') return worked(interval(reference, count, unit, whole), 'COUNTED');
    const precision = vaguer(reference.precision, wholeUnit[unit]);
    return worked(`${later(reference.first, count, unit).slice(0, digits[precision])}~`, 'COUNTED');
  }
  return null;
}
