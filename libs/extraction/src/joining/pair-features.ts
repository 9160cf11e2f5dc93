import { actOf, inOrderOfSize, isHeadKnown } from './repeats.js';
import type { Rarities, Said } from './said.js';

/** Features of two passages, by name; those not listed are 0. */
export type PairFeatures = ReadonlyMap<string, number>;

/** Shares of rare words in common, from which the feature is one higher. */
const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
const rareSums = [2, 4, 6, 9, 12, 16, 22];
const gaps = [3, 50, 200, 600, 1500, 3000];
const spellsOut = /^["“\s]*(?:specifically|in particular|this means|that means|the signing|under (?:the|this))\b/iu;
const adds =
  /^["“\s]*(?:in addition|additionally|also|further|furthermore|separately|meanwhile|another|second|third|finally)\b|\b(?:will|are|is|has|have) also\b|\bfurther\b|\banother\b/iu;

/** What suggests, or speaks against it, that a later passage of a document is about the commitment of an earlier one. */
export function pairFeatures(text: string, earlier: Said, later: Said, rarities: Rarities): PairFeatures {
  const common = rarityInCommon(earlier, later, rarities);
  const [first = ''] = later.opening;
  const features: [string, number][] = [
    ['contained', steps(common / Math.min(earlier.rarity, later.rarity), shares)],
    ['cosine', steps(common / Math.sqrt(earlier.rarity * later.rarity), shares)],
    ['rare', steps(common, rareSums)],
    ['gap', 1 + steps(later.start - earlier.end, gaps)],
    ['sameBlock', Number(!text.slice(earlier.end, later.start).includes('\n'))],
    ['early', 3 - steps(earlier.start / text.length, [0.1, 0.25, 0.5])],
    ['act', Number(actOf(earlier) === actOf(later))],
    ['pronoun', Number(/^(?:it|they)$/u.test(first))],
    ['pointing', Number(pointing.test(first))],
    ['spellsOut', Number(spellsOut.test(later.quote))],
    ['adds', Number(adds.test(later.quote))],
    ['knownHead', Number(isHeadKnown(earlier, later))],
  ];
  return new Map(features.filter(([, value]) => value > 0));
}

const pointing = /^(?:this|these|both|those)$/u;

/** Whether the passage can be about the one that stands `before` proposals earlier: they share a word, or it points back. */
export function mayBeAbout(earlier: Said, later: Said, before: number): boolean {
  const [first = ''] = later.opening;
  if (before <= nearby && /^(?:it|they|this|these|both|those)$/u.test(first)) return true;
  const [fewer, more] = inOrderOfSize(earlier, later);
  for (const one of fewer.content) if (more.content.has(one)) return true;
  return false;
}

const nearby = 2;

function rarityInCommon(a: Said, b: Said, rarities: Rarities): number {
  const [fewer, more] = inOrderOfSize(a, b);
  let sum = 0;
  for (const one of fewer.content) if (more.content.has(one)) sum += rarities.of(one);
  return sum;
}

const steps = (value: number, from: readonly number[]): number => from.filter((one) => value >= one).length;
