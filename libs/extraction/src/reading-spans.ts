import { candidatesOf } from './candidates.js';
import { readDocument } from './document.js';
import type { Span } from './sentences.js';

/**
 * The sentences and list items of a document that may state something, block by block, in reading order and without
 * overlaps: the same ones that propose.ts weighs. Positions are UTF-16 code units of the text.
 */
export function* readingSpans(text: string): Generator<readonly Span[]> {
  for (const { found } of candidatesOf(text, readDocument(text).bodyStart))
    yield found.map(({ start, end }) => ({ start, end }));
}
