import type { Kind } from '@followthrough/domain/kinds';
import type { MoneySpan } from '@followthrough/domain/money-words';
import { kindCues } from './kind-cues.js';
import { kindOf, kindScores } from './kind.js';
import type { Passage, Reading } from './passage.js';
import { bucketOf, stem } from './stems.js';

/** How many weights all that shows a kind shares, for each kind. */
export const kindBuckets = 4096;

const stop = new Set('the of and to in for a an on with by as at from its their our is are be this that'.split(' '));
const objectWords = 8;
const leadWordsRead = 15;
const near = 4;

/** What a passage shows about its kind, as buckets: verb, object, cues, money, words. `title` is that of the document. */
export function kindColumns(
  { candidate, plain, own, leadWords, facts }: Passage,
  { words, anchor }: Pick<Reading, 'words' | 'anchor'>,
  money: MoneySpan | undefined,
  title: string,
): number[] {
  const found = new Set<number>();
  const add = (name: string): void => void found.add(bucketOf(name, kindBuckets));
  const moneyAt = money === undefined ? -1 : words.findIndex((word) => word.start >= money.start);
  const scores = kindScores(words, anchor, moneyAt);
  add(`r ${kindOf(scores)}`);
  for (const [kind, score] of scores) {
    if (score > 0.5) add(`s1 ${kind}`);
    if (score > 1) add(`s2 ${kind}`);
  }
  add(`v ${anchor.verb?.base ?? '-'}`);
  add(`p ${anchor.pattern}`);
  add(`vc ${anchor.verb?.verbClass ?? '-'}`);
  if (candidate.isItem) add('item');
  if (facts.money.length > 0) add('money');
  if (moneyAt >= 0 && moneyAt - anchor.objectAt < near) add('moneynear');
  const object = words.slice(anchor.objectAt, anchor.objectAt + objectWords);
  const done =
    anchor.voice === 'passive' && anchor.subject ? words.slice(anchor.subject.from, anchor.subject.phraseEnd) : [];
  cues(plain, object.map(({ lower }) => lower).join(' '), title.toLowerCase(), add);
  for (const { lower, text } of [...object, ...done])
    if (!stop.has(lower) && !/^\p{N}/u.test(text)) add(`o ${stem(lower)}`);
  for (const { lower } of own) if (isTelling(lower)) add(`w ${stem(lower)}`);
  for (const { lower } of leadWords.slice(-leadWordsRead)) if (isTelling(lower)) add(`l ${stem(lower)}`);
  return [...found];
}

function cues(plain: string, object: string, title: string, add: (name: string) => void): void {
  for (const [kind, pattern] of Object.entries(kindCues) as [Kind, RegExp][]) {
    const count = (plain.match(pattern) ?? []).length;
    if (count > 0) add(`c ${kind}`);
    if (count > 1) add(`c2 ${kind}`);
    if (object.match(pattern) !== null) add(`co ${kind}`);
    if (title.match(pattern) !== null) add(`ct ${kind}`);
  }
}

const isTelling = (word: string): boolean => word.length > 2 && !stop.has(word) && /^\p{L}/u.test(word);
