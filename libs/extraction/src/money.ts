import type { MoneySpan } from '@followthrough/domain/money-words';
import type { Passage, Reading } from './passage.js';

/** The sum that the commitment ends at: “from $8 to $30”, “by $2 million to $20 million” and “up to” give the last one. */
export function moneyOf(
  text: string,
  { facts: { money } }: Passage,
  { words, anchor }: Pick<Reading, 'words' | 'anchor'>,
): MoneySpan | undefined {
  const from = words[anchor.objectAt]?.start ?? 0;
  let at = money.findIndex(({ start }) => start >= from);
  if (at < 0) return money.at(-1);
  while (at + 1 < money.length && leadsOn(text, money[at]!, money[at + 1]!)) at += 1;
  return money[at];
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
