import { Force } from '@followthrough/domain/vocabulary';
import { lowerAt, skipAdverbs, type Anchor, type Words } from './anchor.js';
import { subjectOf, type Subject } from './subject.js';
import { baseGroup, group, type VerbGroup } from './verb-group.js';
import { readVerb } from './verbs.js';

const expectations = new Set([
  'expected',
  'due',
  'scheduled',
  'set',
  'planned',
  'slated',
  'intended',
  'planning',
  'preparing',
  'intending',
]);
const intentions = new Set(['intend', 'intends', 'plan', 'plans', 'aim', 'aims']);
/** “needs to be done”, “continues to be set”: these do not say that it will be done. */
const notDue = new Set(
  `need needs needed have has had ought continue continues continued want wants wanted deserve deserves likely seem
    seems prefer remains remain`.split(/\s+/),
);
const reporting = new Set([
  'agreed',
  'announced',
  'confirmed',
  'decided',
  'pledged',
  'committed',
  'promised',
  'said',
  'told',
]);
const farthestReport = 40;

/** “will”, “shall”, and “would” after a verb of agreeing: an explicit commitment. */
export function modalAt(words: Words, at: number): Anchor | null {
  const modal = lowerAt(words, at);
  if (modal !== 'will' && modal !== 'shall' && !(modal === 'would' && reported(words, at))) return null;
  const found = baseGroup(words, at + 1);
  if (found === null || ['what', 'how'].includes(lowerAt(words, at - 2))) return null;
  const trailed = found.verb?.verbClass === 'PERFORM' && found.voice === 'active';
  const anchor = future('modal', Force.WILL, found, subjectOf(words, at), [at, found.verbAt]);
  if (found.verb?.verbClass === 'EXPLORE') return { ...anchor, force: Force.EXPLORING };
  return { ...anchor, ...(trailed ? meansOf(words, found.objectAt) : {}), trailed };
}

/** “will announce new plans … by signing agreements”: the commitment is the means. */
function meansOf(words: Words, from: number): Partial<Anchor> {
  for (let at = from; at < from + 24; at += 1) {
    const verb = lowerAt(words, at) === 'by' ? readVerb(lowerAt(words, at + 1), 'ing') : undefined;
    if (verb?.verbClass === 'ACT') return { verb, verbAt: at + 1, objectAt: at + 2 };
  }
  return {};
}

function reported(words: Words, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - farthestReport); back -= 1) {
    if (reporting.has(lowerAt(words, back))) return true;
  }
  return false;
}

/** “is expected to”, “is due to”, “intends to”, “the treaty … to be signed in May”. */
export function expectedAt(words: Words, at: number): Anchor | null {
  const word = lowerAt(words, at);
  const isTo = lowerAt(words, at + 1) === 'to';
  if (intentions.has(word) && isTo) return expected(words, at, at, at + 2);
  if (!['is', 'are', 'was', 'were'].includes(word)) return toBeDone(words, at);
  const { at: next } = skipAdverbs(words, at + 1);
  if (expectations.has(lowerAt(words, next)) && lowerAt(words, next + 1) === 'to')
    return expected(words, at, next, next + 2);
  return isTo ? expected(words, at, at, at + 2) : null;
}

function expected(words: Words, subjectEnd: number, trigger: number, verbAt: number): Anchor | null {
  const found = baseGroup(words, verbAt);
  if (found === null) return null;
  return future('expected', Force.EXPECTED, found, subjectOf(words, subjectEnd), [trigger, found.verbAt]);
}

function toBeDone(words: Words, at: number): Anchor | null {
  if (lowerAt(words, at) !== 'to' || lowerAt(words, at + 1) !== 'be' || notDue.has(lowerAt(words, at - 1))) return null;
  const found = baseGroup(words, at + 1);
  if (found?.voice !== 'passive' || found.verb?.verbClass !== 'ACT') return null;
  return future('expected', Force.EXPECTED, found, subjectOf(words, at), [at, at + 1, found.verbAt]);
}

/** “work is under way to set up”. */
function underWay(words: Words, at: number): boolean {
  if (lowerAt(words, at) === 'underway') return lowerAt(words, at + 1) === 'to';
  return lowerAt(words, at) === 'under' && lowerAt(words, at + 1) === 'way' && lowerAt(words, at + 2) === 'to';
}

/** “are in the process of sending”. */
export function processAt(words: Words, at: number): Anchor | null {
  if (underWay(words, at)) return expected(words, at, at, at + (lowerAt(words, at) === 'underway' ? 2 : 3));
  if (lowerAt(words, at) !== 'process' || lowerAt(words, at + 1) !== 'of') return null;
  const verb = readVerb(lowerAt(words, at + 2), 'ing');
  let be = at - 1;
  while (be > at - 5 && !['is', 'are', 'am'].includes(lowerAt(words, be))) be -= 1;
  if (verb === undefined || be <= at - 5) return null;
  return future('process', Force.WILL, group(words, at + 2, verb), subjectOf(words, be), [at, at + 2]);
}

export function future(
  pattern: Anchor['pattern'],
  force: Anchor['force'],
  found: VerbGroup,
  subject: Subject | null,
  triggers: readonly number[],
): Anchor {
  const { verb, verbAt, objectAt, voice, negated, continuing } = found;
  return { pattern, force, voice, verb, verbAt, objectAt, subject, triggers, negated, continuing };
}
