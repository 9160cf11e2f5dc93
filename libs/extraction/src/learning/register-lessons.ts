import { candidatesOf } from '../candidates.js';
import { readDocument } from '../document.js';
import { featuresOf } from '../features.js';
import { Languages } from '../language.js';
import { columnsOf, rowOf, scoreOf, shippedModel } from '../model.js';
import { passageOf } from '../passage.js';
import type { Span } from '../sentences.js';
import { stemsOf } from '../stems.js';
import { hits } from './corpus.js';

/** A source of a register, with the passages that people decided on. */
export interface DecidedSource {
  readonly text: string;
  /** The day from which relative dates are counted, if it is known. */
  readonly published: string | undefined;
  /** Passages that state a commitment in the register. */
  readonly stated: readonly Span[];
  /** Passages of proposals that were noted or rejected. */
  readonly declined: readonly Span[];
  /** Passages that tell nothing, such as proposals that are still open. */
  readonly untold: readonly Span[];
  /** Whether every likely proposal is decided, so that the rest of the text was read and left. */
  readonly isFinished: boolean;
}

/** A passage of a source, as training needs it: without its words. */
export interface Judgeable {
  readonly columns: Uint32Array;
  /** The log odds that the shipped weights give. */
  readonly offset: number;
  /** 1 states a commitment, 0 states none; null counts neither way. */
  readonly label: 0 | 1 | null;
  /** The commitments of its source that it states, by their place. */
  readonly states: readonly number[];
}

export interface RegisterLesson {
  readonly commitments: number;
  /** Whether its passages are all that a scan would judge; otherwise they are only the decided ones. */
  readonly isFinished: boolean;
  readonly passages: readonly Judgeable[];
}

/** What a source teaches. Passages that nobody decided on are left out, unless the source is finished. */
export function registerLesson(source: DecidedSource): RegisterLesson {
  const { text, stated } = source;
  const model = shippedModel();
  const document = readDocument(text);
  const published = source.published ?? document.published;
  const languages = new Languages();
  const passages: Judgeable[] = [];
  for (const { block, found } of candidatesOf(text, document.bodyStart)) {
    if (languages.isOther(text.slice(block.start, block.end))) continue;
    for (const candidate of found) {
      const label = decidedLabel(candidate, source);
      const passage = label === undefined ? null : passageOf(text, candidate, published);
      if (label === undefined || passage === null) continue;
      const row = rowOf(model.features, featuresOf(passage));
      const columns = columnsOf(stemsOf(passage), row);
      const states = [...stated.keys()].filter((at) => hits(candidate, stated[at]!));
      passages.push({ columns: Uint32Array.from(columns), offset: scoreOf(model, row, columns), label, states });
    }
  }
  return { commitments: stated.length, isFinished: source.isFinished, passages };
}

/** If the whole source has more passages than there is room for, only the decided ones. */
export function lessonWithin(source: DecidedSource, room: number): RegisterLesson {
  const lesson = registerLesson(source);
  return lesson.isFinished && lesson.passages.length > room ? registerLesson({ ...source, isFinished: false }) : lesson;
}

/** Undefined where nobody has read the passage. */
export function decidedLabel(passage: Span, source: DecidedSource): 0 | 1 | null | undefined {
  const isOf = (spans: readonly Span[]): boolean => spans.some((span) => hits(passage, span));
  const [isStated, isDeclined] = [isOf(source.stated), isOf(source.declined)];
  if (isStated) return isDeclined ? null : 1;
  if (isDeclined) return 0;
  if (!source.isFinished) return undefined;
  return isOf(source.untold) ? null : 0;
}
