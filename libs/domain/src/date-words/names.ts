import { numberWords } from '../number-words.js';

const months = 'january february march april may june july august september october november december'.split(' ');
const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const counts: Readonly<Record<string, number>> = { ...numberWords, a: 1, an: 1, hundred: 100 };

/** Regular expression sources, without capturing groups. */
export const monthPattern = `(?:${months.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)}|t)?` : name)).join('|')})\\.?`;
export const seasonPattern = `(?:${Object.keys(seasons).join('|')})`;
export const yearPattern = '(?:19|20|21)\\d\\d';
export const dayPattern = '\\d{1,2}(?:st|nd|rd|th)?';
export const countPattern = `(?:\\d{1,4}|${Object.keys(counts).join('|')})`;

/** 1 to 12, from the first three letters of a match of `monthPattern`. */
export function monthNumber(name: string): number {
  return months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/** 21 to 24, the EDTF codes of seasons. */
export function seasonNumber(name: string): number {
  return seasons[name] ?? 21;
}

export function countOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  return counts[words] ?? 0;
}

/** Lower case, single spaces, plain hyphens and apostrophes, without a weekday or a final full stop. */
export function tidy(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?(?=\d|[a-z]{3,9}\s+\d)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:(]+|[\s,;:.)!]+$/g, '');
}
