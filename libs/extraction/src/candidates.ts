import { blocksOf, type Block } from './blocks.js';
import { sentencesOf, type Span } from './sentences.js';
import { introduces, Speech } from './speaker.js';

/** A passage that may state a commitment: a sentence, an item of a list, or what introduces one. */
export interface Candidate extends Span {
  /** The words before the list that this is an item of; they count for it, but are not quoted. */
  readonly lead: Span | null;
  readonly isItem: boolean;
  /** A list in one paragraph, “a; b; and c”, right after the words that lead to it. */
  readonly isList?: boolean;
  readonly isQuoted: boolean;
  /** Office and name of the speaker, as printed. */
  readonly speaker: string | undefined;
}

const longestHeading = 120;
const farthestLead = 320;
/** “i)”, “(b)”, “2.” before an item inside a sentence. */
const numeral = /(?:^|[\s:;,])\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s+(?=\S)/giu;
const separators = /;\s*(?:and\s+|or\s+)?/giu;
const fewestLetters = 12;

/** The candidates of each block of the text from `from` on, in reading order and without overlaps. */
export function* candidatesOf(text: string, from: number): Generator<{ block: Block; found: Candidate[] }> {
  const speech = new Speech();
  let lead: Span | null = null;
  for (const block of blocksOf(text, from)) {
    speech.enter(text, block);
    const isItem = block.bullet || (lead !== null && isShort(text, block));
    const isLed = !isItem && lead !== null;
    if (!isItem) lead = null;
    const found: Candidate[] = [];
    for (const span of !isItem && isHeading(text, block) ? [] : sentencesOf(text, block)) {
      const words = text.slice(span.start, span.end);
      const before = speech.isOpen;
      const speaker = speech.of(words);
      if (speech.asked || introduces(text, span)) continue;
      const isQuoted = before || /^[“"]/u.test(words);
      const isList = isLed && span.start === block.start && [...words.matchAll(separators)].length > 1;
      for (const piece of piecesOf(text, span)) {
        const isPart = isItem || piece.lead !== null;
        found.push({ ...piece, lead: piece.lead ?? lead, isItem: isPart, isList, isQuoted, speaker });
      }
    }
    speech.leave(text, block);
    if (!isItem) lead = leadInto(text, block);
    yield { block, found };
  }
}

/** The end of a paragraph that introduces a list. */
function leadInto(text: string, block: Block): Span | null {
  if (text[block.end - 1] !== ':') return null;
  return sentencesOf(text, block).at(-1) ?? null;
}

/** A line under a lead is an item, also where its bullet was lost. */
function isShort(text: string, { start, end }: Block): boolean {
  return end - start < 2 * longestHeading && !/[.:]$/u.test(text.slice(start, end));
}

/** A short line without a full stop is a heading, which states nothing that the text below does not. */
function isHeading(text: string, block: Block): boolean {
  if (block.end - block.start >= longestHeading) return false;
  return !/[.!?:;,”"’'](?:\s|$)/u.test(text.slice(block.start, block.end));
}

/** “lead: a; b; c” and “lead i) a ii) b” as the lead and its items; any other sentence whole. */
function piecesOf(text: string, span: Span): (Span & { lead: Span | null })[] {
  const words = text.slice(span.start, span.end);
  const cuts = itemCuts(words);
  if (cuts.length < 2) return [{ ...span, lead: null }];
  const pieces: (Span & { lead: Span | null })[] = [];
  const first = trimmed(text, span.start, span.start + cuts[0]!.from);
  const lead = first && { start: Math.max(first.start, first.end - farthestLead), end: first.end };
  if (first && first.end - first.start >= fewestLetters) pieces.push({ ...first, lead: null });
  for (const [at, cut] of cuts.entries()) {
    const item = trimmed(text, span.start + cut.to, span.start + (cuts[at + 1]?.from ?? words.length));
    if (item && item.end - item.start >= fewestLetters) pieces.push({ ...item, lead });
  }
  return pieces;
}

interface Cut {
  /** Where the piece before ends, and where the next begins. */
  readonly from: number;
  readonly to: number;
}

function itemCuts(words: string): Cut[] {
  const numbered = [...words.matchAll(numeral)].map(({ index, 0: mark }) => ({ from: index, to: index + mark.length }));
  if (numbered.length >= 2) return numbered;
  const colon = /:\s/u.exec(words);
  if (colon === null) return [];
  const rest = [...words.slice(colon.index + 1).matchAll(separators)].map(({ index, 0: mark }) => {
    const from = colon.index + 1 + index;
    return { from: from + 1, to: from + mark.length };
  });
  return rest.length === 0 ? [] : [{ from: colon.index + 1, to: colon.index + 2 }, ...rest];
}

function trimmed(text: string, from: number, to: number): Span | null {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = start + raw.trim().length;
  return end > start ? { start, end } : null;
}
