import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { markedDocuments } from './learning/corpus.js';
import { countsOf, summed } from './learning/measured.js';
import { propose } from './propose.js';

const shared = process.env['FOLLOWTHROUGH_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const corpus = join(shared, 'corpus');
const present = existsSync(corpus);
const onCorpus = present ? describe : describe.skip;

/** These were learned from, so this shows only that the weights do what they did; the benchmark measures other texts. */
onCorpus(
  present ? 'the documents of the corpus' : `the documents of the corpus (skipped: ${corpus} is not there)`,
  () => {
    const documents = present ? markedDocuments(corpus) : [];
    const seeds = documents.filter(({ name }) => /^00\d_[0-9a-f]{16}/.test(name));

    it('gives exact passages', () => {
      for (const { text } of documents.slice(0, 20)) {
        for (const { quote, start, end } of propose(text)) expect(text.slice(start, end)).toBe(quote);
      }
    });

    it('gives all 14 commitments of the five seeds, at least 12 as likely, with at most 3 false likely ones', () => {
      const { commitments, likely, both } = summed(seeds.map((seed) => countsOf(seed, propose(seed.text))));
      expect([seeds.length, commitments, both.found]).toEqual([5, 14, 14]);
      expect(likely.found).toBeGreaterThanOrEqual(12);
      expect(likely.wrong).toBeLessThanOrEqual(3);
    });
  },
);
