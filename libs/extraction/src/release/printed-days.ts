import { daysMeant } from '@followthrough/domain/days-meant';
import { isIsoDay, type IsoDay } from '@followthrough/domain/days';
import { monthNamed } from './month-names.js';

/** A date as printed. */
export interface PrintedDay {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** One day; two if `12/03/2025` is ambiguous; none if the day does not exist. */
  readonly days: readonly IsoDay[];
}

const month = String.raw`(?<month>[\p{L}\p{M}]{3,14})`;
const year = String.raw`(?<year>\d{4})(?![\p{L}\d])`;
const number = String.raw`(?<![\p{L}\d.,/-])(?<day>\d{1,2})`;
const gap = String.raw`[\s\u00a0]{1,3}`;

const patterns = [
  // 7 November 2024, 7th of November 2024, 7. November 2024, 7 de noviembre de 2024, 1er mars 2024
  `${number}(?:st|nd|rd|th|er|º|°|\\.)?${gap}(?:(?:de|of|an)${gap})?${month}\\.?,?${gap}(?:(?:de|del)${gap})?${year}`,
  // November 7, 2024
  String.raw`(?<![\p{L}\d])${month}\.?${gap}(?<day>\d{1,2})(?:st|nd|rd|th)?,?${gap}${year}`,
  String.raw`(?<![\p{L}\d/-])(?<year>\d{4})-(?<digits>\d{2})-(?<day>\d{2})(?![\d-])`,
  String.raw`(?<![\d./-])(?<either>\d{1,2}[/.]\d{1,2}[/.]\d{4})(?![\d/])`,
  String.raw`(?<year>\d{4})\s?[年년]\s?(?<digits>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** The full dates of a text, in order. */
export function printedDays(text: string): readonly PrintedDay[] {
  const plain = withLatinDigits(text);
  const found = patterns.flatMap((pattern) => [...plain.matchAll(pattern)].flatMap((match) => printedDay(match)));
  return found.sort((a, b) => a.start - b.start).filter(({ start }, at, all) => start >= (all[at - 1]?.end ?? 0));
}

function printedDay(match: RegExpExecArray): PrintedDay | [] {
  const { day = '', month: name, digits, year: ofYear, either } = match.groups ?? {};
  const at = { start: match.index, end: match.index + match[0].length, words: match[0] };
  if (either) return { ...at, days: eitherDay(either) };
  const number = digits ? Number(digits) : monthNamed(name ?? '');
  if (!number) return [];
  const iso = `${ofYear}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { ...at, days: isIsoDay(iso) ? [iso] : [] };
}

function eitherDay(text: string): readonly IsoDay[] {
  const both = daysMeant(text);
  if (both.length > 0) return both;
  const [a = '', b = '', ofYear = ''] = text.split(/[/.]/);
  const iso = (first: string, second: string) => `${ofYear}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`;
  return [iso(b, a), iso(a, b)].filter(isIsoDay).slice(0, 1);
}

/** Arabic and Persian digits as ASCII digits; the length stays the same. */
function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
