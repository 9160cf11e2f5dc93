import { formatDay, formatMonth, readDay } from '../days.js';
import { named, type Found } from './found.js';
import { dayPattern, monthNumber, monthPattern, seasonNumber, seasonPattern, yearPattern } from './names.js';

type Groups = Readonly<Record<string, string>>;
type Rule = readonly [pattern: RegExp, read: (groups: Groups) => Found | null];

const whole = (source: string) => new RegExp(`^${source}$`);
const group = (groups: Groups, name: string) => groups[name] ?? '';
const day = `(?<day>${dayPattern})`;
const month = `(?<month>${monthPattern})`;
const year = `(?<year>${yearPattern})`;
const season = `(?<season>${seasonPattern})`;
const split = `(?<next>${yearPattern}|\\d\\d)`;

function dayOf(year: string, month: number, day: number): Found | null {
  const iso = formatDay({ year: Number(year), month, day });
  return readDay(iso) ? named(iso) : null;
}

const namedDay = (g: Groups) => dayOf(group(g, 'year'), monthNumber(group(g, 'month')), parseInt(group(g, 'day'), 10));

/** 07/11/2024 is a different day in different countries; 17/11/2024 is unambiguous. */
function slashedDay(g: Groups): Found | null {
  const [a, b] = [Number(group(g, 'a')), Number(group(g, 'b'))];
  if (a <= 12 && b <= 12 && a !== b) return null;
  return a > 12 ? dayOf(group(g, 'year'), b, a) : dayOf(group(g, 'year'), a, b);
}

/**
 * `2017-18` is a financial year and `2025-12` a month; it depends on whether the second number follows the first year.
 */
function yearAndMore(g: Groups): Found | null {
  const first = Number(group(g, 'year'));
  const more = group(g, 'next');
  const second = more.length === 4 ? Number(more) : Math.floor(first / 100) * 100 + Number(more);
  const following = first % 100 === 99 && more === '00' ? first + 1 : second;
  if (following === first + 1) return named(`${first}/${following}`, 'SPLIT_YEAR');
  if (more.length === 4) return following > first ? named(`${first}/${following}`) : null;
  const isMonth = Number(more) >= 1 && Number(more) <= 12 && group(g, 'dash') === '-';
  return isMonth ? named(`${first}-${more}`) : null;
}

function shortSplitYear(g: Groups): Found | null {
  const [first, second] = [Number(group(g, 'a')), Number(group(g, 'b'))];
  return second === first + 1 ? named(`${2000 + first}/${2000 + second}`, 'SPLIT_YEAR') : null;
}

const monthsOf = (year: string, first: number, count: number, mark = '') =>
  `${formatMonth({ year: Number(year), month: first })}${mark}/${formatMonth({ year: Number(year), month: first + count - 1 })}${mark}`;

const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4 };
const nth = (words: string) => ordinals[words] ?? Number(words.replace(/\D/g, ''));
const ordinal = '(?<nth>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))';
const quarter = (g: Groups) => named(monthsOf(group(g, 'year'), nth(group(g, 'nth')) * 3 - 2, 3), 'QUARTER');

function half(g: Groups): Found | null {
  const which = /^(?:final|last|fourth|4th)$/.test(group(g, 'nth')) ? 2 : nth(group(g, 'nth'));
  return which <= 2 ? named(monthsOf(group(g, 'year'), which * 6 - 5, 6), 'QUARTER') : null;
}

const thirds: Readonly<Record<string, number>> = { early: 1, mid: 5, middle: 5, late: 9 };

function partOfYear(g: Groups): Found | null {
  const part = group(g, 'part');
  const start = thirds[part];
  if (start !== undefined) return named(monthsOf(group(g, 'year'), start, 4, '~'), 'PART');
  return named(`${group(g, 'year')}-${part === 'end' || part === 'close' ? '12' : '01'}~`, 'PART');
}

export const partPattern = '(?:the )?(?<part>early|mid|middle|late|start|beginning|end|close)(?: in| of)?[ -](?:the )?';
const monthOf = (g: Groups) => formatMonth({ year: Number(group(g, 'year')), month: monthNumber(group(g, 'month')) });
const seasonOf = (g: Groups) => `${group(g, 'year')}-${seasonNumber(group(g, 'season'))}`;

const rules: readonly Rule[] = [
  [whole(`${day}(?: of)? ${month},? ${year}`), namedDay],
  [whole(`${month} ${day},? ${year}`), namedDay],
  [whole(`(?<year>\\d{4})-(?<a>\\d\\d)-(?<b>\\d\\d)`), (g) => dayOf(group(g, 'year'), Number(g['a']), Number(g['b']))],
  [whole(`(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.]${year}`), slashedDay],
  [whole(`${month}(?: of)?,? ${year}`), (g) => named(monthOf(g))],
  [whole(`(?:the )?${season}(?: of)?,? ${year}(?:[-/]\\d\\d)?`), (g) => named(seasonOf(g), 'SEASON')],
  [whole(`(?:the )?(?:year )?${year}`), (g) => named(group(g, 'year'))],
  [
    whole(`(?:the )?(?:(?:financial|fiscal|tax|school|academic) year |fy ?)?${year}(?<dash>-|/| to )${split}`),
    yearAndMore,
  ],
  [whole(`fy ?(?<a>\\d\\d)[-/](?<b>\\d\\d)`), shortSplitYear],
  [whole(`q(?<nth>[1-4])(?: of)?,? ${year}`), quarter],
  [whole(`${year},? q(?<nth>[1-4])`), quarter],
  [whole(`(?:the )?${ordinal} quarter(?: of| in)?,? ${year}`), quarter],
  [whole(`h(?<nth>[12])(?: of)?,? ${year}`), half],
  [whole(`(?:the )?${ordinal} half(?: of| in)?,? ${year}`), half],
  [whole(`${partPattern}${year}`), partOfYear],
  [whole(`${partPattern}${month},? ${year}`), (g) => named(monthOf(g), 'WITHIN')],
  [whole(`${partPattern}${season},? ${year}`), (g) => named(seasonOf(g), 'SEASON', 'WITHIN')],
];

/** Wording that names a year: days, months, seasons, quarters, financial years and parts of these. */
export function readNamed(text: string): Found | null {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(text);
    const answer = match && read(match.groups ?? {});
    if (answer) return answer;
  }
  return null;
}
