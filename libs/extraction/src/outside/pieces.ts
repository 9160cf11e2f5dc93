import type { Span } from '@followthrough/domain/passages';
import { blocksOf } from '../blocks.js';
import { readDocument } from '../document.js';

/** Characters that a piece has at least, unless the text ends: a model reads some pages well, and many badly. */
const enough = 6_000;

/** A longer text is read as far as this many pieces go. */
export const mostPieces = 40;

/** A text without its header, cut between paragraphs: always the same pieces for the same text. */
export function piecesOf(text: string): readonly Span[] {
  const pieces: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const { start, end } of blocksOf(text, readDocument(text).bodyStart)) {
    open = open ? { start: open.start, end } : { start, end };
    if (open.end - open.start < enough) continue;
    pieces.push(open);
    open = null;
    if (pieces.length === mostPieces) return pieces;
  }
  return open ? [...pieces, open] : pieces;
}
