import type { Money } from './money.js';
import { numberWordPattern, numberWords } from './number-words.js';
import { clearScales, digitsPattern, scaled, scales } from './scales.js';

/** An amount as printed, positioned in UTF-16 code units. */
export interface MoneySpan extends Money {
  readonly start: number;
  readonly end: number;
}

const prefixes: Readonly<Record<string, string>> = {
  A: 'AUD',
  AU: 'AUD',
  US: 'USD',
  C: 'CAD',
  CA: 'CAD',
  CAN: 'CAD',
  NZ: 'NZD',
  S: 'SGD',
  HK: 'HKD',
};
const signs: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₹': 'INR' };
const names: Readonly<Record<string, string>> = { euro: 'EUR', pound: 'GBP', dollar: '', yen: 'JPY', franc: 'CHF' };
const codes = 'USD|EUR|GBP|AUD|CAD|NZD|JPY|CHF|SEK|NOK|DKK|PLN|INR';
const clear = clearScales.join('|');
/** “4,8 billion”: a comma before one or two digits and a scale is a decimal comma. */
const decimalComma = String.raw`\d{1,3},\d{1,2}(?=\s{0,12}(?:${clear})(?!\p{L}))`;
const number = String.raw`(${decimalComma}|${digitsPattern})(?!\d|[.,]\d)`;
const scale = String.raw`(?:(?:-|\s{1,12})?(${Object.keys(scales).join('|')})(?![\p{L}\d]))?`;
/**
 * “$10-15 million”, “£2 to £3 billion”: a range with one scale, of which the last number counts. Without a second sign,
 * “to” may lead to who receives the sum, “£300 to 8 million pensioners”: then the first number is no small one, the
 * second is not larger, or a noun follows.
 */
const rangeEnd = String.raw`(?:-|\s{1,12})?(?:${clear})(?=\s+(?:over|per|towards|into)(?!\p{L})|\s*(?:[^\p{L}\d\s]|$))`;
const farther = String.raw`(?:(?:\s?[-–]\s?[£$€]?|\sto\s[£$€]|(?<=[£$€]\s?\d{1,2}(?:\.\d{1,2})?)\sto\s(?=[\d.,]{1,6}${rangeEnd}))(${digitsPattern})(?=(?:-|\s{1,12})?(?:${clear})(?!\p{L})))?`;
const leading = new RegExp(
  String.raw`(?:(?<![\p{L}])(A|AU|US|C|CA|CAN|NZ|S|HK)?([£$€¥₹])|(?<![\p{L}])(${codes}))\s?${number}${farther}${scale}`,
  'giu',
);
const trailing = new RegExp(
  String.raw`(?<![\d£$€¥₹.,])${number}${scale}\s(?:(US|Australian|Canadian)\s)?(euro|pound|dollar|yen|franc|${codes})s?(?!\p{L})`,
  'giu',
);
/** “Thirty five million” and “a hundred and five million” are no sum of five million. */
const notWithin = String.raw`(?<!(?<!\p{L})(?:${numberWordPattern}|hundred|thousand)\s{1,9}(?:and\s{1,9})?)`;
const spelled = new RegExp(
  String.raw`(?<![\p{L}\d‐‑-])${notWithin}(${numberWordPattern})\s(${clear})\s(?:(US|Australian|Canadian)\s)?(euro|pound|dollar)s?(?!\p{L})`,
  'giu',
);
/**
 * Hundredths, but neither “5.30p.m.” nor “1080p”. “Cents” are those of the dollar: the cent of the euro has no plural in
 * official English.
 */
const hundredths = /(?<![\d£$€¥₹.,])(\d{1,4}(?:\.\d{1,2})?)(?:\s(cents|pence)|(?<!\d{4})p(?!\.m))(?![\p{L}\d])/gu;
const isUnsigned = /\sto\s\d/u;
const adjectives: Readonly<Record<string, string>> = { us: 'USD', australian: 'AUD', canadian: 'CAD' };

/** All amounts in the sentence, in reading order. `dollar` is the currency of a bare dollar sign. */
export function moneyIn(text: string, start: number, end: number, dollar: string): MoneySpan[] {
  const sentence = text.slice(start, end);
  const found: MoneySpan[] = [];
  for (const match of sentence.matchAll(leading)) {
    const [words, prefix, sign = '', code, first = '', last, power] = match;
    const currency =
      code?.toUpperCase() ?? (sign === '$' ? (prefixes[prefix?.toUpperCase() ?? ''] ?? dollar) : signs[sign]);
    if (currency === undefined) continue;
    const from = start + match.index;
    // “£25 to 4 million”: not a range, because it would go down.
    const alone = last !== undefined && isUnsigned.test(words) && Number(last) <= Number(first);
    if (alone) found.push(span(from, words.slice(0, words.search(/\sto\s/u)), first, undefined, currency));
    else found.push(span(from, words, last ?? first, power, currency));
  }
  for (const match of sentence.matchAll(trailing)) {
    const [words, digits = '', power, adjective = '', name = ''] = match;
    const currency = names[name.toLowerCase()] ?? name.toUpperCase();
    const exact = adjectives[adjective.toLowerCase()] ?? (currency === '' ? dollar : currency);
    found.push(span(start + match.index, words, digits, power, exact));
  }
  for (const match of sentence.matchAll(spelled)) {
    const [words, numeral = '', power, adjective = '', name = ''] = match;
    const currency = names[name.toLowerCase()] || (adjectives[adjective.toLowerCase()] ?? dollar);
    found.push(span(start + match.index, words, String(numberWords[numeral.toLowerCase()]), power, currency));
  }
  for (const match of sentence.matchAll(hundredths)) {
    const [words, digits = '', name] = match;
    const currency = name === 'cents' ? dollar : 'GBP';
    const from = start + match.index;
    found.push({ start: from, end: from + words.length, value: hundredth(digits), currency });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Moved as text, never as a float: `20` gives `0.2`. */
function hundredth(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const padded = whole.padStart(3, '0');
  const moved = `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
  return moved.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}

function span(start: number, words: string, digits: string, scale: string | undefined, currency: string): MoneySpan {
  return { start, end: start + words.length, value: scaled(pointed(digits), scale), currency };
}

const pointed = (digits: string): string => digits.replace(/^(\d{1,3}),(?=\d{1,2}$)/, '$1.');

const dollars: readonly (readonly [RegExp, string])[] = [
  [/\bAustralian?s?\b/g, 'AUD'],
  [/\bCanad(?:a|ian)\b/g, 'CAD'],
  [/\bNew Zealand\b/g, 'NZD'],
  [/\bSingapore(?:ans?)?\b/g, 'SGD'],
  [/\bHong Kong\b/g, 'HKD'],
  [/\bUnited States\b|\bU\.?S\.?\b|\bWhite ?House\b|\bAmerican?\b/gi, 'USD'],
];

/**
 * The currency of a bare dollar sign in a document: that of the country named most in its header or first page; USD if
 * there is none.
 */
export function dollarOf(head: string): string {
  let best = 'USD';
  let most = 0;
  for (const [pattern, currency] of dollars) {
    const count = [...head.matchAll(pattern)].length;
    if (count > most) [best, most] = [currency, count];
  }
  return best;
}
