import { minorDigits } from './currencies.js';
import { problem, type RuleProblem } from './problems.js';

/** An exact sum: plain decimal digits without an exponent, and an ISO 4217 code. Never a float. */
export interface Money {
  readonly value: string;
  readonly currency: string;
}

/** Digits before the point: enough for any sum in any currency, and what the database's column holds. */
const mostDigits = 18;
const plain = /^\d+(?:\.\d+)?$/;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

const invalid = (message: string) => problem('MONEY_INVALID', message, 'value');

/** `007.50` and `7.5` are one sum and are kept as one text. */
function canonical(digits: string): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const minor = fraction.replace(/0+$/, '');
  const major = whole.replace(/^0+(?=\d)/, '');
  return minor === '' ? major : `${major}.${minor}`;
}

function amountProblem(value: string, shown: string, currency: string, digits: number): RuleProblem | null {
  const [whole = '', fraction = ''] = value.split('.');
  if (whole.length > mostDigits) {
    return invalid(
      `“${shown}” has more than ${mostDigits} digits before the point, which no sum of money needs. Check it.`,
    );
  }
  if (fraction.length <= digits) return null;
  const places = digits === 0 ? 'no decimal places' : `${digits} decimal places`;
  return invalid(`“${shown}” is finer than ${currency} is counted: it has ${places}. Round it as its source does.`);
}

/**
 * Reads an amount as people type it: digits, with a point for decimals, and commas between thousands if wanted.
 * @returns the sum with its digits in one canonical form, or a problem `MONEY_INVALID` or `CURRENCY_UNKNOWN`
 */
export function parseMoney(value: string, currency: string): Money | RuleProblem {
  const text = value.trim();
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const digits = minorDigits(currency);
  if (digits === undefined) {
    const message = `“${currency.slice(0, 40)}” is not a currency that can be kept. Choose its three-letter ISO 4217 code, such as GBP or EUR.`;
    return problem('CURRENCY_UNKNOWN', message, 'currency');
  }
  if (text === '') return invalid('The amount is empty. Write it in digits, or leave out the currency too.');
  if (/^[-\u2212]/.test(text))
    return invalid(`“${shown}” is negative, and a commitment gives money. Write it without the minus.`);
  if (!plain.test(text) && !grouped.test(text)) {
    return invalid(`“${shown}” is not an amount. Write it out in digits, such as 75000000 or 75,000,000.50.`);
  }
  const exact = canonical(text.replaceAll(',', ''));
  return amountProblem(exact, shown, currency, digits) ?? { value: exact, currency };
}

/** Exact, unlike a float: Intl reads decimal strings digit by digit. */
const digitsOf = (value: string) => value as `${number}`;

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/** The exact sum: `£75,000,000`, `£66.50`. */
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
 * As people say it: `£75 million`, `£1.25 billion`, and the exact sum below a million. Rounded to two places at most.
 * Intl writes a compact sum of money as `£75m` only, so the words are those of a compact number, put where the locale
 * puts the figure of a sum.
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
