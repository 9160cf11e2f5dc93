import { propose } from '../propose.js';
import type { MarkedDocument } from './corpus.js';
import { lessonOf } from './examples.js';
import { countsOf, figuresOf, summed, type Counts, type Found } from './measured.js';
import { keywordsFind } from './plain-keywords.js';
import { foldsOf } from './random.js';
import { trained } from './training.js';

const folds = 5;
/** Another seed than that of the folds within training. */
const seed = 20;

export interface Measured {
  readonly reading: ReturnType<typeof figuresOf>;
  readonly keywords: ReturnType<typeof figuresOf>;
  /** Likely proposals for each document that states no commitment. */
  readonly likelyWhereNone: number;
  readonly documents: readonly ({ readonly document: string } & ReturnType<typeof figuresOf>)[];
}

/**
 * Measures the reading on documents that it did not learn from: for each of five groups a model is trained, thresholds
 * and all, on the four others. `tell` hears of each group.
 */
export function crossValidated(
  documents: readonly MarkedDocument[],
  tell: (fold: number) => void = () => {},
): Measured {
  const lessons = documents.map(lessonOf);
  const fold = foldsOf(documents.length, folds, seed);
  const counts = new Array<Counts>(documents.length);
  for (let one = 0; one < folds; one += 1) {
    const model = trained(lessons.filter((_, at) => fold[at] !== one));
    for (const [at, document] of documents.entries()) {
      if (fold[at] === one) counts[at] = countsOf(document, propose(document.text, { model }) as readonly Found[]);
    }
    tell(one + 1);
  }
  const without = counts.filter(({ commitments }) => commitments === 0);
  const likely = without.reduce((sum, one) => sum + one.likely.proposals, 0);
  return {
    reading: figuresOf(summed(counts)),
    keywords: figuresOf(summed(documents.map((document) => countsOf(document, keywordsFind(document.text))))),
    likelyWhereNone: without.length === 0 ? 0 : Math.round((100 * likely) / without.length) / 100,
    documents: documents.map(({ name }, at) => ({ document: name, ...figuresOf(counts[at]!) })),
  };
}
