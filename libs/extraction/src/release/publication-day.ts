import type { IsoDay } from '@followthrough/domain/days';
import { resolveDateWords } from '@followthrough/domain/date-words';
import type { Line } from './ends.js';
import { isDateLine } from './heading.js';
import { printedDays, type PrintedDay } from './printed-days.js';

/** The publication date in a text, and its alternatives. */
export interface PublicationDay {
  /** EDTF. */
  readonly published: string | null;
  /** Other possible days, most likely first; both if a date is ambiguous. */
  readonly others: readonly IsoDay[];
  /** A printed date that does not exist. */
  readonly impossible: string | null;
}

const labelled =
  /\b(?:published|issued|released|delivered|dated|posted|date|publié|veröffentlicht|publicado|pubblicato|embargo)\b[^.]{0,70}$/iu;
const amended = /\b(?:updated|modified|amended|reviewed|by|until|before|since|due|from|after|deadline)\b[^.]{0,20}$/iu;
const othersAtMost = 4;

/**
 * Finds it in labelled lines, lines with only a date, and datelines; a date within a sentence is offered as an
 * alternative.
 */
export function publicationDay(first: readonly Line[], last: readonly Line[]): PublicationDay {
  const weighed = [...first, ...last].flatMap((line) =>
    printedDays(line.text).map((day) => ({ ...day, weight: weightOf(line, day) })),
  );
  const best = weighed.reduce<(typeof weighed)[number] | null>(
    (chosen, day) => (day.weight > (chosen?.weight ?? 0) ? day : chosen),
    null,
  );
  const days = (best ? [best, ...weighed] : weighed).flatMap((day) => day.days);
  const published = best?.days.length === 1 ? best.days[0]! : null;
  return {
    published: published ?? (best ? null : monthAlone([...first, ...last])),
    others: [...new Set(days)].filter((day) => day !== published).slice(0, othersAtMost),
    impossible: weighed.find((day) => day.days.length === 0)?.words ?? null,
  };
}

/** 0 for a date within a sentence, which refers to something else. A day that does not exist is never chosen. */
function weightOf({ text }: Line, { start, end, words, days }: PrintedDay): number {
  if (days.length === 0) return 0;
  const before = text.slice(0, start);
  if (isDateLine(text)) return amended.test(before) ? 1 : labelled.test(before) ? 4 : 3;
  if (labelled.test(before)) return 4;
  if (amended.test(before)) return 0;
  const after = text.slice(end, end + 12);
  if (start <= 60 && /^\s*\)?\s*(?:[–—:]|--|- |\(|\/)/u.test(after)) return 3;
  if (/^ \d{1,2}[:.]\d\d/.test(after)) return 3;
  if (/\btoday\b[\s,(]{1,3}(?:\p{L}+,? )?$/iu.test(before) || /^[\s,)]{1,3}today\b/iu.test(after)) return 2;
  // A heading that ends in its date: “MoU signed Monday, 17 January 2011”.
  return end === text.length && text.length - words.length <= 140 && !/\b(?:on|of|in)\s*$/i.test(before) ? 2 : 0;
}

/** “December 2025” on its own line. */
function monthAlone(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    if (!/^\p{L}{3,14} \d{4}$/u.test(text)) continue;
    const found = resolveDateWords(text, null);
    if (found && 'edtf' in found) return found.edtf;
  }
  return null;
}
