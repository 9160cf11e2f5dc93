import { Force } from '@followthrough/domain/vocabulary';
import { lowerAt, skipAdverbs, type Anchor, type Words } from './anchor.js';
import { be, finiteAt, have, type FiniteVerb } from './finite-verb.js';
import { future } from './future-patterns.js';
import { instrumentNouns, taskable } from './nouns.js';
import { subjectOf, type Subject } from './subject.js';
import { baseGroup, group } from './verb-group.js';
import { readVerb } from './verbs.js';

const tasking = new Set(
  'asked tasked directed instructed ordered mandated charged commissioned task direct instruct ask'.split(' '),
);
const embedded = new Set('committing pledging agreeing offering deciding undertaking promising'.split(' '));
const gaps = new Set([
  'on',
  'in',
  'at',
  'by',
  'under',
  'since',
  ',',
  '.',
  ';',
  'last',
  'during',
  'to',
  'between',
  'and',
]);
const announcedPassive = new Set([
  'signed',
  'launched',
  'announced',
  'agreed',
  'concluded',
  'adopted',
  'unveiled',
  'imposed',
  'established',
]);
const thanking = new Set(['to', 'thank', 'thanks', 'thanked', 'welcomed', 'commended', 'with']);

/** “have asked officials to draft”, “has ordered an inquiry”, “signed a treaty today”, “was signed”. */
export function performedAt(words: Words, at: number): Anchor | null {
  const finite = finiteAt(words, at, (verb) => verb.verbClass === 'ACT' || tasking.has(`${verb.base}ed`));
  if (finite === null) return ablePerfect(words, at) ?? passivePast(words, at);
  const { verb, verbAt, subject, perfect } = finite;
  const task = tasking.has(lowerAt(words, verbAt)) ? tasked(words, finite) : null;
  if (task !== null || verb.verbClass !== 'ACT' || be.has(lowerAt(words, at))) return task;
  const told = perfect || readVerb(lowerAt(words, verbAt), 'past') !== undefined;
  if (!told || gapped(words, at, verbAt)) return null;
  return { ...future('performed', Force.WILL, group(words, verbAt, verb), subject, [verbAt]), perfect };
}

/** “the order that the minister issued on Monday”: the object comes first, so it is not news. */
function gapped(words: Words, at: number, verbAt: number): boolean {
  return gaps.has(lowerAt(words, verbAt + 1)) || ['that', 'which'].includes(lowerAt(words, at - 1));
}

/** “a memorandum was signed today”. */
function passivePast(words: Words, at: number): Anchor | null {
  const word = lowerAt(words, at);
  const beAt = have.has(word) && lowerAt(words, at + 1) === 'been' ? at + 1 : ['was', 'were'].includes(word) ? at : -1;
  if (beAt < 0) return null;
  const { at: verbAt } = skipAdverbs(words, beAt + 1);
  const verb = announcedPassive.has(lowerAt(words, verbAt))
    ? readVerb(lowerAt(words, verbAt), 'participle')
    : undefined;
  if (verb === undefined) return null;
  const anchor = future('performed', Force.WILL, group(words, verbAt, verb), subjectOf(words, at), [verbAt]);
  return { ...anchor, voice: 'passive', perfect: beAt > at };
}

function tasked(words: Words, finite: FiniteVerb): Anchor | null {
  for (let at = finite.verbAt + 1; at < finite.verbAt + 10; at += 1) {
    if (lowerAt(words, at) !== 'to') continue;
    const named = words.slice(finite.verbAt + 1, at).some((token) => taskable.has(token.lower));
    const found = baseGroup(words, at + 1);
    if (!named || found === null) return null;
    return future('tasked', Force.WILL, found, finite.subject, [finite.verbAt, found.verbAt]);
  }
  return null;
}

/** “have been able to provide a further …”. */
function ablePerfect(words: Words, at: number): Anchor | null {
  const phrase = [0, 1, 2].map((offset) => lowerAt(words, at + offset)).join(' ');
  if (phrase !== 'have been able' && phrase !== 'has been able') return null;
  const found = baseGroup(words, at + 4);
  if (found === null) return null;
  return { ...future('performed', Force.WILL, found, subjectOf(words, at), [at + 2, found.verbAt]), perfect: true };
}

/** “grateful to Ruritania for pledging to send”: a commitment of another actor, reported with thanks. */
export function thankedAt(words: Words, at: number): Anchor | null {
  if (!embedded.has(lowerAt(words, at)) || lowerAt(words, at + 1) !== 'to') return null;
  const opener = lowerAt(words, at - 1);
  if (opener !== 'for' && opener !== 'by') return null;
  const found = baseGroup(words, at + 2);
  if (found?.verb === undefined) return null;
  return future('thanked', Force.WILL, found, thanked(words, at - 1), [at, found.verbAt]);
}

/** The actor who is thanked: the last name before “for” or “by”. */
function thanked(words: Words, end: number): Subject | null {
  let from = end;
  while (from > Math.max(0, end - 24) && !thanking.has(lowerAt(words, from - 1))) from -= 1;
  return subjectFrom(words, from, end);
}

/** “the new deal that X has signed with Y”. */
export function signedAt(words: Words, at: number): Anchor | null {
  if (lowerAt(words, at) !== 'signed' || !have.has(lowerAt(words, at - 1))) return null;
  const from = Math.max(0, at - 12);
  const before = words.slice(from, at);
  const fresh = before.findIndex((token) => token.lower === 'new');
  const noun = before.findIndex((token, index) => index > fresh && instrumentNouns.has(token.lower));
  if (fresh < 0 || noun < 0) return null;
  const objectAt = from + fresh;
  const common = { pattern: 'signed', force: Force.WILL, voice: 'nominal', verbAt: at, objectAt } as const;
  return {
    ...common,
    verb: readVerb('signed', 'participle'),
    subject: signatory(words, at - 1),
    triggers: [objectAt, at],
  };
}

/** “the new deal the kingdom has signed”: the last noun phrase before the verb. */
function signatory(words: Words, end: number): Subject | null {
  let from = end - 1;
  while (from > Math.max(0, end - 8) && !['the', 'that', 'which'].includes(lowerAt(words, from))) from -= 1;
  return subjectFrom(words, from, end);
}

/** The subject before `end`, searched no further back than `from`. */
function subjectFrom(words: Words, from: number, end: number): Subject | null {
  const found = subjectOf(words.slice(from, end), end - from);
  if (found === null) return null;
  return { ...found, from: found.from + from, to: found.to + from, phraseEnd: found.phraseEnd + from };
}
