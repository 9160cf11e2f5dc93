import type { Span } from '@followthrough/domain/passages';
import { blocksOf } from '../blocks.js';
import { readDocument } from '../document.js';

/** Characters that a piece has at most, unless one paragraph is longer: a model reads some pages well, and many badly. */
const most = 6_000;

/** A longer text is read as far as this many pieces go. */
export const mostPieces = 40;

/** A text without its header, cut between paragraphs: always the same pieces for the same text. */
export function piecesOf(text: string): readonly Span[] {
  const pieces: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const { start, end } of blocksOf(text, readDocument(text).bodyStart)) {
    if (open && end - open.start <= most) {
      open.end = end;
      continue;
    }
    if (open) pieces.push(open);
    if (pieces.length === mostPieces) return pieces;
    open = { start, end };
  }
  return open ? [...pieces, open] : pieces;
}
