import { lowerAt, skipAdverbs, type Voice, type Words } from './anchor.js';
import { particleVerbs } from './verb-lexicon.js';
import { readVerb, type VerbReading } from './verbs.js';

/** A verb with its particle, after a modal or “to”: where it stands, and where its object begins. */
export interface VerbGroup {
  readonly verb: VerbReading | undefined;
  readonly verbAt: number;
  readonly objectAt: number;
  readonly voice: Voice;
  readonly negated: boolean;
  readonly continuing: boolean;
}

const leadIns = new Set([
  'continue',
  'begin',
  'start',
  'seek',
  'strive',
  'aim',
  'work',
  'try',
  'endeavour',
  'endeavor',
  'proceed',
]);

/** Reads the base-form verb group at `at`: “also be published”, “continue to provide”, “be making clear”, “roll out”. */
export function baseGroup(words: Words, at: number): VerbGroup | null {
  const { at: verbAt, negated } = skipAdverbs(words, at);
  const word = lowerAt(words, verbAt);
  if (word === 'be') return afterBe(words, verbAt, negated);
  if (leadIns.has(word)) {
    const to = lowerAt(words, verbAt + 1) === 'to' ? verbAt + 1 : -1;
    if (to > 0) return through(baseGroup(words, to + 1), word, negated);
  }
  if (word === 'see') return seen(words, verbAt, negated) ?? group(words, verbAt, readVerb(word, 'base'), negated);
  if (!/^\p{Ll}/u.test(words[verbAt]?.text ?? '')) return null;
  return group(words, verbAt, readVerb(word, 'base'), negated);
}

function through(inner: VerbGroup | null, leadIn: string, negated: boolean): VerbGroup | null {
  if (inner === null) return null;
  const vague = leadIn !== 'begin' && leadIn !== 'start';
  return { ...inner, negated: negated || inner.negated, continuing: vague };
}

function afterBe(words: Words, beAt: number, negated: boolean): VerbGroup | null {
  const { at } = skipAdverbs(words, beAt + 1);
  const word = lowerAt(words, at);
  const ing = readVerb(word, 'ing');
  if (ing !== undefined) return group(words, at, ing, negated);
  const participle = readVerb(word, 'participle');
  if (participle === undefined) return group(words, beAt, readVerb('be', 'base'), negated);
  return { ...group(words, at, participle, negated), voice: 'passive' };
}

/** “will see officers deployed”: the participle says what is undertaken. */
function seen(words: Words, seeAt: number, negated: boolean): VerbGroup | null {
  for (let at = seeAt + 2; at < seeAt + 12; at += 1) {
    if ([',', '.', 'and'].includes(lowerAt(words, at))) return null;
    const word = lowerAt(words, at).replace(/^(?:forward|pre|re)-/, '');
    const verb = readVerb(word, 'participle');
    if (verb?.verbClass === 'ACT')
      return { verb, verbAt: at, objectAt: seeAt + 1, voice: 'nominal', negated, continuing: false };
  }
  return null;
}

/** The group around a verb already read, with its particle. */
export function group(words: Words, verbAt: number, verb: VerbReading | undefined, negated = false): VerbGroup {
  const particle = verb !== undefined && (particleVerbs[verb.base]?.includes(lowerAt(words, verbAt + 1)) ?? false);
  const read = particle && verb !== undefined ? { ...verb, verbClass: 'ACT' as const } : verb;
  return { verb: read, verbAt, objectAt: verbAt + (particle ? 2 : 1), voice: 'active', negated, continuing: false };
}
