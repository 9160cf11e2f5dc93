import { candidatesOf } from './candidates.js';
import { readDocument } from './document.js';
import type { Span } from './sentences.js';

/**
 * The sentences and list items of a document that may state something, in reading order and without overlaps: the same
 * ones that are weighed by propose.ts. Positions are UTF-16 code units of the text.
 */
export function readingSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { found } of candidatesOf(text, readDocument(text).bodyStart))
    for (const { start, end } of found) spans.push({ start, end });
  return spans;
}
