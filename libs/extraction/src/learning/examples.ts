import type { Kind } from '@followthrough/domain/kinds';
import { candidatesOf } from '../candidates.js';
import { readDocument } from '../document.js';
import { featuresOf, type Features } from '../features.js';
import { kindColumns } from '../kind-columns.js';
import { moneyOf } from '../money.js';
import { mainReading, passageOf, type Passage } from '../passage.js';
import { stemsOf } from '../stems.js';
import { hits, kindOfType, labelOf, type MarkedDocument } from './corpus.js';

/** One candidate of a marked document, with what it should give. */
export interface Example {
  readonly features: Features;
  readonly stems: readonly number[];
  /** 1 states a commitment, 0 states none; null counts neither way. */
  readonly label: 0 | 1 | null;
  /** The commitments of its document that it states, by their place. */
  readonly states: readonly number[];
  /** What shows its kind, and the kinds of what it states. */
  readonly kindColumns: readonly number[];
  readonly kinds: readonly Kind[];
}

export interface Lesson {
  readonly commitments: number;
  readonly examples: readonly Example[];
}

export function lessonOf(document: MarkedDocument): Lesson {
  const { text } = document;
  const { published, bodyStart, title } = readDocument(text);
  const examples: Example[] = [];
  for (const { found } of candidatesOf(text, bodyStart)) {
    for (const candidate of found) {
      const passage = passageOf(text, candidate, published);
      if (passage === null) continue;
      const states = document.commitments.flatMap(({ spans }, at) =>
        spans.some((one) => hits(candidate, one)) ? [at] : [],
      );
      const label = labelOf(candidate, document);
      const kinds = label === 1 ? states.map((at) => kindOfType(document.commitments[at]!.gold.type)) : [];
      const columns = kinds.length === 0 ? [] : columnsOfKind(text, passage, title ?? '');
      examples.push({ ...seen(passage), label, states, kinds: [...new Set(kinds)], kindColumns: columns });
    }
  }
  return { commitments: document.commitments.length, examples };
}

/** What detection looks at. */
export const seen = (passage: Passage): Pick<Example, 'features' | 'stems'> => ({
  features: featuresOf(passage),
  stems: stemsOf(passage),
});

export function columnsOfKind(text: string, passage: Passage, title: string): number[] {
  const reading = mainReading(passage);
  return kindColumns(passage, reading, moneyOf(text, passage, reading), title);
}
