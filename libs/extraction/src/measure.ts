import type { Anchor, Words } from './anchor.js';
import { datePhrasesIn, type DatePhrase } from './date-phrases.js';
import { moneyIn, type MoneySpan } from './money.js';
import { checkableNouns, emptyNouns } from './nouns.js';
import type { Span } from './sentences.js';
import { isNumber, isWord, type Token } from './tokens.js';

/** What makes an undertaking checkable, or empty, as far as the words around the verb say. */
export interface Measures {
  readonly money: readonly MoneySpan[];
  readonly dates: readonly DatePhrase[];
  readonly number: Token | undefined;
  readonly checkable: Token | undefined;
  readonly fresh: Token | undefined;
  /** The first noun of the object is an effort or a quality. */
  readonly empty: boolean;
}

const reach = 14;
const freshWords = new Set(['new', 'additional', 'further', 'extra', 'first', 'another', 'dedicated', 'expanded']);
const glue = new Set(
  'the a an our its their his her this these of and new greater more all further stronger strong close closer strategic shared joint to full very vital key central'.split(
    ' ',
  ),
);

/** Measures of the sentence at `span`, with the words near the object of `anchor` looked at first. */
export function measuresOf(text: string, { start, end }: Span, words: Words, anchor: Anchor): Measures {
  const near = nearby(words, anchor);
  const dates = datePhrasesIn(text, start, end);
  const money = moneyIn(text, start, end, '$');
  const taken = [...dates, ...money];
  return {
    money,
    dates,
    number: near.find(
      (token) => isNumber(token) && !taken.some((span) => token.start >= span.start && token.start < span.end),
    ),
    checkable: near.find((token, index) => checkableNouns.has(token.lower) || isTaskForce(near, index)),
    fresh: near.find((token) => freshWords.has(token.lower)),
    empty: emptyNouns.has(
      near.find((token) => isWord(token) && !glue.has(token.lower) && !/ly$/.test(token.lower))?.lower ?? '',
    ),
  };
}

function isTaskForce(near: Words, index: number): boolean {
  return near[index]?.lower === 'task' && near[index + 1]?.lower === 'force';
}

/** The object behind the verb; for a passive, the subject too. */
function nearby(words: Words, anchor: Anchor): readonly Token[] {
  const object = words.slice(anchor.objectAt, anchor.objectAt + reach);
  if (anchor.voice !== 'passive' || anchor.subject === null) return object;
  return [...words.slice(anchor.subject.from, anchor.subject.phraseEnd), ...object];
}
