import type { Force } from '@followthrough/domain/vocabulary';
import type { Subject } from './subject.js';
import type { Token } from './tokens.js';
import type { VerbReading } from './verbs.js';

/** By which pattern of the grammar an anchor was found; each has a weight of its own (score.ts). */
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

/** The place in a sentence that makes it a proposal: tokens by index, so that every later step can look around it. */
export interface Anchor {
  readonly pattern: Pattern;
  readonly force: Force;
  readonly voice: Voice;
  /** The verb that says what is undertaken; undefined where a noun does. */
  readonly verb: VerbReading | undefined;
  readonly verbAt: number;
  /** First token of the object, or of the noun phrase that names what is undertaken. */
  readonly objectAt: number;
  readonly subject: Subject | null;
  /** Tokens whose words made it a proposal. */
  readonly triggers: readonly number[];
  readonly negated?: boolean;
  readonly continuing?: boolean;
  readonly trailed?: boolean;
  /** “has ordered”: the perfect tells of what has just been done. */
  readonly perfect?: boolean;
}

/** The words a pattern looks at: one sentence, or a list item with the subject and modal that its lead sentence gives. */
export type Words = readonly Token[];

export function lowerAt(words: Words, index: number): string {
  return words[index]?.lower ?? '';
}

const adverbs = new Set(
  `also now today then therefore jointly both each all together always soon shortly fully further first initially not
  never only still just again immediately currently already thus hereby henceforth continually formally likewise well
  actively presently readily each subsequently`.split(/\s+/),
);

/** Steps over adverbs from `at`; says whether one of them denied the verb. */
export function skipAdverbs(words: Words, at: number): { at: number; negated: boolean } {
  let next = at;
  let negated = false;
  while (adverbs.has(lowerAt(words, next)) || (/ly$/.test(lowerAt(words, next)) && lowerAt(words, next) !== 'supply')) {
    negated ||= ['not', 'never'].includes(lowerAt(words, next));
    next += 1;
  }
  return { at: next, negated };
}
