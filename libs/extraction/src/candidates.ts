import { blocksOf, type Block } from './blocks.js';
import { sentencesOf, type Span } from './sentences.js';
import { introduces, Speech } from './speaker.js';

/** A passage that may state a commitment: a sentence, an item of a list, or what introduces one. */
export interface Candidate extends Span {
  /** The words before the list that this is an item of; they count for it, but are not quoted. */
  readonly lead: Span | null;
  readonly isItem: boolean;
  readonly isQuoted: boolean;
  /** Office and name of the speaker, as printed. */
  readonly speaker: string | undefined;
}

const longestHeading = 120;
const farthestLead = 320;
/** “i)”, “(b)”, “2.” before an item inside a sentence. */
const numeral = /(?:^|[\s:;,])\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s+(?=\S)/giu;
/** Ends a lead; a heading in capitals, “as follows: ALBANIA”, begins its list. */
const leads = /:(?:\s+\p{Lu}[\p{Lu}\s]{2,40})?$/u;
const separators = /;\s*(?:and\s+|or\s+)?/giu;
const fewestLetters = 12;

/** The candidates of each block of the text from `from` on, in reading order and without overlaps. */
export function* candidatesOf(text: string, from: number): Generator<{ block: Block; found: Candidate[] }> {
  const speech = new Speech();
  let lead: Span | null = null;
  for (const block of blocksOf(text, from)) {
    speech.enter(text, block);
    const isItem = block.bullet || (lead !== null && isShort(text, block));
    const before = lead;
    if (!isItem) lead = null;
    const found: Candidate[] = [];
    for (const span of !isItem && isHeading(text, block) ? [] : sentencesOf(text, block)) {
      const words = text.slice(span.start, span.end);
      const isOpen = speech.isOpen;
      const speaker = speech.of(words);
      if (speech.asked || introduces(text, span)) continue;
      const isQuoted = isOpen || /^[“"]/u.test(words);
      const isList = !isItem && before !== null && span.start === block.start && separatedIn(words).length > 1;
      for (const piece of isList ? itemsOf(text, span, before) : piecesOf(text, span)) {
        const isPart = isItem || piece.lead !== null;
        found.push({ ...piece, lead: piece.lead ?? lead, isItem: isPart, isQuoted, speaker });
      }
    }
    speech.leave(text, block);
    if (!isItem) lead = leadInto(text, block);
    yield { block, found };
  }
}

/** The end of a paragraph that introduces a list. */
function leadInto(text: string, block: Block): Span | null {
  if (!leads.test(text.slice(block.start, block.end))) return null;
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

/** “a; b; and c” right after the words that lead to it. What is too short to stand alone stays with the item before it. */
function itemsOf(text: string, { start, end }: Span, lead: Span): (Span & { lead: Span })[] {
  const cuts = separatedIn(text.slice(start, end));
  const items: { start: number; end: number; lead: Span }[] = [];
  for (const [at, cut] of [{ from: 0, to: 0 }, ...cuts].entries()) {
    const item = trimmed(text, start + cut.to, start + (cuts[at]?.from ?? end - start));
    const before = items.at(-1);
    if (item === null) continue;
    if (before && Math.min(item.end - item.start, before.end - before.start) < fewestLetters) before.end = item.end;
    else items.push({ ...item, lead });
  }
  return items;
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
  const rest = separatedIn(words, colon.index + 1);
  return rest.length === 0 ? [] : [{ from: colon.index + 1, to: colon.index + 2 }, ...rest];
}

/** After each semicolon from `start` on, which belongs to the item before it. */
function separatedIn(words: string, start = 0): Cut[] {
  return [...words.slice(start).matchAll(separators)].map(({ index, 0: mark }) => {
    const from = start + index;
    return { from: from + 1, to: from + mark.length };
  });
}

function trimmed(text: string, from: number, to: number): Span | null {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = start + raw.trim().length;
  return end > start ? { start, end } : null;
}
