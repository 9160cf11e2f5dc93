import { Force } from '@followthrough/domain/vocabulary';
import { lowerAt, type Anchor, type Words } from './anchor.js';
import type { Candidate } from './candidates.js';
import type { Dated } from './dates.js';
import { datesOf, factsOf, type Facts } from './facts.js';
import { leadOf, listedAnchor, type Lead } from './lists.js';
import { measuresOf, type Measures } from './measure.js';
import { anchorsOf } from './patterns.js';
import { confidenceOf } from './score.js';
import { tokenise, type Token } from './tokens.js';
import { readVerb } from './verbs.js';

/** One grammatical reading of a passage, and how strongly the rules take it for a commitment (0 to 1). */
export interface Reading {
  readonly words: Words;
  readonly anchor: Anchor;
  readonly measures: Measures;
  readonly confidence: number;
}

/** A candidate with what was read in it, once for the features and the fields. */
export interface Passage {
  readonly candidate: Candidate;
  /** With single spaces, in lower case, without quotation marks and bullets at its start. */
  readonly plain: string;
  readonly plainLead: string;
  readonly own: readonly Token[];
  readonly leadWords: readonly Token[];
  readonly facts: Facts;
  /** The dates of the lead, which hold for its items. */
  readonly leadDated: readonly Dated[];
  /** The strongest first; none where the rules see nothing. */
  readonly readings: readonly Reading[];
}

const fewestWords = 3;

/** Reads a candidate; null if it is too short or a question. */
export function passageOf(text: string, candidate: Candidate, published: string | null): Passage | null {
  const own = tokenise(text, candidate.start, candidate.end);
  if (own.length < fewestWords || lowerAt(own, own.length - 1) === '?') return null;
  const { lead: before } = candidate;
  const leadWords = before === null ? [] : tokenise(text, before.start, before.end);
  const facts = factsOf(text, candidate, published);
  return {
    candidate,
    plain: plainWords(text.slice(candidate.start, candidate.end)),
    plainLead: before === null ? '' : plainWords(text.slice(before.start, before.end)),
    own,
    leadWords,
    facts,
    leadDated: before === null ? [] : datesOf(text, before, published),
    readings: readingsOf(own, before === null ? null : leadOf(leadWords), facts),
  };
}

function plainWords(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[*_#]/gu, '')
    .replace(/^[“”"‘'\s–•-]+/u, '')
    .replaceAll("'ll ", ' will ')
    .replaceAll("'re ", ' are ')
    .replaceAll("'ve ", ' have ');
}

/** An item of a list is also read with the words of its lead. */
function readingsOf(own: readonly Token[], lead: Lead | null, facts: Facts): Reading[] {
  const led = lead === null || lead.opens === 'nothing' ? own : [...lead.words, ...own];
  const from = led.length - own.length;
  const words = lead?.opens === 'verbs' ? led : own;
  const read = (of: Words, anchor: Anchor): Reading => {
    const measures = measuresOf(facts, of, anchor);
    return { words: of, anchor, measures, confidence: confidenceOf(of, anchor, measures, facts.time) };
  };
  const anchors = anchorsOf(words).filter((anchor) => anchor.verbAt >= words.length - own.length);
  const listed = lead?.opens === 'nouns' ? [read(led, listedAnchor(led, from))] : [];
  return [...anchors.map((anchor) => read(words, anchor)), ...listed].sort((a, b) => b.confidence - a.confidence);
}

/** The strongest reading of a passage, or the plainest where the grammar sees nothing. */
export function mainReading({ readings, own }: Passage): Pick<Reading, 'words' | 'anchor'> {
  return readings[0] ?? { words: own, anchor: plainAnchor(own) };
}

/** The first verb of an act, or the whole passage as the name of a thing, where the grammar sees nothing. */
function plainAnchor(words: Words): Anchor {
  const verbAt = words.findIndex(({ lower }) => {
    const verb = readVerb(lower, 'base', 's', 'ing', 'past', 'participle');
    return verb !== undefined && ['ACT', 'CHANGE', 'PERFORM', 'MEETING', 'VAGUE'].includes(verb.verbClass);
  });
  const verb = verbAt < 0 ? undefined : readVerb(words[verbAt]!.lower, 'base', 's', 'ing', 'past', 'participle');
  const common = { pattern: 'listed', force: Force.WILL, subject: null, verb, triggers: verb ? [verbAt] : [] } as const;
  if (verb === undefined) return { ...common, voice: 'nominal', verbAt: 0, objectAt: 0 };
  return { ...common, voice: 'active', verbAt, objectAt: Math.min(verbAt + 1, words.length - 1) };
}
