import { isoDay } from './iso-day.js';

/** Where the body of a document begins, and its stated publication date. */
export interface ReadDocument {
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO 8601 day, from the header or from a line that says when the text was issued. */
  readonly published: string | null;
  /** The first position for proposals, in UTF-16 code units. */
  readonly bodyStart: number;
}

const longestHeader = 4_000;
const issued =
  /\b(?:issued|published|released|delivered|dated)\b[^.\n]{0,60}?\bon (\d{1,2}(?:st|nd|rd|th)? \p{L}+ \d{4})/iu;

/**
 * Reads the optional header: three lines (title, publisher, date) and a blank one. A text whose third line is not a day
 * has no header. Metadata fenced by `---` directly after it is skipped too, because it contains no statements.
 */
export function readDocument(text: string): ReadDocument {
  const head = text.slice(0, longestHeader);
  const match = /^\uFEFF?([^\r\n]+)\r?\n([^\r\n]+)\r?\n([^\r\n]+)\r?\n[ \t]*(?:\r?\n|$)/.exec(head);
  const day = match === null ? null : isoDay(match[3] ?? '');
  if (match === null || day === null) {
    return { title: null, publisher: null, published: statedDay(head), bodyStart: afterFence(text, 0) };
  }
  const bodyStart = afterFence(text, match[0].length);
  return { title: match[1]?.trim() ?? null, publisher: match[2]?.trim() ?? null, published: day, bodyStart };
}

function statedDay(head: string): string | null {
  const words = issued.exec(head)?.[1];
  return words === undefined ? null : isoDay(words);
}

function afterFence(text: string, from: number): number {
  const head = text.slice(from, from + longestHeader);
  const fence = /^\s*---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(head);
  return from + (fence?.[0].length ?? 0);
}
