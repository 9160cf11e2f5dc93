import { stem } from '../stems.js';
import { meaning, type Said } from './said.js';

/** Of the content words of the shorter passage, so many stand in the other one if it says the same. */
const repeated = 0.7;
const fewestRepeated = 5;
/** From so many on, the two are worded alike, and a different name or number makes them two commitments. */
const alike = 0.5;

const denies = /\b(?:not|never|no longer|cannot)\b|n['’]t\b/iu;

/** Whether the words of an earlier passage are those of a later one, and nothing tells them apart. */
export function repeats(a: Said, b: Said): boolean {
  const { count, share } = sharedBy(a, b);
  return count >= fewestRepeated && share >= repeated && !tellsApart(a, b);
}

/** Whether something shows that they are two commitments: the sum, the date, a denial, or, where they are worded alike, the act or names of each. */
export function tellsApart(a: Said, b: Said): boolean {
  if (a.amount !== null && b.amount !== null && a.amount.value !== b.amount.value) return true;
  if (a.due !== null && b.due !== null && a.due !== b.due) return true;
  // “provide £3 million”, “contribute £3 million”: the same sum is the same act.
  const isSameAct = actOf(a) === actOf(b) || (a.amount !== null && a.amount.value === b.amount?.value);
  if (isSameAct && denies.test(a.quote) !== denies.test(b.quote)) return true;
  if (sharedBy(a, b).share < alike) return false;
  return !isSameAct || (hasOwnName(a, b) && hasOwnName(b, a) && !isHeadKnown(a, b));
}

const definite = /^(?:the|this|these|its|their|under|through|with)$/u;
const verbs = /^(?:will|would|is|are|was|were|has|have|can|may|shall|to)$/u;

/** Whether it begins with a noun phrase such as “the agreement”, whose noun names what the earlier passage is about. */
export function isHeadKnown(earlier: Said, { opening }: Said): boolean {
  if (!definite.test(opening[0] ?? '')) return false;
  const verbAt = opening.findIndex((word) => verbs.test(word));
  const phrase = verbAt > 0 ? opening.slice(1, verbAt) : opening.slice(1, 4);
  const head = phrase.filter((word) => word.length > 2).flatMap((word) => meaning(word) ?? []);
  return head.length > 0 && earlier.object.has(head.at(-1)!);
}

const hasOwnName = (a: Said, b: Said): boolean =>
  a.telling.some((one) => !b.content.has(one) && !b.telling.includes(one));

function sharedBy(a: Said, b: Said): { readonly count: number; readonly share: number } {
  const [fewer, more] = inOrderOfSize(a, b);
  let count = 0;
  for (const one of fewer.content) if (more.content.has(one)) count += 1;
  return { count, share: count / Math.max(1, fewer.content.size) };
}

export const inOrderOfSize = (a: Said, b: Said): [fewer: Said, more: Said] =>
  a.content.size < b.content.size ? [a, b] : [b, a];

/** A title begins with its verb. */
export const actOf = ({ title }: Pick<Said, 'title'>): string => stem(title.split(' ', 1)[0]!.toLowerCase());
