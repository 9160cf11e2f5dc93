import type { Force } from '@followthrough/domain/vocabulary';
import type { Subject } from './subject.js';
import type { Token } from './tokens.js';
import type { VerbReading } from './verbs.js';

/** The grammar pattern that found an anchor; each has its own weight (score.ts). */
export type Pattern =
  | 'modal'
  | 'expected'
  | 'process'
  | 'pledged'
  | 'announced'
  | 'performed'
  | 'ongoing'
  | 'exploring'
  | 'tasked'
  | 'nominal'
  | 'thanked'
  | 'signed'
  | 'listed';

export type Voice = 'active' | 'passive' | 'nominal';

/** The place in a sentence that makes it a proposal: tokens by index, so that later steps can look around it. */
export interface Anchor {
  readonly pattern: Pattern;
  readonly force: Force;
  readonly voice: Voice;
  /** The verb that states the commitment; undefined if a noun does. */
  readonly verb: VerbReading | undefined;
  readonly verbAt: number;
  /** First token of the object, or of the noun phrase that names the commitment. */
  readonly objectAt: number;
  readonly subject: Subject | null;
  /** Tokens whose words led to the proposal. */
  readonly triggers: readonly number[];
  readonly negated?: boolean;
  readonly continuing?: boolean;
  readonly trailed?: boolean;
  /** “has ordered”: the perfect tense reports something just done. */
  readonly perfect?: boolean;
}

/** The words that a pattern examines: one sentence, or a list item with the subject and modal of its lead sentence. */
export type Words = readonly Token[];

export function lowerAt(words: Words, index: number): string {
  return words[index]?.lower ?? '';
}

const adverbs = new Set(
  `also now today then therefore jointly both each all together always soon shortly fully further first initially not
  never only still just again immediately currently already thus hereby henceforth continually formally likewise well
  actively presently readily each subsequently`.split(/\s+/),
);

/** Skips adverbs from `at`, and reports whether one of them negates the verb. */
export function skipAdverbs(words: Words, at: number): { at: number; negated: boolean } {
  let next = at;
  let negated = false;
  while (adverbs.has(lowerAt(words, next)) || (/ly$/.test(lowerAt(words, next)) && lowerAt(words, next) !== 'supply')) {
    negated ||= ['not', 'never'].includes(lowerAt(words, next));
    next += 1;
  }
  return { at: next, negated };
}
