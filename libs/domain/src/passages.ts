import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';

/** A range of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage by quote and position (W3C Web Annotation): `quote` is exactly `text.slice(start, end)`. */
export interface Quotation extends Span {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The exact passage of `text` between two positions, without surrounding white space, or a problem. A position inside a
 * surrogate pair is refused rather than moved: the client counts in some other unit.
 */
export function quotationAt(text: string, { start, end }: Span): Quotation | RuleProblem {
  const outside = !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end;
  if (outside || splitsPair(text, start) || splitsPair(text, end)) {
    return problem('PASSAGE_OUTSIDE', {}, 'start');
  }
  const [from, to] = trimmed(text, start, end);
  if (from >= to) return problem('PASSAGE_EMPTY', {}, 'start');
  if (to - from > limits.quote) {
    return problem('PASSAGE_TOO_LONG', { length: to - from, limit: limits.quote }, 'end');
  }
  return {
    start: from,
    end: to,
    quote: text.slice(from, to),
    prefix: text.slice(whole(text, Math.max(0, from - limits.quoteContext), 1), from),
    suffix: text.slice(to, whole(text, Math.min(text.length, to + limits.quoteContext), -1)),
  };
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
const wordsIn = (text: string): number => text.match(word)?.length ?? 0;

/** Whether a range of the same text covers more than half of the words of a quotation. */
export function coversMost(span: Span, { start, end, quote }: Pick<Quotation, 'start' | 'end' | 'quote'>): boolean {
  const from = Math.max(span.start, start);
  const to = Math.min(span.end, end);
  return from < to && 2 * wordsIn(quote.slice(from - start, to - start)) > wordsIn(quote);
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, start + words.trimEnd().length];
}

function splitsPair(text: string, at: number): boolean {
  return isHalf(text, at, 0xdc00) && isHalf(text, at - 1, 0xd800);
}

/** Whether the code unit at a position is one of the 1,024 from `first`: 0xD800 begins a pair, 0xDC00 ends one. */
function isHalf(text: string, at: number, first: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === first;
}

/** The nearest position that splits no pair, in the direction of `step`. */
function whole(text: string, at: number, step: 1 | -1): number {
  return splitsPair(text, at) ? at + step : at;
}
