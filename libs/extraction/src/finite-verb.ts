import { lowerAt, skipAdverbs, type Words } from './anchor.js';
import { subjectOf, type Subject } from './subject.js';
import { readVerb, type VerbReading } from './verbs.js';

/** A verb in the present, past or perfect with its subject. */
export interface FiniteVerb {
  readonly verb: VerbReading;
  readonly verbAt: number;
  readonly subject: Subject | null;
  readonly perfect: boolean;
}

export const have = new Set(['have', 'has']);
export const be = new Set(['is', 'are', 'am']);
const notBefore = new Set('to will would has have been be is are was were not the a an as of and'.split(' '));
const delighted = new Set('pleased delighted proud happy honoured honored glad'.split(' '));

/** The finite verb at `at`, or after “have” or “is” there, if `accepts` takes it; adverbs are skipped. */
export function finiteAt(words: Words, at: number, accepts: (verb: VerbReading) => boolean): FiniteVerb | null {
  const word = lowerAt(words, at);
  if (have.has(word) || be.has(word)) return compound(words, at, accepts);
  const verb = readVerb(word, 'past', 's', 'base');
  if (verb === undefined || !accepts(verb) || !/^\p{Ll}/u.test(words[at]?.text ?? '')) return null;
  if (notBefore.has(lowerAt(words, at - 1)) && !announcing(words, at)) return null;
  return {
    verb,
    verbAt: at,
    subject: announcing(words, at) ? voiceBefore(words, at) : subjectOf(words, at),
    perfect: false,
  };
}

function compound(words: Words, at: number, accepts: (verb: VerbReading) => boolean): FiniteVerb | null {
  const perfect = have.has(lowerAt(words, at));
  const { at: verbAt } = skipAdverbs(words, at + 1);
  const verb = readVerb(lowerAt(words, verbAt), perfect ? 'participle' : 'ing');
  if (verb === undefined || !accepts(verb)) return null;
  return { verb, verbAt, subject: subjectOf(words, at), perfect };
}

/** “are pleased to announce”, “can announce”. */
function announcing(words: Words, at: number): boolean {
  if (lowerAt(words, at - 1) === 'can') return true;
  return lowerAt(words, at - 1) === 'to' && delighted.has(lowerAt(words, at - 2));
}

function voiceBefore(words: Words, at: number): Subject | null {
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    if ([...be, 'can'].includes(lowerAt(words, back))) return subjectOf(words, back);
  }
  return subjectOf(words, at);
}
