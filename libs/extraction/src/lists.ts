import { Force } from '@followthrough/domain/vocabulary';
import { lowerAt, type Anchor, type Words } from './anchor.js';
import { subjectOf } from './subject.js';
import { group } from './verb-group.js';
import { readVerb } from './verbs.js';

const longestLead = 40;
const opensVerbs = new Set(['will', 'to', 'shall']);
const opensNouns = new Set(['include', 'includes', 'including', 'comprise', 'comprises', 'following']);

/** What the sentence before a list provides to its items: their beginning (“We will:”), or only a context. */
export interface Lead {
  readonly words: Words;
  readonly opens: 'verbs' | 'nouns' | 'nothing';
}

/** Reads the last sentence before a list; null if it does not end in a colon. */
export function leadOf(words: Words): Lead | null {
  if (lowerAt(words, words.length - 1) !== ':') return null;
  const kept = words.slice(Math.max(0, words.length - 1 - longestLead), -1);
  const last = lowerAt(kept, kept.length - 1);
  if (opensVerbs.has(last)) return { words: kept, opens: 'verbs' };
  const framed = kept.slice(-3).some((word) => opensNouns.has(word.lower));
  const future = kept.some((word) => opensVerbs.has(word.lower) || word.lower === 'announced');
  return { words: kept, opens: framed && future ? 'nouns' : 'nothing' };
}

/**
 * An item that is a noun phrase or begins with a gerund, starting at `from` after the words of the lead: the lead says
 * that it will happen, and who will do it.
 */
export function listedAnchor(words: Words, from: number): Anchor {
  const ing = readVerb(lowerAt(words, from), 'ing');
  const modal = words.findIndex((word) => word.lower === 'will');
  const subject = modal < 0 || modal >= from ? null : subjectOf(words, modal);
  const common = { pattern: 'listed', force: Force.WILL, verbAt: from, subject, triggers: [from] } as const;
  const said = ing?.verbClass === 'SAY' || ing?.verbClass === 'STATE';
  if (ing === undefined || said) return { ...common, voice: 'nominal', verb: undefined, objectAt: from };
  return { ...common, voice: 'active', verb: { ...ing, verbClass: 'ACT' }, objectAt: group(words, from, ing).objectAt };
}
