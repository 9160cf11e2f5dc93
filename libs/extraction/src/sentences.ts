import type { Block } from './blocks.js';

/** One sentence of a block, in UTF-16 code units of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A longer run of words is not a quotable sentence; it is cut to limit the work on each. */
export const longestSentence = 1_200;

const abbreviations = new Set(
  `mr mrs ms dr prof hon rt sir st no vol fig art jr sr gen col lt sgt capt gov sen rep pres dept inc ltd co corp vs etc
  approx est jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e u.s u.k u.n e.u p.m a.m ph.d`.split(/\s+/),
);
/** The space after a full stop may be lost. */
const boundary = /[.!?]["”’')\]]*(?=\s)|(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll}{2})|[;:](?=\s+(?:[-–—•*]\s|ï.?·))/gu;

/** Splits a block at full stops that end a sentence: not after initials, titles or abbreviations. */
export function sentencesOf(text: string, block: Block): Span[] {
  const body = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of body.matchAll(boundary)) {
    const stop = match.index + match[0].length;
    if (!endsSentence(body, from, match.index, stop)) continue;
    push(spans, body, from, stop, block.start);
    from = stop;
  }
  push(spans, body, from, body.length, block.start);
  return spans;
}

function endsSentence(body: string, from: number, mark: number, stop: number): boolean {
  const next = /\S/u.exec(body.slice(stop, stop + 200))?.[0];
  if (next !== undefined && /\p{Ll}/u.test(next)) return false;
  if (body[mark] !== '.') return true;
  const word = /[\p{L}.]+$/u.exec(body.slice(Math.max(from, mark - 20), mark))?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) return false;
  return !/^\p{Lu}$/u.test(word) && !/^(?:\p{L}\.)+\p{L}$/u.test(word);
}

function push(spans: Span[], body: string, from: number, to: number, base: number): void {
  for (let at = from; at < to; at += longestSentence) {
    const raw = body.slice(at, Math.min(to, at + longestSentence));
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    const start = base + at + raw.length - raw.trimStart().length;
    spans.push({ start, end: start + trimmed.length });
  }
}
