import type { Kind } from '@followthrough/domain/kinds';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../sentences.js';

/** What a careful reader marked in a document (ANNOTATION.md of the corpus). */
export interface GoldCommitment {
  readonly quote: string;
  readonly type: string;
  readonly actors: readonly string[];
  readonly partners: readonly string[];
  readonly amount: { readonly value: number; readonly currency: string } | null;
  readonly due: string | null;
  readonly stage: string;
  readonly alt_quotes?: readonly string[];
}

export interface MarkedCommitment {
  readonly spans: readonly Span[];
  readonly gold: GoldCommitment;
}

/** A document with the commitments that were marked in it, and passages that count neither way. */
export interface MarkedDocument {
  readonly name: string;
  readonly text: string;
  readonly commitments: readonly MarkedCommitment[];
  readonly neutral: readonly Span[];
  readonly tempting: readonly Span[];
}

interface GoldFile {
  readonly document: string;
  readonly commitments: readonly GoldCommitment[];
  readonly borderline?: readonly (string | { readonly quote: string })[];
  readonly not_commitments?: readonly (string | { readonly quote: string })[];
}

/**
 * Reads every `gold` folder in `folder` and its subfolders, with the document of each file from a folder beside it. The
 * order is that of the names, so that it is the same everywhere.
 */
export function markedDocuments(folder: string): MarkedDocument[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = names.map(({ name }) => name).sort();
  if (!folders.includes('gold')) return folders.flatMap((name) => markedDocuments(join(folder, name)));
  const beside = folders.filter((name) => name !== 'gold');
  const here = readdirSync(join(folder, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => markedDocument(folder, beside, name) ?? []);
  return [...here, ...beside.flatMap((name) => markedDocuments(join(folder, name)))];
}

function markedDocument(folder: string, beside: readonly string[], name: string): MarkedDocument | null {
  const gold = JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8')) as GoldFile;
  const path = beside.map((place) => join(folder, place, gold.document)).find((one) => existsSync(one));
  if (path === undefined) return null;
  const text = readFileSync(path, 'utf8');
  const quoted = (list: GoldFile['borderline'] = []): Span[] =>
    spansOf(
      text,
      list.map((line) => (typeof line === 'string' ? line : line.quote)),
    );
  return {
    name: gold.document,
    text,
    commitments: gold.commitments.map((one) => ({
      gold: one,
      spans: spansOf(text, [one.quote, ...(one.alt_quotes ?? [])]),
    })),
    neutral: quoted(gold.borderline),
    tempting: quoted(gold.not_commitments),
  };
}

function spansOf(text: string, quotes: readonly string[]): Span[] {
  return quotes.flatMap((quote) => {
    const start = text.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length }];
  });
}

/** Whether a passage covers half of what was marked, or is itself half covered by at least 30 characters of it. */
export function hits(passage: Span, marked: Span): boolean {
  const overlap = Math.min(passage.end, marked.end) - Math.max(passage.start, marked.start);
  if (overlap <= 0) return false;
  return overlap >= (marked.end - marked.start) / 2 || (overlap >= (passage.end - passage.start) / 2 && overlap >= 30);
}

/** 1 where the passage states a marked commitment, 0 where it states none, null where it counts neither way. */
export function labelOf(passage: Span, { commitments, neutral }: MarkedDocument): 0 | 1 | null {
  if (commitments.some(({ spans }) => spans.some((span) => hits(passage, span)))) return 1;
  return neutral.some((span) => hits(passage, span)) ? null : 0;
}

/** `negotiation` and `declaration` of the gold are kind AGREEMENT. */
export function kindOfType(type: string): Kind {
  return type === 'negotiation' || type === 'declaration' ? 'AGREEMENT' : (type.toUpperCase() as Kind);
}
