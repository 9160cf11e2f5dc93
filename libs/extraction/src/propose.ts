import { dollarOf } from '@followthrough/domain/money-words';
import { actsOf } from './acts.js';
import { candidatesOf, type Candidate } from './candidates.js';
import { commencementIn, LastList } from './commencement.js';
import { readDocument, type ReadDocument } from './document.js';
import { explanationOf } from './explanation.js';
import { featuresOf } from './features.js';
import { fieldsOf, type Setting } from './fields.js';
import { issuersOf } from './issuers.js';
import { joined } from './joining/joined.js';
import { Languages } from './language.js';
import { probabilityOf, rowOf, shippedModel, type ReadingModel } from './model.js';
import { passageOf } from './passage.js';
import type { Proposal } from './proposal.js';
import { stemsOf } from './stems.js';
import { tierOf, type Tier } from './tiers.js';

export interface ProposeOptions {
  /** ISO 8601 day from which relative dates are counted; takes precedence over the date in the text. */
  readonly published?: string | undefined;
  /**
   * The most proposals of each tier. The scan stops after the paragraph in which likely ones reach it, and later possible
   * ones are left out; without it, the whole text is read.
   */
  readonly most?: number | undefined;
  /** Weights to read with; without it, the shipped ones. */
  readonly model?: ReadingModel | undefined;
}

/** UTF-16 code units read so far, and in total. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a document proposes. */
export interface Scan {
  readonly proposals: readonly Proposal[];
  /** UTF-16 code units of its paragraphs that are not in English; they are left alone. */
  readonly otherLanguage: number;
}

const firstPage = 6_000;

/**
 * Proposes the passages of a press release or statement that state a commitment, in reading order and without overlaps.
 * Pure: the same text, options and model give the same proposals. The time grows linearly with the length of the text.
 *
 * Every sentence and list item is a candidate (candidates.ts). Its structure is read (passage.ts, features.ts), a small
 * trained model says how probable it is that it states a commitment (model.ts), and two cuts sort what is proposed into
 * tiers (tiers.ts). What a commitment is about is read by rules (fields.ts), and passages about the same one are joined
 * (joining/joined.ts). No language model is involved; what one points to is read by the same rules
 * (outside/proposal-at.ts).
 */
export function propose(text: string, options: ProposeOptions = {}): readonly Proposal[] {
  const steps = proposeInSteps(text, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value.proposals;
}

/**
 * The same, a paragraph or a few comparisons per step, so that a caller can show progress, yield to other work, or stop. The generator
 * returns the proposals, and how much of the text is in another language.
 */
export function* proposeInSteps(text: string, options: ProposeOptions = {}): Generator<Progress, Scan> {
  const document = readDocument(text);
  const setting = settingOf(text, document, options.published);
  const model = options.model ?? shippedModel();
  const languages = new Languages();
  const kept = new Kept(options.most ?? Infinity);
  const list = new LastList();
  let otherLanguage = 0;
  for (const { block, found } of candidatesOf(text, document.bodyStart)) {
    if (languages.isOther(text.slice(block.start, block.end))) otherLanguage += block.end - block.start;
    else for (const candidate of found) add(setting, model, candidate, kept, list);
    list.leave(found.some(({ isItem }) => isItem));
    if (kept.isFull) break;
    yield { done: block.end, total: text.length };
  }
  const joining = joined(text, kept.proposals, model.joins);
  for (let step = joining.next(); ; step = joining.next()) {
    if (step.done === true) return { proposals: step.value, otherLanguage };
    yield { done: text.length, total: text.length };
  }
}

/** The context of the passages of a document. */
export function settingOf(text: string, document: ReadDocument, published: string | undefined): Setting {
  return {
    text,
    published: published ?? document.published,
    dollar: dollarOf(text.slice(0, firstPage)),
    issuers: issuersOf(text, document),
    title: document.title ?? '',
  };
}

/** The proposals found so far, at most so many of each tier. */
class Kept {
  readonly proposals: Proposal[] = [];
  readonly #count: Record<Tier, number> = { likely: 0, possible: 0 };
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#count.likely >= this.#most;
  }

  /** Whether it is one of the first of its tier, and so kept. */
  add(proposal: Proposal): boolean {
    this.#count[proposal.tier] += 1;
    if (this.#count[proposal.tier] > this.#most) return false;
    this.proposals.push(proposal);
    return true;
  }
}

/** Adds what is proposed of a candidate, and gives its date to the list before it where it says one. */
function add(setting: Setting, model: ReadingModel, candidate: Candidate, kept: Kept, list: LastList): void {
  const proposal = proposed(setting, model, candidate);
  const isKept = proposal !== null && kept.add(proposal);
  if (candidate.isItem) {
    if (isKept) list.add(kept.proposals.length - 1);
    return;
  }
  const said = commencementIn(setting.text, candidate, setting.published);
  if (said !== null) list.date(kept.proposals, said);
}

function proposed(setting: Setting, model: ReadingModel, candidate: Candidate): Proposal | null {
  const passage = passageOf(setting.text, candidate, setting.published);
  if (passage === null) return null;
  const row = rowOf(model.features, featuresOf(passage));
  const probability = probabilityOf(model, row, stemsOf(passage));
  const tier = tierOf(model, probability);
  if (tier === null) return null;
  const { start, end } = candidate;
  return {
    ...{ quote: setting.text.slice(start, end), start, end },
    ...fieldsOf(setting, passage, model.kinds),
    acts: actsOf(setting, passage, model.kinds),
    tier,
    restates: null,
    confidence: Math.round(100 * probability) / 100,
    ...explanationOf(setting.text, passage, model, row),
  };
}
