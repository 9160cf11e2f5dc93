import { lowerAt, skipAdverbs, type Voice, type Words } from './anchor.js';
import { particleVerbs, vagueParticles } from './verb-lexicon.js';
import { readVerb, type VerbReading } from './verbs.js';

/** A verb with its particle, after a modal or “to”: its position, and where its object begins. */
export interface VerbGroup {
  readonly verb: VerbReading | undefined;
  readonly verbAt: number;
  readonly objectAt: number;
  readonly voice: Voice;
  readonly negated: boolean;
  readonly continuing: boolean;
}

const leadIns = new Set('continue begin start seek strive aim work try endeavour endeavor proceed look'.split(' '));
const withinSight = 12;

/**
 * Reads the base-form verb group at `at`: “also be published”, “continue to provide”, “be making clear”, “roll out”.
 */
export function baseGroup(words: Words, at: number): VerbGroup | null {
  const { at: verbAt, negated } = skipAdverbs(words, at);
  const word = lowerAt(words, verbAt);
  if (word === 'be') return afterBe(words, verbAt, negated);
  if (leadIns.has(word) && lowerAt(words, verbAt + 1) === 'to') {
    return through(baseGroup(words, verbAt + 2), word, negated);
  }
  if (word === 'see') return seen(words, verbAt, negated) ?? group(words, verbAt, readVerb(word, 'base'), negated);
  if (!/^\p{Ll}/u.test(words[verbAt]?.text ?? '')) return null;
  if (word === 'continue' && lowerAt(words, verbAt + 1) === 'with') return continuedWith(words, verbAt, negated);
  return group(words, verbAt, readVerb(word, 'base'), negated);
}

function through(inner: VerbGroup | null, leadIn: string, negated: boolean): VerbGroup | null {
  if (inner === null) return null;
  const vague = leadIn !== 'begin' && leadIn !== 'start' && leadIn !== 'proceed';
  return { ...inner, negated: negated || inner.negated, continuing: vague };
}

function continuedWith(words: Words, verbAt: number, negated: boolean): VerbGroup {
  const found = group(words, verbAt, readVerb('continue', 'base'), negated);
  const verb = found.verb === undefined ? undefined : { ...found.verb, verbClass: 'VAGUE' as const };
  return { ...found, verb, objectAt: verbAt + 2 };
}

function afterBe(words: Words, beAt: number, negated: boolean): VerbGroup | null {
  const { at, negated: denied } = skipAdverbs(words, beAt + 1);
  const word = lowerAt(words, at);
  const ing = readVerb(word, 'ing');
  if (ing !== undefined) return group(words, at, ing, negated || denied);
  const participle = readVerb(word, 'participle');
  if (participle === undefined) return group(words, beAt, readVerb('be', 'base'), negated);
  return { ...group(words, at, participle, negated || denied), voice: 'passive' };
}

/** “will see officers deployed”: the participle names the act. */
function seen(words: Words, seeAt: number, negated: boolean): VerbGroup | null {
  for (let at = seeAt + 2; at < seeAt + withinSight; at += 1) {
    if ([',', '.', 'and', 'that', 'have', 'has'].includes(lowerAt(words, at))) return null;
    const word = lowerAt(words, at).replace(/^(?:forward|pre|re)-/, '');
    const verb = readVerb(word, 'participle');
    const base = { verbAt: at, objectAt: seeAt + 1, voice: 'nominal', negated, continuing: false } as const;
    if (verb?.verbClass === 'ACT') return { ...base, verb };
  }
  return null;
}

/** The group around a verb that was already read, with its particle. */
export function group(words: Words, verbAt: number, verb: VerbReading | undefined, negated = false): VerbGroup {
  const next = lowerAt(words, verbAt + 1);
  const particle = verb !== undefined && (particleVerbs[verb.base]?.includes(next) ?? false);
  const standsUpFor = next === 'up' && lowerAt(words, verbAt + 2) === 'for';
  const vague = verb !== undefined && (standsUpFor || (vagueParticles[verb.base]?.includes(next) ?? false));
  const read = verb === undefined ? verb : { ...verb, verbClass: vague ? 'VAGUE' : particle ? 'ACT' : verb.verbClass };
  const objectAt = verbAt + (particle ? 2 : 1);
  return { verb: read, verbAt, objectAt, voice: 'active', negated, continuing: false };
}
