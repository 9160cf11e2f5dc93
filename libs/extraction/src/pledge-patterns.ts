import { Force } from '@followthrough/domain/vocabulary';
import { lowerAt, skipAdverbs, type Anchor, type Words } from './anchor.js';
import { be, finiteAt, type FiniteVerb } from './finite-verb.js';
import { future } from './future-patterns.js';
import { subjectOf } from './subject.js';
import { baseGroup, group } from './verb-group.js';
import { pledgesWithTo } from './verb-lexicon.js';
import { readVerb } from './verbs.js';

const promiseNouns = new Set(
  `commitment commitments pledge decision plan plans intention undertaking agreement promise offer proposal proposals
  invitation`.split(/\s+/),
);
const pronouns = new Set(['it', 'he', 'she', 'they', 'we', 'there', 'how', 'what', 'why', 'whether']);
const welcoming = new Set('welcomed welcome welcomes welcoming applauded thanked appreciated following'.split(' '));

/** “announced”, “pledges to”, “have agreed on”, “are committing”: saying it makes the commitment. */
export function pledgedAt(words: Words, at: number): Anchor | null {
  const finite =
    finiteAt(words, at, ({ verbClass, base }) => verbClass === 'PERFORM' || base === 'undertake') ??
    committedTo(words, at);
  if (finite === null) return null;
  const { at: next } = skipAdverbs(words, finite.verbAt + 1);
  const word = lowerAt(words, next);
  if (word !== 'to' && pledgesWithTo.has(finite.verb.base)) return null;
  if (word === 'that' || word === 'as' || isClause(words, next)) return null;
  return word === 'to' ? pledgedTo(words, finite, next) : announced(words, finite, word === 'on' ? next + 1 : next);
}

/** “we are committed to” is weaker than “we commit to”: it matches with a lower weight (score.ts). */
function committedTo(words: Words, at: number): FiniteVerb | null {
  if (!be.has(lowerAt(words, at))) return null;
  const { at: verbAt } = skipAdverbs(words, at + 1);
  const verb = readVerb(lowerAt(words, verbAt), 'participle');
  if (verb?.base !== 'commit') return null;
  return { verb: { ...verb, verbClass: 'VAGUE' }, verbAt, subject: subjectOf(words, at), perfect: false };
}

/** “agreed it was critical”, “announced he would”: a clause follows, not a thing. */
function isClause(words: Words, at: number): boolean {
  if (pronouns.has(lowerAt(words, at))) return true;
  const ahead = words.slice(at, at + 8).map((word) => word.lower);
  const relative = ahead.findIndex((word) => ['which', 'that', 'who', ','].includes(word));
  const clause = ahead.slice(0, relative < 0 ? ahead.length : relative);
  return clause.some((word) => ['is', 'was', 'were', 'are'].includes(word));
}

function pledgedTo(words: Words, finite: FiniteVerb, to: number): Anchor | null {
  const weak = finite.verb.verbClass === 'VAGUE';
  const found = verbBehind(words, to + 1);
  if (found?.verb === undefined) return weak ? null : announced(words, finite, to + 1);
  const anchor = future('pledged', Force.WILL, found, finite.subject, [finite.verbAt, found.verbAt]);
  return { ...anchor, continuing: weak || found.continuing };
}

/** “to provide”, “to providing”. */
function verbBehind(words: Words, at: number): ReturnType<typeof baseGroup> {
  const { at: gerund } = skipAdverbs(words, at);
  const ing = readVerb(lowerAt(words, gerund), 'ing');
  return ing === undefined ? baseGroup(words, at) : group(words, gerund, ing);
}

function announced(words: Words, finite: FiniteVerb, objectAt: number): Anchor | null {
  const made = promiseToAct(words, objectAt);
  if (made !== null) return { ...made, subject: finite.subject, triggers: [finite.verbAt, ...made.triggers] };
  const { verb, verbAt, subject } = finite;
  const triggers = [verbAt];
  return { pattern: 'announced', force: Force.WILL, voice: 'nominal', verb, verbAt, objectAt, subject, triggers };
}

function promiseToAct(words: Words, from: number): Anchor | null {
  for (let at = from; at < from + 6; at += 1) {
    if (promiseNouns.has(lowerAt(words, at)) && lowerAt(words, at + 1) === 'to') return promised(words, at);
  }
  return null;
}

function promised(words: Words, noun: number): Anchor | null {
  const found = verbBehind(words, noun + 2);
  if (found?.verb === undefined) return null;
  return future('nominal', Force.WILL, found, null, [noun, found.verbAt]);
}

/** “a renewed commitment to step up …” as an agreed item; “our commitment to” only refers to an earlier one. */
export function nominalAt(words: Words, at: number): Anchor | null {
  if (!promiseNouns.has(lowerAt(words, at)) || lowerAt(words, at + 1) !== 'to') return null;
  const opening = words.slice(Math.max(0, at - 4), at).map((token) => token.lower);
  if (opening.some((word) => ['our', 'their', 'its', 'his', 'her', 'continued', 'shared'].includes(word))) return null;
  const fresh = opening.some((word) => ['a', 'an', 'new', 'renewed', 'joint'].includes(word));
  if (fresh) return promised(words, at);
  const welcomed = words.slice(Math.max(0, at - 8), at).some((word) => welcoming.has(word.lower));
  return welcomed ? promised(words, at) : null;
}
