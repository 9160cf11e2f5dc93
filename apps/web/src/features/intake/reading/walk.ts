import type { SelectedSpan } from '../../sources/text/selected-span.js';

/** A sentence or list item of the text that no proposal, statement or note rests on. */
export interface Sentence extends SelectedSpan {
  readonly id: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const prefix = 'sentence-';

/** Where a walk begins that was not left before. */
export const firstSentence = `${prefix}0`;

/** The sentences that no passage covers, not even in part. Both lists are in reading order. */
export function uncovered(text: string, spans: readonly Span[], passages: readonly Span[]): Sentence[] {
  let at = 0;
  return spans.flatMap(({ start, end }) => {
    while (at < passages.length && passages[at]!.end <= start) at += 1;
    const isCovered = at < passages.length && passages[at]!.start < end;
    return isCovered ? [] : [{ id: `${prefix}${start}`, start, end, quote: text.slice(start, end) }];
  });
}

/**
 * The index of a place in `stops`, or -1. A place that is gone is found by where it started: a sentence that was marked
 * meanwhile is then its passage.
 */
export function placeAmong(
  stops: readonly (Span & { readonly id: string })[],
  { id, start }: { readonly id: string | null; readonly start: number | null },
): number {
  const at = stops.findIndex((stop) => stop.id === id);
  if (at >= 0 || start === null) return at;
  const after = stops.findIndex((stop) => stop.end > start);
  return after >= 0 ? after : stops.length - 1;
}
