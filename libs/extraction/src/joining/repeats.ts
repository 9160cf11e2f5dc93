import { stem } from '../stems.js';
import { meaning, type Said } from './said.js';

/** Of the content words of the shorter passage, so many stand in the other one if it says the same. */
const repeated = 0.7;
const fewestRepeated = 5;
/** From so many on, the two are worded alike, and different words make them two commitments. */
const alike = 0.5;

const denies = /\b(?:not|never|no longer|cannot)\b|n['’]t\b/iu;

/** Whether the words of one passage are those of the other. */
export function repeats(a: Said, b: Said): boolean {
  const { count, share } = sharedBy(a, b);
  return count >= fewestRepeated && share >= repeated;
}

/**
 * Whether something shows that they are two commitments: the sum, the date, a denial, or, where they are worded alike, the
 * act, or that each has words of its own (“a clinic in the north”, “a clinic in the south”).
 */
export function tellsApart(a: Said, b: Said): boolean {
  if (a.amount !== null && b.amount !== null && !isSameSum(a, b)) return true;
  if (a.due !== null && b.due !== null && a.due !== b.due) return true;
  // “provide £3 million”, “contribute £3 million”: the same sum is the same act.
  const isSameAct = actOf(a) === actOf(b) || isSameSum(a, b);
  if (isSameAct && denies.test(a.quote) !== denies.test(b.quote)) return true;
  if (sharedBy(a, b).share < alike) return false;
  return !isSameAct || (hasOwnWord(a, b) && hasOwnWord(b, a) && !isHeadKnown(a, b));
}

const isSameSum = (a: Said, b: Said): boolean =>
  a.amount !== null && a.amount.value === b.amount?.value && a.amount.currency === b.amount.currency;

const definite = /^(?:the|this|these|its|their|under|through|with)$/u;
const verbs = /^(?:will|would|is|are|was|were|has|have|can|may|shall|to)$/u;

/**
 * Whether it begins with a noun phrase such as “the agreement”, whose noun names what the earlier passage is about, and not
 * who does it.
 */
export function isHeadKnown(earlier: Said, { opening }: Said): boolean {
  if (!definite.test(opening[0] ?? '')) return false;
  const head = subjectStems(opening.slice(1), 3).at(-1);
  return head !== undefined && earlier.object.has(head) && !subjectStems(earlier.opening, 0).includes(head);
}

/** The stems before the verb, or of so many first words where none is seen. */
function subjectStems(words: readonly string[], otherwise: number): string[] {
  const verbAt = words.findIndex((word) => verbs.test(word));
  const subject = words.slice(0, verbAt > 0 ? verbAt : otherwise);
  return subject.filter((word) => word.length > 2).flatMap((word) => meaning(word) ?? []);
}

/** Besides its verb, of which there are several for one act. */
const hasOwnWord = (a: Said, b: Said): boolean =>
  [...a.content, ...a.telling].some((one) => !b.content.has(one) && !b.telling.includes(one) && one !== actOf(a));

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
