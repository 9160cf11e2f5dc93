import type { Money } from './money.js';
import { digitsPattern, scaled, scales } from './scales.js';

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
const number = String.raw`(${digitsPattern})(?!\d|[.,]\d)`;
const scale = String.raw`(?:(?:-|\s{1,12})?(${Object.keys(scales).join('|')})(?![\p{L}\d]))?`;
const leading = new RegExp(
  String.raw`(?:(?<![\p{L}])(A|AU|US|C|CA|CAN|NZ|S|HK)?([£$€¥₹])|(?<![\p{L}])(${codes}))\s?${number}${scale}`,
  'giu',
);
const trailing = new RegExp(
  String.raw`(?<![\d£$€¥₹.,])${number}${scale}\s(?:(US|Australian|Canadian)\s)?(euro|pound|dollar|yen|franc|${codes})s?(?!\p{L})`,
  'giu',
);
const adjectives: Readonly<Record<string, string>> = { us: 'USD', australian: 'AUD', canadian: 'CAD' };

/** All amounts in the sentence, in reading order. `dollar` is the currency of a bare dollar sign. */
export function moneyIn(text: string, start: number, end: number, dollar: string): MoneySpan[] {
  const sentence = text.slice(start, end);
  const found: MoneySpan[] = [];
  for (const match of sentence.matchAll(leading)) {
    const [words, prefix, sign = '', code, digits = '', power] = match;
    const currency =
      code?.toUpperCase() ?? (sign === '$' ? (prefixes[prefix?.toUpperCase() ?? ''] ?? dollar) : signs[sign]);
    if (currency !== undefined) found.push(span(start + match.index, words, digits, power, currency));
  }
  for (const match of sentence.matchAll(trailing)) {
    const [words, digits = '', power, adjective = '', name = ''] = match;
    const currency = names[name.toLowerCase()] ?? name.toUpperCase();
    const exact = adjectives[adjective.toLowerCase()] ?? (currency === '' ? dollar : currency);
    found.push(span(start + match.index, words, digits, power, exact));
  }
  return found.sort((a, b) => a.start - b.start);
}

function span(start: number, words: string, digits: string, scale: string | undefined, currency: string): MoneySpan {
  return { start, end: start + words.length, value: scaled(digits, scale), currency };
}

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
