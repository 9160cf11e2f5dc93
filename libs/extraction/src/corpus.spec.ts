import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { propose } from './propose.js';
import type { Proposal } from './proposal.js';

interface Gold {
  readonly document: string;
  readonly commitments: readonly { readonly quote: string; readonly alt_quotes?: readonly string[] }[];
  readonly borderline?: readonly (string | { readonly quote: string })[];
}

const shared = process.env['FOLLOWTHROUGH_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const corpus = join(shared, 'corpus');
const present = existsSync(corpus);

function spansOf(text: string, quotes: readonly string[]): (readonly [number, number])[] {
  return quotes
    .filter((quote) => text.includes(quote))
    .map((quote) => [text.indexOf(quote), text.indexOf(quote) + quote.length]);
}

/** Right when it covers half of what was marked, or is itself half covered by at least 30 characters of it. */
function hits({ start, end }: Proposal, [from, to]: readonly [number, number]): boolean {
  const overlap = Math.min(end, to) - Math.max(start, from);
  return overlap >= (to - from) / 2 || (overlap >= (end - start) / 2 && overlap >= 30);
}

/** Commitments found and false proposals over the documents of one folder, and how many proposals are not exact. */
function measured(folder: string): { found: number; wrong: number; inexact: number } {
  const total = { found: 0, wrong: 0, inexact: 0 };
  for (const name of readdirSync(join(corpus, 'gold'))) {
    const gold = JSON.parse(readFileSync(join(corpus, 'gold', name), 'utf8')) as Gold;
    const path = join(corpus, folder, gold.document);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    const proposals = propose(text);
    const wanted = gold.commitments.map(({ quote, alt_quotes: others = [] }) => spansOf(text, [quote, ...others]));
    const neutral = spansOf(
      text,
      (gold.borderline ?? []).map((line) => (typeof line === 'string' ? line : line.quote)),
    );
    const near = (proposal: Proposal, spans: readonly (readonly [number, number])[]): boolean =>
      spans.some((span) => hits(proposal, span));
    total.found += wanted.filter((spans) => proposals.some((proposal) => near(proposal, spans))).length;
    total.wrong += proposals.filter((proposal) => !near(proposal, [...wanted.flat(), ...neutral])).length;
    total.inexact += proposals.filter(({ quote, start, end }) => text.slice(start, end) !== quote).length;
  }
  return total;
}

const onCorpus = present ? describe : describe.skip;

onCorpus(
  present ? 'the documents of the corpus' : `the documents of the corpus (skipped: ${corpus} is not there)`,
  () => {
    it('holds on the five seeds: of 14 commitments at least 11 found, at most 8 false', () => {
      const { found, wrong, inexact } = measured('seeds');
      expect(inexact).toBe(0);
      expect(found).toBeGreaterThanOrEqual(11);
      expect(wrong).toBeLessThanOrEqual(8);
    });

    it('holds on the eight further documents: of 34 commitments at least 29 found, at most 6 false', () => {
      const { found, wrong, inexact } = measured('documents');
      expect(inexact).toBe(0);
      expect(found).toBeGreaterThanOrEqual(29);
      expect(wrong).toBeLessThanOrEqual(6);
    });
  },
);
