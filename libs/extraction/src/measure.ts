import { lowerAt, type Anchor, type Words } from './anchor.js';
import type { Facts } from './facts.js';
import type { MoneySpan } from '@followthrough/domain/money-words';
import { checkableNouns, emptyNouns, vehicles } from './nouns.js';
import type { Span } from './sentences.js';
import { isNumber, isWord, type Token } from './tokens.js';

/** Features near the verb that show whether a commitment can be checked. */
export interface Measures {
  /** The amounts in the clause of the verb. */
  readonly ownMoney: readonly MoneySpan[];
  readonly number: Token | undefined;
  readonly checkable: Token | undefined;
  readonly fresh: Token | undefined;
  /** “a”, “an” or no determiner before the object: something new. */
  readonly indefinite: boolean;
  /** “our”, “its”: something that exists already. */
  readonly possessed: boolean;
  /** “the”: something mentioned before. */
  readonly definite: boolean;
  /** The first noun of the object is an effort or a quality. */
  readonly empty: boolean;
}

const reach = 14;
const clauseReach = 30;
const clauseEnds = new Set([';', ':', '–', '—', 'which', 'who', 'while', 'whilst', 'because', 'whereby', 'as', 'so']);
const freshWords = new Set([
  'new',
  'additional',
  'further',
  'extra',
  'first',
  'another',
  'dedicated',
  'expanded',
  'supplementary',
]);
const possessives = new Set(['our', 'its', 'their', 'his', 'her', 'my', 'your', 'these', 'those', 'this', 'that']);
const multiplying = new Set(['double', 'triple', 'quadruple', 'halve']);
const glue = new Set(
  `the a an our its their his her this these of and new greater more all further stronger strong close closer strategic
  shared joint to full very vital key central`.split(/\s+/),
);

/** The features of one reading: words near the object of `anchor` count, those of other clauses do not. */
export function measuresOf({ money, dated }: Facts, words: Words, anchor: Anchor): Measures {
  const near = nearby(words, anchor);
  const taken = [...dated.map(({ phrase }) => phrase), ...money];
  const counted = near.find((token) => isNumber(token) && !taken.some((other) => within(token, other)));
  const opening = lowerAt(words, anchor.objectAt);
  return {
    ownMoney: money.filter((sum) => near.some((token) => within(token, sum))),
    number: counted ?? (multiplying.has(anchor.verb?.base ?? '') ? words[anchor.verbAt] : undefined),
    checkable:
      near.find((token, index) => checkableNouns.has(token.lower) || isTaskForce(near, index)) ??
      vehicle(words, anchor),
    fresh: near.find((token) => freshWords.has(token.lower)),
    indefinite:
      opening === 'a' ||
      opening === 'an' ||
      (anchor.triggers.length > 2 && near.some((token) => token.lower === 'an' || token.lower === 'a')),
    possessed: possessives.has(opening),
    definite: opening === 'the',
    empty: emptyNouns.has(
      near.find((token) => isWord(token) && !glue.has(token.lower) && !/ly$/.test(token.lower))?.lower ?? '',
    ),
  };
}

function within(token: Token, span: Span): boolean {
  return token.start >= span.start && token.start < span.end;
}

function isTaskForce(near: Words, index: number): boolean {
  return near[index]?.lower === 'task' && near[index + 1]?.lower === 'force';
}

/** The law that will implement it, named before the verb: “in the Harbours Bill we will”. */
function vehicle(words: Words, anchor: Anchor): Token | undefined {
  return words.slice(Math.max(0, anchor.verbAt - reach), anchor.verbAt).find((token) => vehicles.has(token.lower));
}

/** The object after the verb, up to the end of its clause; for a passive, also the subject. */
function nearby(words: Words, anchor: Anchor): readonly Token[] {
  const behind = words.slice(anchor.objectAt, anchor.objectAt + clauseReach);
  const stop = behind.findIndex((token) => clauseEnds.has(token.lower));
  const object = behind.slice(0, Math.min(stop < 0 ? reach : stop, reach));
  if (anchor.voice !== 'passive' || anchor.subject === null) return object;
  return [...words.slice(anchor.subject.from, anchor.subject.phraseEnd), ...object];
}
