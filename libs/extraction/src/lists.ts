import { Force } from '@followthrough/domain/vocabulary';
import { lowerAt, type Anchor, type Words } from './anchor.js';
import { group } from './verb-group.js';
import { readVerb } from './verbs.js';

const longestLead = 40;
const opensVerbs = new Set(['will', 'to', 'shall']);
const opensNouns = new Set(['include', 'includes', 'including', 'comprise', 'comprises', 'following']);

/** What the sentence before a list gives its items: the beginning of each (“We will:”), or only their frame. */
export interface Lead {
  readonly words: Words;
  readonly opens: 'verbs' | 'nouns' | 'nothing';
}

/** Reads the last sentence before a list; null where it does not end in a colon. */
export function leadOf(words: Words): Lead | null {
  if (lowerAt(words, words.length - 1) !== ':') return null;
  const kept = words.slice(Math.max(0, words.length - 1 - longestLead), -1);
  const last = lowerAt(kept, kept.length - 1);
  if (opensVerbs.has(last)) return { words: kept, opens: 'verbs' };
  const framed = kept.slice(-3).some((word) => opensNouns.has(word.lower));
  return { words: kept, opens: framed ? 'nouns' : 'nothing' };
}

/** An item that is a noun phrase or begins with a gerund: the lead sentence says that it will be so. */
export function listedAnchor(words: Words): Anchor {
  const ing = readVerb(lowerAt(words, 0), 'ing');
  const said = ing?.verbClass === 'SAY' || ing?.verbClass === 'STATE';
  const common = { pattern: 'listed', force: Force.WILL, verbAt: 0, subject: null, triggers: [0] } as const;
  if (ing === undefined || said) return { ...common, voice: 'nominal', verb: undefined, objectAt: 0 };
  return { ...common, voice: 'active', verb: { ...ing, verbClass: 'ACT' }, objectAt: group(words, 0, ing).objectAt };
}
