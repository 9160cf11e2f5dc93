import { minorDigits } from './currencies.js';
import { problem, type RuleProblem } from './problems.js';

/** An exact amount: plain decimal digits without an exponent, and an ISO 4217 code. Never a float. */
export interface Money {
  readonly value: string;
  readonly currency: string;
}

/** Digits before the decimal point: enough for any amount in any currency, and the limit of the database column. */
const mostDigits = 18;
const plain = /^\d+(?:\.\d+)?$/;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

const field = 'value';

/** `007.50` and `7.5` are the same amount and are stored as the same text. */
function canonical(digits: string): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const minor = fraction.replace(/0+$/, '');
  const major = whole.replace(/^0+(?=\d)/, '');
  return minor === '' ? major : `${major}.${minor}`;
}

function amountProblem(value: string, typed: string, currency: string, digits: number): RuleProblem | null {
  const [whole = '', fraction = ''] = value.split('.');
  if (whole.length > mostDigits) return problem('AMOUNT_TOO_LARGE', { typed, limit: mostDigits }, field);
  if (fraction.length <= digits) return null;
  return digits === 0
    ? problem('AMOUNT_WITHOUT_MINOR_UNIT', { typed, currency }, field)
    : problem('AMOUNT_TOO_FINE', { typed, currency, limit: digits }, field);
}

/**
 * Parses an amount as people type it: digits, a decimal point, and optional commas between thousands.
 * @returns the amount with canonical digits, or a problem
 */
export function parseMoney(value: string, currency: string): Money | RuleProblem {
  const typed = value.trim();
  const digits = minorDigits(currency);
  if (digits === undefined) return problem('CURRENCY_UNKNOWN', { typed: currency }, 'currency');
  if (typed === '') return problem('AMOUNT_MISSING', {}, field);
  if (/^[-\u2212]/.test(typed)) return problem('AMOUNT_NEGATIVE', { typed }, field);
  if (!plain.test(typed) && !grouped.test(typed)) return problem('AMOUNT_UNREADABLE', { typed }, field);
  const exact = canonical(typed.replaceAll(',', ''));
  return amountProblem(exact, typed, currency, digits) ?? { value: exact, currency };
}

/** Both amounts in the same smallest unit, which has `digits` decimal places. */
function aligned(one: string, other: string): { readonly units: readonly [bigint, bigint]; readonly digits: number } {
  const fractionOf = (value: string) => value.split('.')[1] ?? '';
  const digits = Math.max(fractionOf(one).length, fractionOf(other).length);
  const units = (value: string) => BigInt(value.split('.')[0] + fractionOf(value).padEnd(digits, '0'));
  return { units: [units(one), units(other)], digits };
}

/** Negative if the first amount is smaller, positive if it is larger, 0 if they are equal. */
export function compareAmounts(one: string, other: string): number {
  const [a, b] = aligned(one, other).units;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The difference of two amounts in one currency, of which the first is not smaller. */
export function minus(larger: string, smaller: string): string {
  const { units, digits } = aligned(larger, smaller);
  const difference = String(units[0] - units[1]).padStart(digits + 1, '0');
  const whole = difference.slice(0, difference.length - digits);
  return canonical(digits === 0 ? whole : `${whole}.${difference.slice(-digits)}`);
}

/** Exact, unlike a float: Intl formats decimal strings digit by digit. */
const digitsOf = (value: string) => value as `${number}`;

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/** The exact amount: `£75,000,000`, `£66.50`. */
export function formatExactMoney({ value, currency }: Money, locale = 'en-GB'): string {
  const whole = !value.includes('.');
  return formatter(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : (minorDigits(currency) ?? 0),
    maximumFractionDigits: whole ? 0 : (minorDigits(currency) ?? 4),
  }).format(digitsOf(value));
}

/**
 * A short form: `£75 million`, `£1.25 billion`, and the exact amount below a million. Rounded to at most two places.
 * Intl abbreviates compact amounts as `£75m`, so the words come from a compact number, placed where the locale places
 * the number of an amount.
 */
export function formatMoney(money: Money, locale = 'en-GB'): string {
  const whole = money.value.split('.')[0] ?? '';
  if (whole.length < 7) return formatExactMoney(money, locale);
  const words = formatter(locale, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 });
  const sum = formatter(locale, { style: 'currency', currency: money.currency, maximumFractionDigits: 0 });
  const said = words.format(digitsOf(money.value));
  return sum
    .formatToParts(1)
    .map((part) => (part.type === 'integer' ? said : part.value))
    .join('');
}
