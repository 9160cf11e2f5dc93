import { dollarOf } from '@followthrough/domain/money-words';
import { candidatesOf, type Candidate } from './candidates.js';
import { commencementIn, LastList } from './commencement.js';
import { readDocument } from './document.js';
import { explanationOf } from './explanation.js';
import { featuresOf } from './features.js';
import { fieldsOf, type Setting } from './fields.js';
import { issuersOf } from './issuers.js';
import { Languages } from './language.js';
import { probabilityOf, rowOf, shippedModel, type ReadingModel } from './model.js';
import { passageOf } from './passage.js';
import type { Proposal } from './proposal.js';
import { stemsOf } from './stems.js';
import { tierOf } from './tiers.js';

export interface ProposeOptions {
  /** ISO 8601 day from which relative dates are counted; takes precedence over the date in the text. */
  readonly published?: string | undefined;
  /** Stops after the paragraph that reaches this number of proposals; without it, the whole text is read. */
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
 * tiers (tiers.ts). What a commitment is about is read by rules (fields.ts). No language model is involved.
 */
export function propose(text: string, options: ProposeOptions = {}): readonly Proposal[] {
  const steps = proposeInSteps(text, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value.proposals;
}

/**
 * The same, one paragraph per step, so that a caller can show progress, yield to other work, or stop. The generator
 * returns the proposals, and how much of the text is in another language.
 */
export function* proposeInSteps(text: string, options: ProposeOptions = {}): Generator<Progress, Scan> {
  const document = readDocument(text);
  const setting = {
    text,
    published: options.published ?? document.published,
    dollar: dollarOf(text.slice(0, firstPage)),
    issuers: issuersOf(text, document),
    title: document.title ?? '',
  };
  const model = options.model ?? shippedModel();
  const languages = new Languages();
  const proposals: Proposal[] = [];
  const list = new LastList();
  let otherLanguage = 0;
  for (const { block, found } of candidatesOf(text, document.bodyStart)) {
    if (languages.isOther(text.slice(block.start, block.end))) otherLanguage += block.end - block.start;
    else for (const candidate of found) add(setting, model, candidate, proposals, list);
    list.leave(found.some(isListed));
    if (proposals.length >= (options.most ?? Infinity))
      return { proposals: proposals.slice(0, options.most), otherLanguage };
    yield { done: block.end, total: text.length };
  }
  return { proposals, otherLanguage };
}

const isListed = ({ isItem, isList }: Candidate): boolean => isItem || isList === true;

/** Adds what is proposed of a candidate, and gives its date to the list before it where it says one. */
function add(setting: Setting, model: ReadingModel, candidate: Candidate, proposals: Proposal[], list: LastList): void {
  const next = proposed(setting, model, candidate);
  proposals.push(...next);
  if (isListed(candidate)) {
    if (next.length > 0) list.add(proposals.length - 1);
    return;
  }
  const said = commencementIn(setting.text, candidate, setting.published);
  if (said !== null) list.date(proposals, said);
}

function proposed(setting: Setting, model: ReadingModel, candidate: Candidate): Proposal[] {
  const passage = passageOf(setting.text, candidate, setting.published);
  if (passage === null) return [];
  const row = rowOf(model.features, featuresOf(passage));
  const probability = probabilityOf(model, row, stemsOf(passage));
  const tier = tierOf(model, probability);
  if (tier === null) return [];
  const { start, end } = candidate;
  return [
    {
      ...{ quote: setting.text.slice(start, end), start, end },
      ...fieldsOf(setting, passage, model.kinds),
      tier,
      confidence: Math.round(100 * probability) / 100,
      ...explanationOf(setting.text, passage, model, row),
    },
  ];
}
