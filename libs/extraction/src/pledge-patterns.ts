import { Force } from '@followthrough/domain/vocabulary';
import { lowerAt, skipAdverbs, type Anchor, type Words } from './anchor.js';
import { future } from './future-patterns.js';
import { instrumentNouns, taskable } from './nouns.js';
import { subjectOf, type Subject } from './subject.js';
import { baseGroup, group } from './verb-group.js';
import { readVerb, type VerbReading } from './verbs.js';

const have = new Set(['have', 'has']);
const be = new Set(['is', 'are', 'am']);
const tasking = new Set([
  'asked',
  'tasked',
  'directed',
  'instructed',
  'ordered',
  'mandated',
  'charged',
  'commissioned',
  'task',
  'direct',
  'instruct',
  'ask',
]);
const promiseNouns = new Set([
  'commitment',
  'commitments',
  'pledge',
  'decision',
  'plan',
  'plans',
  'intention',
  'undertaking',
  'agreement',
  'promise',
  'offer',
  'proposal',
  'proposals',
]);
const embedded = new Set(['committing', 'pledging', 'agreeing', 'offering', 'deciding', 'undertaking', 'promising']);

/** A finite verb at `at` (or behind “have” or “is” there) with the reading that fits, past its adverbs. */
interface Finite {
  readonly verb: VerbReading;
  readonly verbAt: number;
  readonly subject: Subject | null;
  readonly perfect: boolean;
}

function finiteAt(words: Words, at: number, accepts: (verb: VerbReading) => boolean): Finite | null {
  const word = lowerAt(words, at);
  if (have.has(word) || be.has(word)) {
    const { at: verbAt } = skipAdverbs(words, at + 1);
    const verb = readVerb(lowerAt(words, verbAt), have.has(word) ? 'participle' : 'ing');
    return verb !== undefined && accepts(verb)
      ? { verb, verbAt, subject: subjectOf(words, at), perfect: have.has(word) }
      : null;
  }
  const verb = readVerb(word, 'past', 's', 'base');
  if (verb === undefined || !accepts(verb) || !/^\p{Ll}/u.test(words[at]?.text ?? '')) return null;
  const before = lowerAt(words, at - 1);
  if (
    ['to', 'will', 'would', 'has', 'have', 'been', 'be', 'is', 'are', 'was', 'were', 'not', 'the', 'a', 'as'].includes(
      before,
    )
  )
    return null;
  return { verb, verbAt: at, subject: subjectOf(words, at), perfect: false };
}

/** “announced”, “pledges to”, “have agreed on”, “are committing”: saying it is the undertaking. */
export function pledgedAt(words: Words, at: number): Anchor | null {
  const finite = finiteAt(words, at, (verb) => verb.verbClass === 'PERFORM') ?? committedTo(words, at);
  if (finite === null) return null;
  const { at: next } = skipAdverbs(words, finite.verbAt + 1);
  const word = lowerAt(words, next);
  if (word === 'that' || word === 'as' || isClause(words, next)) return null;
  return word === 'to' ? pledgedTo(words, finite, next) : announced(words, finite, word === 'on' ? next + 1 : next);
}

/** “we are committed to” says less than “we commit to”: it is read, and weighs less (score.ts). */
function committedTo(words: Words, at: number): Finite | null {
  if (!be.has(lowerAt(words, at))) return null;
  const { at: verbAt } = skipAdverbs(words, at + 1);
  const verb = readVerb(lowerAt(words, verbAt), 'participle');
  if (verb?.base !== 'commit') return null;
  return { verb: { ...verb, verbClass: 'VAGUE' }, verbAt, subject: subjectOf(words, at), perfect: false };
}

/** “agreed it was critical”, “announced he would”: what follows is a clause, not a thing. */
function isClause(words: Words, at: number): boolean {
  if (['it', 'he', 'she', 'they', 'we', 'there', 'how', 'what', 'why', 'whether'].includes(lowerAt(words, at)))
    return true;
  const ahead = words.slice(at, at + 8).map((word) => word.lower);
  const relative = ahead.findIndex((word) => ['which', 'that', 'who'].includes(word));
  return ahead
    .slice(0, relative < 0 ? ahead.length : relative)
    .some((word) => ['is', 'was', 'were', 'are'].includes(word));
}

/** “the order that the minister issued on Monday”: the object stands before, so that nothing is told as news. */
function gapped(words: Words, at: number, verbAt: number): boolean {
  const next = lowerAt(words, verbAt + 1);
  if (['on', 'in', 'at', 'by', 'under', 'since', ',', '.', ';', 'last', 'during'].includes(next)) return true;
  return ['that', 'which'].includes(lowerAt(words, at - 1));
}

function pledgedTo(words: Words, finite: Finite, to: number): Anchor | null {
  const weak = finite.verb.verbClass === 'VAGUE';
  const gerund = skipAdverbs(words, to + 1).at;
  const ing = readVerb(lowerAt(words, gerund), 'ing');
  const found = ing === undefined ? baseGroup(words, to + 1) : group(words, gerund, ing);
  if (found?.verb === undefined) return weak ? null : announced(words, finite, to + 1);
  return {
    ...future('pledged', Force.WILL, found, finite.subject, [finite.verbAt, found.verbAt]),
    continuing: weak || found.continuing,
  };
}

function announced(words: Words, finite: Finite, objectAt: number): Anchor | null {
  const made = promiseToAct(words, objectAt);
  if (made !== null) return { ...made, subject: finite.subject, triggers: [finite.verbAt, ...made.triggers] };
  const { verb, verbAt, subject } = finite;
  return {
    pattern: 'announced',
    force: Force.WILL,
    voice: 'nominal',
    verb,
    verbAt,
    objectAt,
    subject,
    triggers: [verbAt],
  };
}

function promiseToAct(words: Words, from: number): Anchor | null {
  for (let at = from; at < from + 6; at += 1) {
    if (promiseNouns.has(lowerAt(words, at)) && lowerAt(words, at + 1) === 'to') return promised(words, at);
  }
  return null;
}

function promised(words: Words, noun: number): Anchor | null {
  const gerund = skipAdverbs(words, noun + 2).at;
  const ing = readVerb(lowerAt(words, gerund), 'ing');
  const found = ing === undefined ? baseGroup(words, noun + 2) : group(words, gerund, ing);
  if (found?.verb === undefined) return null;
  return future('nominal', Force.WILL, found, null, [noun, found.verbAt]);
}

/** “a renewed commitment to step up …” as an item of what was agreed; “our commitment to” only recalls one. */
export function nominalAt(words: Words, at: number): Anchor | null {
  if (!promiseNouns.has(lowerAt(words, at)) || lowerAt(words, at + 1) !== 'to') return null;
  const opening = words.slice(Math.max(0, at - 4), at).map((token) => token.lower);
  const fresh = opening.some((word) => ['a', 'an', 'new', 'renewed', 'joint'].includes(word));
  const recalled = opening.some((word) => ['our', 'their', 'its', 'his', 'her', 'the', 'continued'].includes(word));
  return fresh && !recalled ? promised(words, at) : null;
}

/** “have asked officials to draft”, “has ordered an inquiry”, “signed a treaty today”. */
export function performedAt(words: Words, at: number): Anchor | null {
  const finite = finiteAt(words, at, (verb) => verb.verbClass === 'ACT' || tasking.has(`${verb.base}ed`));
  if (finite === null) return ablePerfect(words, at);
  const { verb, verbAt, subject } = finite;
  if (tasking.has(lowerAt(words, verbAt))) {
    const task = tasked(words, finite);
    if (task !== null) return task;
  }
  if (
    verb.verbClass !== 'ACT' ||
    !['past', 'participle', 'ing'].some((form) => readVerb(lowerAt(words, verbAt), form as 'past'))
  )
    return null;
  if (be.has(lowerAt(words, at))) return null;
  if (gapped(words, at, verbAt)) return null;
  return { ...future('performed', Force.WILL, group(words, verbAt, verb), subject, [verbAt]), perfect: finite.perfect };
}

function tasked(words: Words, finite: Finite): Anchor | null {
  for (let at = finite.verbAt + 1; at < finite.verbAt + 10; at += 1) {
    if (lowerAt(words, at) !== 'to') continue;
    const named = words.slice(finite.verbAt + 1, at).some((token) => taskable.has(token.lower));
    const found = baseGroup(words, at + 1);
    if (!named || found?.verb === undefined) return null;
    return future('tasked', Force.WILL, found, finite.subject, [finite.verbAt, found.verbAt]);
  }
  return null;
}

/** “have been able to provide a further …”. */
function ablePerfect(words: Words, at: number): Anchor | null {
  if (!have.has(lowerAt(words, at)) || lowerAt(words, at + 1) !== 'been' || lowerAt(words, at + 2) !== 'able')
    return null;
  const found = baseGroup(words, at + 4);
  if (found === null) return null;
  return { ...future('performed', Force.WILL, found, subjectOf(words, at), [at + 2, found.verbAt]), perfect: true };
}

/** “grateful to Ruritania for pledging to send”: another actor's undertaking, told with thanks. */
export function thankedAt(words: Words, at: number): Anchor | null {
  if (!embedded.has(lowerAt(words, at)) || lowerAt(words, at + 1) !== 'to') return null;
  const opener = lowerAt(words, at - 1);
  if (opener !== 'for' && opener !== 'by') return null;
  const found = baseGroup(words, at + 2);
  if (found?.verb === undefined) return null;
  return future('thanked', Force.WILL, found, thanked(words, at - 1), [at, found.verbAt]);
}

/** “the new deal that X has signed with Y”. */
export function signedAt(words: Words, at: number): Anchor | null {
  if (lowerAt(words, at) !== 'signed' || !have.has(lowerAt(words, at - 1))) return null;
  const before = words.slice(Math.max(0, at - 12), at);
  const fresh = before.findIndex((token) => token.lower === 'new');
  const noun = before.findIndex((token, index) => index > fresh && instrumentNouns.has(token.lower));
  if (fresh < 0 || noun < 0) return null;
  const objectAt = Math.max(0, at - 12) + fresh;
  const verb = readVerb('signed', 'participle');
  return {
    pattern: 'signed',
    force: Force.WILL,
    voice: 'nominal',
    verb,
    verbAt: at,
    objectAt,
    subject: subjectOf(words, at - 1),
    triggers: [objectAt, at],
  };
}

/** Whom the thanks go to: the last name before “for” or “by”. */
function thanked(words: Words, end: number): Subject | null {
  let from = end;
  while (
    from > Math.max(0, end - 24) &&
    !['to', 'thank', 'thanks', 'thanked', 'welcomed', 'commended', 'with'].includes(lowerAt(words, from - 1))
  ) {
    from -= 1;
  }
  const found = subjectOf(words.slice(from), end - from);
  if (found === null) return null;
  return { ...found, from: found.from + from, to: found.to + from, phraseEnd: found.phraseEnd + from };
}
