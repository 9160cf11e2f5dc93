import { Force } from '@followthrough/domain/vocabulary';
import { lowerAt, skipAdverbs, type Anchor, type Words } from './anchor.js';
import { future } from './future-patterns.js';
import { subjectOf } from './subject.js';
import { group } from './verb-group.js';
import { readVerb } from './verbs.js';

const openings = new Set([
  'start',
  'starting',
  'started',
  'open',
  'opened',
  'opening',
  'begin',
  'began',
  'begun',
  'launch',
  'launched',
  'commence',
  'commenced',
  'enter',
  'entered',
  'conclude',
  'concluded',
  'resume',
  'resumed',
]);
const talks = new Set(['negotiations', 'talks', 'consultations', 'discussions']);
const verge = new Set([
  'finalising',
  'finalizing',
  'exploring',
  'considering',
  'negotiating',
  'consulting',
  'examining',
]);

/** “is exploring”, “is negotiating”: a named act under consideration. */
export function exploringAt(words: Words, at: number): Anchor | null {
  const talk = talksAt(words, at);
  if (talk !== null || !['is', 'are', 'am'].includes(lowerAt(words, at))) return talk;
  const { at: next, negated } = skipAdverbs(words, at + 1);
  if (!verge.has(lowerAt(words, next)) || ['whether', 'how', 'why'].includes(lowerAt(words, next + 1))) return null;
  const verb = readVerb(lowerAt(words, next), 'ing');
  const found = future('exploring', Force.EXPLORING, group(words, next, verb, negated), subjectOf(words, at), [
    at,
    next,
  ]);
  return /^\p{L}/u.test(words[found.objectAt]?.text ?? '')
    ? found
    : { ...found, voice: 'nominal', objectAt: explored(words, at) };
}

/** “a new charter, … which the union is exploring”: the object comes first. */
function explored(words: Words, at: number): number {
  for (let back = at - 1; back > Math.max(0, at - 30); back -= 1) {
    if (['a', 'an'].includes(lowerAt(words, back))) return back;
  }
  return at + 1;
}

/** “opened formal negotiations on …”. */
function talksAt(words: Words, at: number): Anchor | null {
  if (!openings.has(lowerAt(words, at))) return null;
  let noun = at + 1;
  while (noun < at + 4 && !talks.has(lowerAt(words, noun))) noun += 1;
  if (!talks.has(lowerAt(words, noun)) || ['forward', 'keen', 'hope'].includes(lowerAt(words, at - 2))) return null;
  const subject = subjectOf(words, at);
  return {
    pattern: 'exploring',
    force: Force.EXPLORING,
    voice: 'nominal',
    verb: readVerb(lowerAt(words, at), 'base', 'past', 'ing', 'participle'),
    verbAt: at,
    objectAt: at + 1,
    subject,
    triggers: [at, noun],
  };
}

/** “are increasing … by 300”, “the ministry doubles its …”: delivery in progress, with something to measure. */
export function ongoingAt(words: Words, at: number): Anchor | null {
  if (['is', 'are', 'am'].includes(lowerAt(words, at))) return progressive(words, at);
  const verb = readVerb(lowerAt(words, at), 's');
  const tells = verb?.verbClass === 'CHANGE' || verb?.base === 'include';
  if (verb === undefined || !tells || !/^\p{Ll}/u.test(words[at]?.text ?? '')) return null;
  return future('ongoing', Force.WILL, group(words, at, verb), subjectOf(words, at), [at]);
}

function progressive(words: Words, at: number): Anchor | null {
  const { at: next, negated } = skipAdverbs(words, at + 1);
  const verb = readVerb(lowerAt(words, next), 'ing');
  if (verb === undefined || !(verb.base === 'offer' || ['ACT', 'CHANGE', 'VAGUE'].includes(verb.verbClass)))
    return null;
  const helped = verb.verbClass === 'VAGUE' ? gerundAfterIn(words, next) : -1;
  const main = helped < 0 ? verb : { ...verb, verbClass: 'ACT' as const };
  const triggers = helped < 0 ? [at, next] : [at, next, helped];
  return future('ongoing', Force.WILL, group(words, next, main, negated), subjectOf(words, at), triggers);
}

/** “supporting the agency in establishing …”: the gerund names the act. */
function gerundAfterIn(words: Words, verbAt: number): number {
  for (let at = verbAt + 1; at < verbAt + 8; at += 1) {
    if (lowerAt(words, at) === 'in' && readVerb(lowerAt(words, at + 1), 'ing')?.verbClass === 'ACT') return at + 1;
  }
  return -1;
}
