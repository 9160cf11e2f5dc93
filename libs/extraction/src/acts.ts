import { lowerAt, skipAdverbs, type Anchor, type Words } from './anchor.js';
import { fieldsOf, type Setting } from './fields.js';
import type { KindModel } from './model.js';
import type { Passage, Reading } from './passage.js';
import type { ProposedAct } from './proposal.js';
import { isNumber, isWord } from './tokens.js';
import { group } from './verb-group.js';
import { readVerb, type VerbForm } from './verbs.js';

const mostActs = 12;
const joining = new Set([',', ';', 'and', 'to', 'will', 'by', 'also']);
const openings = new Set(['to', 'will', 'by']);
const clauses = new Set(['which', 'who', 'that', 'whose', 'where', 'while', 'because', 'if']);
/** Words after a noun; a verb has an object. */
const notObjects = new Set([
  'of',
  'for',
  'and',
  'or',
  'in',
  'on',
  'to',
  'is',
  'are',
  'was',
  'will',
  'with',
  'by',
  'as',
]);
const fewestOfObject = 2;

/**
 * The acts that a sentence lists, “introduce free tests, start a check and increase the visits”, each with its own
 * details; none if it states one. They are only what a split begins with: most sentences with several verbs state one
 * commitment, and whether one is split is for the reader to say.
 */
export function actsOf(setting: Setting, passage: Passage, kinds: KindModel): readonly ProposedAct[] {
  const [reading] = passage.readings;
  if (reading === undefined) return [];
  const starts = [{ anchor: reading.anchor, from: 0 }, ...furtherActs(reading.words, reading.anchor)].slice(
    0,
    mostActs,
  );
  if (starts.length < 2) return [];
  return starts.map(({ anchor }, at) => actOf(setting, passage, reading, anchor, starts[at + 1]?.from, kinds));
}

/** The fields of the passage as if it ended at the comma or “and” before the next act. */
function actOf(
  setting: Setting,
  passage: Passage,
  reading: Reading,
  anchor: Anchor,
  next: number | undefined,
  kinds: KindModel,
): ProposedAct {
  const words = next === undefined ? reading.words : reading.words.slice(0, next);
  const from = words[anchor.verbAt]!.start;
  const to = words.at(-1)!.end;
  const within = ({ start }: { readonly start: number }): boolean => start >= from && start < to;
  const facts = {
    ...passage.facts,
    money: passage.facts.money.filter(within),
    dated: passage.facts.dated.filter(({ phrase }) => within(phrase)),
  };
  const part = { ...passage, facts, readings: [{ ...reading, words, anchor }] };
  const { title, kind, amount, due, dueText } = fieldsOf(setting, part, kinds);
  return { title, kind, amount, due, dueText };
}

interface Further {
  readonly anchor: Anchor;
  /** The comma or “and” before it. */
  readonly from: number;
}

/** The anchors of the verbs that go on with what the verb of `first` begins: in the same form, after a comma or “and”. */
function furtherActs(words: Words, first: Anchor): Further[] {
  const form = first.voice === 'active' && first.verb ? formOf(words, first) : undefined;
  if (form === undefined) return [];
  const found: Further[] = [];
  let before = first.objectAt;
  // “invest £3 million to cut waiting and improve care”: the second verb goes on with the purpose, not with the act.
  let isWithin = false;
  for (let at = first.objectAt; at < words.length; at += 1) {
    if (isPurpose(words, at) || clauses.has(lowerAt(words, at))) isWithin = true;
    if (!isStart(words, at, isWithin, lowerAt(words, first.verbAt - 1))) continue;
    const { at: verbAt } = skipAdverbs(words, afterJoining(words, at));
    const verb = readVerb(lowerAt(words, verbAt), form);
    if (
      verb === undefined ||
      verb.base === 'include' ||
      verbAt - before < fewestOfObject ||
      !hasObject(words, verbAt, form)
    )
      continue;
    const { objectAt } = group(words, verbAt, verb);
    found.push({ anchor: { ...first, verb, verbAt, objectAt, triggers: [verbAt] }, from: at });
    before = objectAt;
    isWithin = false;
    at = verbAt;
  }
  return found;
}

const formOf = (words: Words, { verbAt }: Anchor): VerbForm | undefined =>
  (['base', 'ing'] as const).find((form) => readVerb(lowerAt(words, verbAt), form) !== undefined);

const isPurpose = (words: Words, at: number): boolean =>
  lowerAt(words, at) === 'to' &&
  ![',', ';', 'and'].includes(lowerAt(words, at - 1)) &&
  readVerb(lowerAt(words, at + 1), 'base') !== undefined;

/** Inside a clause or a purpose, “and” goes on with that, unless the word that opened the first act is said again. */
function isStart(words: Words, at: number, isWithin: boolean, opening: string): boolean {
  const word = lowerAt(words, at);
  if (word === ',' || word === ';') return true;
  if (word !== 'and') return false;
  return !isWithin || (openings.has(opening) && lowerAt(words, at + 1) === opening);
}

function afterJoining(words: Words, at: number): number {
  let next = at;
  while (joining.has(lowerAt(words, next))) next += 1;
  return next;
}

/** A base form may be a noun, “training and support for families”; then no object follows. */
function hasObject(words: Words, verbAt: number, form: VerbForm): boolean {
  const next = words[verbAt + 1];
  if (form === 'ing') return isWord(next) || isNumber(next);
  return (
    next !== undefined && !notObjects.has(next.lower) && (isWord(next) || isNumber(next) || /[£$€“"]/u.test(next.text))
  );
}
