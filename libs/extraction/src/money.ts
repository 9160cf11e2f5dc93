import type { MoneySpan } from '@followthrough/domain/money-words';
import type { Anchor, Words } from './anchor.js';
import type { Passage, Reading } from './passage.js';

/**
 * The sum that the commitment ends at: “from $8 to $30”, “by $2 million to $20 million” and “up to” give the last one,
 * and one that is said to be the total counts before its parts: “£8 million in all”, but not “in all ports”.
 */
export function moneyOf(
  text: string,
  { facts: { money } }: Passage,
  { words, anchor }: Pick<Reading, 'words' | 'anchor'>,
): MoneySpan | undefined {
  const total = money.find(({ end }) =>
    /^\s+(?:in\s+total|in\s+all(?![\s-]+[\p{L}\d])|altogether)\b/iu.test(text.slice(end, end + 30)),
  );
  if (total !== undefined) return total;
  const from = words[anchor.objectAt]?.start ?? 0;
  const given = givenIn(money, words, anchor);
  let at = given >= 0 ? given : money.findIndex(({ start }) => start >= from);
  if (at < 0) return money.at(-1);
  while (at + 1 < money.length && leadsOn(text, money[at]!, money[at + 1]!)) at += 1;
  return money[at];
}

/** “£2 million will go to …”, “grants of £2 million will be made”: the place of the first sum in the subject, or -1. */
function givenIn(money: readonly MoneySpan[], words: Words, { subject, voice, verb }: Anchor): number {
  if (subject === null || (voice !== 'passive' && verb?.base !== 'go')) return -1;
  const from = words[subject.from]?.start ?? 0;
  const to = words[subject.phraseEnd - 1]?.end ?? 0;
  return money.findIndex(({ start }) => start >= from && start < to);
}

const farthestEnd = 40;

function leadsOn(text: string, one: MoneySpan, next: MoneySpan): boolean {
  if (next.start - one.end > farthestEnd) return false;
  const between = text.slice(one.end, next.start);
  if (
    /\bto (?:reach |a |an |some |over |nearly |almost |about |more than |(?:a )?(?:new |total )+(?:of )?)*$/iu.test(
      between,
    )
  )
    return true;
  return (
    /^\s*(?:and|to|[-–])\s*$/u.test(between) &&
    /\b(?:between|from)\s+$/iu.test(text.slice(Math.max(0, one.start - 12), one.start))
  );
}
