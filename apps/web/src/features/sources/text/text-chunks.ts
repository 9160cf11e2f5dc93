/** A marked range of a text, in UTF-16 code units. */
export interface TextMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A part of a text rendered as one block. Chunks follow each other without gaps, so that nothing is left out. */
export interface TextChunk {
  readonly start: number;
  readonly end: number;
}

/** A run of characters with the same marks. */
export interface TextSegment extends TextChunk {
  readonly marks: readonly TextMark[];
}

/** Browsers skip rendering blocks out of view, which requires blocks smaller than the whole text. */
const usualChunk = 4_000;
/** A paragraph may have any length, but a block may not. */
const longestChunk = 16_000;

/**
 * Splits a text into blocks, at blank lines if possible. A block ends after the line in which a mark ends, so that the
 * mark’s content can follow it. Linear in the length of the text.
 */
export function chunksOf(text: string, marks: readonly TextMark[]): TextChunk[] {
  const ends = marks.map(({ end }) => end).sort((a, b) => a - b);
  const chunks: TextChunk[] = [];
  let start = 0;
  let next = 0;
  const close = (end: number): void => {
    for (; end - start > longestChunk; start = cut(text, start)) chunks.push({ start, end: cut(text, start) });
    if (end > start) chunks.push({ start, end });
    start = end;
  };
  for (const found of text.matchAll(/\n(?:[^\S\n]*\n\s*)?/g)) {
    const end = found.index + found[0].length;
    const isBlank = found[0].length > 1;
    const holdsEnd = next < ends.length && ends[next]! <= end;
    while (next < ends.length && ends[next]! <= end) next += 1;
    if (holdsEnd || (isBlank && end - start >= usualChunk)) close(end);
  }
  close(text.length);
  return chunks;
}

/** Where to split a long paragraph: after a line, a word, or any whole character. */
function cut(text: string, start: number): number {
  const head = text.slice(start, start + longestChunk);
  const after = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' ')) + 1;
  if (after > longestChunk / 2) return start + after;
  return start + head.replace(/[\uD800-\uDBFF]$/, '').length;
}

/** The runs of a chunk, each with its marks, longest first. Marks may overlap. */
export function segmentsOf({ start, end }: TextChunk, marks: readonly TextMark[]): TextSegment[] {
  const within = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([start, end]);
  for (const mark of within) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => ({
    start: from,
    end: places[at + 1]!,
    marks: within
      .filter((mark) => mark.start <= from && mark.end > from)
      .sort((a, b) => b.end - b.start - (a.end - a.start)),
  }));
}
