import type { SelectedSpan } from '../../sources/text/selected-span.js';

/** A sentence or list item of the text that nobody proposed or marked. */
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

/** The index of a place in `stops`, or -1. A sentence that was marked meanwhile is found as its passage. */
export function placeAmong(stops: readonly (Span & { readonly id: string })[], id: string | null): number {
  const at = stops.findIndex((stop) => stop.id === id);
  if (at >= 0 || !id?.startsWith(prefix)) return at;
  const start = Number(id.slice(prefix.length));
  return stops.findIndex((stop) => stop.end > start);
}
