import { Kind } from '@followthrough/domain/kinds';
import { candidatesOf } from '../candidates.js';
import { readDocument } from '../document.js';
import { featuresOf, type Features } from '../features.js';
import { fieldsOf, type Setting } from '../fields.js';
import type { Compared } from '../joining/said.js';
import { kindColumns } from '../kind-columns.js';
import type { KindModel } from '../model.js';
import { moneyOf } from '../money.js';
import { mainReading, passageOf, type Passage } from '../passage.js';
import { settingOf } from '../propose.js';
import { stemsOf } from '../stems.js';
import { hits, kindOfType, labelOf, type MarkedDocument } from './corpus.js';
import { pairsOf, type PairExample } from './join-training.js';

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
  /** Of the candidates that state a commitment. */
  readonly pairs: readonly PairExample[];
}

export function lessonOf(document: MarkedDocument): Lesson {
  const { text } = document;
  const read = readDocument(text);
  const setting = settingOf(text, read, undefined);
  const examples: Example[] = [];
  const stating: (Compared & { readonly states: readonly number[] })[] = [];
  for (const { found } of candidatesOf(text, read.bodyStart)) {
    for (const candidate of found) {
      const passage = passageOf(text, candidate, read.published);
      if (passage === null) continue;
      const states = document.commitments.flatMap(({ spans }, at) =>
        spans.some((one) => hits(candidate, one)) ? [at] : [],
      );
      const label = labelOf(candidate, document);
      const kinds = label === 1 ? states.map((at) => kindOfType(document.commitments[at]!.gold.type)) : [];
      const columns = kinds.length === 0 ? [] : columnsOfKind(text, passage, setting.title);
      examples.push({ ...seen(passage), label, states, kinds: [...new Set(kinds)], kindColumns: columns });
      if (label === 1) stating.push({ ...comparedOf(setting, passage), states });
    }
  }
  return { commitments: document.commitments.length, examples, pairs: pairsOf(text, stating) };
}

function comparedOf(setting: Setting, passage: Passage): Compared {
  const { start, end } = passage.candidate;
  const { title, amount, due } = fieldsOf(setting, passage, noKinds, Kind.OTHER);
  return { quote: setting.text.slice(start, end), start, end, title, amount, due };
}

/** Nothing that is compared depends on the kind. */
const noKinds: KindModel = { kinds: [], regressions: [] };

/** What detection looks at. */
export const seen = (passage: Passage): Pick<Example, 'features' | 'stems'> => ({
  features: featuresOf(passage),
  stems: stemsOf(passage),
});

export function columnsOfKind(text: string, passage: Passage, title: string): number[] {
  const reading = mainReading(passage);
  return kindColumns(passage, reading, moneyOf(text, passage, reading), title);
}
