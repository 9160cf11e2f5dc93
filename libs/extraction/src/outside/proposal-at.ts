import type { Kind } from '@followthrough/domain/kinds';
import { candidatesOf, type Candidate } from '../candidates.js';
import { readDocument } from '../document.js';
import { explanationOf } from '../explanation.js';
import { featuresOf } from '../features.js';
import { fieldsOf } from '../fields.js';
import { probabilityOf, rowOf, shippedModel } from '../model.js';
import { passageOf } from '../passage.js';
import type { Proposal } from '../proposal.js';
import { settingOf, type ProposeOptions } from '../propose.js';
import type { Span } from '../sentences.js';
import { stemsOf } from '../stems.js';
import { plainTitleOf } from '../title.js';

/** Words that someone else takes for a commitment, and optionally for which kind of one. */
export interface Pointed extends Span {
  readonly kind?: Kind | undefined;
}

/** Words across more sentences are no passage that states one commitment. */
const mostSentences = 3;

/**
 * Proposes the sentences or list items that these words lie in, as possible ones, in reading order and without overlaps.
 * Whole sentences, because part of one can say the opposite: “will not open a port” has “open a port” in it. Everything
 * but the kind is read by the same rules as in `propose`. Words in a heading, a question or in no sentence are left out.
 */
export function proposalsAt(
  text: string,
  pointed: readonly Pointed[],
  options: Omit<ProposeOptions, 'most'> = {},
): readonly Proposal[] {
  const inOrder = [...pointed].sort((a, b) => a.start - b.start);
  const proposals: Proposal[] = [];
  if (inOrder.length === 0) return proposals;
  const document = readDocument(text);
  const setting = settingOf(text, document, options.published);
  const model = options.model ?? shippedModel();
  for (const { kind, ...candidate } of wholeSentences(text, document.bodyStart, inOrder)) {
    const passage = passageOf(text, candidate, setting.published);
    if (passage === null) continue;
    const row = rowOf(model.features, featuresOf(passage));
    const { start, end } = candidate;
    proposals.push({
      ...{ quote: text.slice(start, end), start, end },
      ...fieldsOf(setting, passage, model.kinds, kind),
      ...(passage.readings.length === 0 && { title: plainTitleOf(text, passage.own) }),
      tier: 'possible',
      confidence: Math.round(100 * probabilityOf(model, row, stemsOf(passage))) / 100,
      ...explanationOf(text, passage, model, row),
    });
  }
  return proposals;
}

/** The sentences of all words, each once; `inOrder` is sorted by its beginnings. */
function wholeSentences(text: string, from: number, inOrder: readonly Pointed[]): (Candidate & Pointed)[] {
  const sentences = sentencesUntil(text, from, Math.max(...inOrder.map(({ end }) => end)));
  const whole: (Candidate & Pointed)[] = [];
  for (const { start, end, kind } of inOrder) {
    const touched = sentences.filter((one) => one.start < end && start < one.end);
    const [first] = touched;
    const last = touched.at(-1);
    const before = whole.at(-1)?.end ?? 0;
    if (!first || !last || touched.length > mostSentences || first.start < before) continue;
    whole.push({ ...first, end: last.end, kind });
  }
  return whole;
}

/** The candidates that begin before a position. */
function sentencesUntil(text: string, from: number, until: number): Candidate[] {
  const found: Candidate[] = [];
  for (const { block, found: some } of candidatesOf(text, from)) {
    if (block.start >= until) break;
    found.push(...some);
  }
  return found;
}
