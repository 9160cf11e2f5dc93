/** A paragraph, list item or heading, from `start` to `end` in UTF-16 code units. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly bullet: boolean;
}

/** A longer run without a break is not a real paragraph; it is cut to limit the work on one block. */
export const longestBlock = 8_000;

const bulletMark =
  /^(?:[-–—*•·▪◦‣●○⁃]|ï.?·|â(?:€|\u0080)?[¢\u00a2]|\d{1,2}[.)]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\))[ \t\u00a0]+(?=\S)/u;
const inlineBullet = /[•▪‣●]|ï.?·|â(?:€|\u0080)?[¢\u00a2]/gu;
const tableGap = /\S(?: {4,}|\t+)\S/;
const ended = /[.!?:;]["”’')\]]*$/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly blank: boolean;
  readonly bullet: boolean;
}

/** The blocks of `text` from `from` on, one at a time, so that a caller can pause between them. */
export function* blocksOf(text: string, from: number): Generator<Block> {
  let open: { start: number; end: number; bullet: boolean } | null = null;
  let gap = false;
  for (const line of linesOf(text, from)) {
    if (line.blank) {
      gap = true;
      continue;
    }
    if (open !== null && joins(text, open, line, gap)) open.end = line.end;
    else {
      if (open !== null) yield open;
      open = { start: line.start, end: line.end, bullet: line.bullet };
    }
    gap = false;
  }
  if (open !== null) yield open;
}

function* linesOf(text: string, from: number): Generator<Line> {
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    yield* pieces(text, at, stop);
    at = stop + 1;
  }
}

/** Splits a line at bullets that lost their line breaks, and where it is longer than the longest block. */
function* pieces(text: string, from: number, to: number): Generator<Line> {
  let at = from;
  while (at < to) {
    const window = text.slice(at, Math.min(to, at + longestBlock));
    let cut = window.length;
    const mark = nextBullet(window);
    if (mark > 0) cut = mark;
    else if (at + cut < to) cut = cutOf(window);
    yield line(text, at, at + cut);
    at += cut;
  }
  if (from === to) yield { start: from, end: to, blank: true, bullet: false };
}

/** Where to cut an overlong line: after a sentence that ends in its second half, otherwise after a word. */
function cutOf(window: string): number {
  const half = longestBlock / 2;
  const stop = window.lastIndexOf('. ') + 2;
  return stop > half ? stop : Math.max(window.lastIndexOf(' ') + 1, half);
}

/** The position of a bullet after other words; 0 if there is none. */
function nextBullet(window: string): number {
  inlineBullet.lastIndex = window.length - window.trimStart().length + 1;
  return inlineBullet.exec(window)?.index ?? 0;
}

function line(text: string, from: number, to: number): Line {
  const raw = text.slice(from, to);
  const body = raw.trim();
  const start = from + raw.length - raw.trimStart().length;
  const mark = bulletMark.exec(body);
  const skip = mark?.[0].length ?? 0;
  return { start: start + skip, end: start + body.length, blank: body === '', bullet: mark !== null };
}

/** Whether `next` continues the sentence of the open block: in the same paragraph, or across a page break. */
function joins(text: string, open: Block, next: Line, gap: boolean): boolean {
  if (next.bullet || next.end - open.start > longestBlock) return false;
  const last = text.slice(Math.max(open.start, open.end - 200), open.end);
  const first = text.slice(next.start, next.start + 80);
  if (tableGap.test(last) || last.endsWith(':') || introducesSpeech(text, next)) return false;
  const done = ended.test(last);
  if (gap) return !done && /^\p{Ll}/u.test(first);
  return done || !isHeadingBreak(text, open, first);
}

/** “The harbour minister said:” on its own line starts a new block, even without a full stop before it. */
function introducesSpeech(text: string, { start, end }: Line): boolean {
  return end - start < 100 && /^\p{Lu}.*\b(?:said|says|added):$/u.test(text.slice(start, end));
}

/** A short first line without a full stop, followed by a capital, is a heading that lost its blank line. */
function isHeadingBreak(text: string, open: Block, first: string): boolean {
  if (open.bullet || text.slice(open.start, open.end).includes('\n')) return false;
  return open.end - open.start < 40 && /^[“"]?\p{Lu}/u.test(first);
}
