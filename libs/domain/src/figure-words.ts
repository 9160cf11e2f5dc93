import { datePhrasesIn } from './date-phrases.js';
import { moneyIn } from './money-words.js';
import { clearScales, digitsPattern } from './scales.js';
import { typedNumber } from './typed.js';

/** A figure as printed, positioned in UTF-16 code units. */
export interface FigureSpan {
  readonly is: 'sum' | 'share' | 'count';
  readonly start: number;
  readonly end: number;
  /** In the format of a number field. */
  readonly value: string;
  /** `%`, an ISO 4217 code, or empty for a count. */
  readonly unit: string;
}

const scale = String.raw`(?:[\s-]?(?:${clearScales.join('|')})(?![\p{L}\d]))?`;
const number = String.raw`(?<![\p{L}\d£$€¥₹.,/–-])((?:${digitsPattern})${scale})(?![\d/]|[.,]\d)`;
const share = new RegExp(String.raw`${number}\s?(%|per ?cent|percentage points?)(?!\p{L})`, 'giu');
const named = String.raw`(?=\s+(?!(?:${clearScales.join('|')})\b)\p{Ll})`;
const counts = [
  new RegExp(`${number}${named}`, 'gu'),
  // “300 million Norlanders”: after such a word, a name does not belong to another number.
  new RegExp(String.raw`${number}(?<=\p{L})(?=\s+\p{Lu})`, 'gu'),
];
const printed = new RegExp(String.raw`(?:${digitsPattern})${scale}`, 'iu');
/** Numbers that name a thing instead of counting it. */
const naming =
  /(?:articles?|budget|sections?|paragraphs?|chapters?|clauses?|resolutions?|no\.?|number|page|phase|tier|act|bill|level|covid)[\s-]*$/iu;
const initials = /(?<!\p{L})\p{Lu}{2,}\s+$/u;
/** A year, or a number with a leading zero, as in the name of a budget or a form. */
const noCount = /^(?:(?:19|20)\d\d|0\d+)$/;

/** Amounts, percentages and counts, in reading order. Dates and numbers in names are left out. */
export function figuresIn(text: string, dollar: string): FigureSpan[] {
  const sums = moneyIn(text, 0, text.length, dollar).map(({ start, end, value, currency }): FigureSpan => {
    const words = printed.exec(text.slice(start, end))?.[0] ?? '';
    return { is: 'sum', start, end, value: typedNumber(words) === value ? words : value, unit: currency };
  });
  const shares = [...text.matchAll(share)].map(({ index, 0: whole, 1: value = '', 2: unit = '' }): FigureSpan => {
    const isPoints = unit.toLowerCase().startsWith('percentage');
    return { is: 'share', start: index, end: index + whole.length, value, unit: isPoints ? unit : '%' };
  });
  const taken = [...sums, ...shares, ...datePhrasesIn(text, 0, text.length)];
  const counted = counts
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ index, 0: whole, 1: value = '' }): FigureSpan[] => {
      const isTaken = taken.some(({ start, end }) => index < end && start < index + whole.length);
      const before = text.slice(0, index);
      const isNone = isTaken || noCount.test(value) || naming.test(before) || initials.test(before);
      return isNone ? [] : [{ is: 'count', start: index, end: index + whole.length, value, unit: '' }];
    });
  return [...sums, ...shares, ...counted].sort((a, b) => a.start - b.start);
}
