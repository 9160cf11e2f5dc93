import type { Kind } from '@followthrough/domain/kinds';
import { candidatesOf, type Candidate } from '../candidates.js';
import { readDocument } from '../document.js';
import { actsOf } from '../acts.js';
import { explanationOf } from '../explanation.js';
import { featuresOf } from '../features.js';
import { fieldsOf, type Setting } from '../fields.js';
import { probabilityOf, rowOf, shippedModel, type ReadingModel } from '../model.js';
import { passageOf } from '../passage.js';
import type { Proposal } from '../proposal.js';
import { settingOf } from '../propose.js';
import type { Span } from '../sentences.js';
import { stemsOf } from '../stems.js';
import { plainTitleOf } from '../title.js';

/** Words that someone else takes for a commitment, and optionally for which kind of one. */
export interface Pointed extends Span {
  readonly kind?: Kind | undefined;
}

/** What is the same for all words of a text, read once however often proposals are made in it. */
export interface Ground {
  readonly setting: Setting;
  readonly sentences: Sentences;
}

export function groundOf(text: string, published?: string): Ground {
  const document = readDocument(text);
  return { setting: settingOf(text, document, published), sentences: new Sentences(text, document.bodyStart) };
}

/** Words across more sentences are no passage that states one commitment. */
const mostSentences = 3;

/**
 * Proposes the sentences or list items that these words lie in, as possible ones, in reading order and without overlaps.
 * Whole sentences, because part of one can say the opposite: “will not open a port” has “open a port” in it. Everything
 * but the kind is read by the same rules as in `propose`. Words in a heading, a question or in no sentence are left out.
 */
export function proposalsAt(
  { setting, sentences }: Ground,
  pointed: readonly Pointed[],
  model: ReadingModel = shippedModel(),
): readonly Proposal[] {
  const { text } = setting;
  const inOrder = [...pointed].sort((a, b) => a.start - b.start);
  const proposals: Proposal[] = [];
  for (const { kind, ...candidate } of wholeSentences(sentences, inOrder)) {
    const passage = passageOf(text, candidate, setting.published);
    if (passage === null) continue;
    const row = rowOf(model.features, featuresOf(passage));
    const { start, end } = candidate;
    proposals.push({
      ...{ quote: text.slice(start, end), start, end },
      ...fieldsOf(setting, passage, model.kinds, kind),
      ...(passage.readings.length === 0 && { title: plainTitleOf(text, passage.own) }),
      acts: actsOf(setting, passage, model.kinds),
      tier: 'possible',
      restates: null,
      confidence: Math.round(100 * probabilityOf(model, row, stemsOf(passage))) / 100,
      ...explanationOf(text, passage, model, row),
    });
  }
  return proposals;
}

/** The sentences of all words, each once; `inOrder` is sorted by its beginnings. */
function wholeSentences(sentences: Sentences, inOrder: readonly Pointed[]): (Candidate & Pointed)[] {
  const whole: (Candidate & Pointed)[] = [];
  for (const { start, end, kind } of inOrder) {
    const touched = sentences.touching(start, end);
    const [first] = touched;
    const last = touched.at(-1);
    const before = whole.at(-1)?.end ?? 0;
    if (!first || !last || touched.length > mostSentences || first.start < before) continue;
    whole.push({ ...first, end: last.end, kind });
  }
  return whole;
}

/** The candidates of a text, read as far as they are needed. */
class Sentences {
  readonly #found: Candidate[] = [];
  readonly #blocks: ReturnType<typeof candidatesOf>;
  /** Where the last block that was read begins. */
  #read = -1;

  constructor(text: string, from: number) {
    this.#blocks = candidatesOf(text, from);
  }

  touching(start: number, end: number): Candidate[] {
    while (this.#read < end) {
      const next = this.#blocks.next();
      this.#read = next.done ? Infinity : next.value.block.start;
      if (!next.done) this.#found.push(...next.value.found);
    }
    return this.#found.filter((one) => one.start < end && start < one.end);
  }
}
