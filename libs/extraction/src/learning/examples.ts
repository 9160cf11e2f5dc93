import { candidatesOf } from '../candidates.js';
import { readDocument } from '../document.js';
import { featuresOf, type Features } from '../features.js';
import { passageOf } from '../passage.js';
import { stemsOf } from '../stems.js';
import { hits, labelOf, type MarkedDocument } from './corpus.js';

/** One candidate of a marked document, with what it should give. */
export interface Example {
  readonly features: Features;
  readonly stems: readonly number[];
  /** 1 states a commitment, 0 states none; null counts neither way. */
  readonly label: 0 | 1 | null;
  /** The commitments of its document that it states, by their place. */
  readonly states: readonly number[];
}

export interface Lesson {
  readonly commitments: number;
  readonly examples: readonly Example[];
}

export function lessonOf(document: MarkedDocument): Lesson {
  const { published, bodyStart } = readDocument(document.text);
  const examples: Example[] = [];
  for (const { found } of candidatesOf(document.text, bodyStart)) {
    for (const candidate of found) {
      const passage = passageOf(document.text, candidate, published);
      if (passage === null) continue;
      const states = document.commitments.flatMap(({ spans }, at) =>
        spans.some((one) => hits(candidate, one)) ? [at] : [],
      );
      const label = labelOf(candidate, document);
      examples.push({ features: featuresOf(passage), stems: stemsOf(passage), label, states });
    }
  }
  return { commitments: document.commitments.length, examples };
}
