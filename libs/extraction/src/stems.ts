import type { Passage } from './passage.js';
import type { Token } from './tokens.js';

/** How many weights the words of all passages share; with fewer, too many different words share one. */
export const stemBuckets = 16_384;

/** FNV-1a, folded to a power of two: which words a weight belongs to cannot be read from the model. */
export function bucketOf(word: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (buckets - 1);
}

export function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ations?|ments?|ings?|ers?|ies|ied|es|ed|ly|s|e|y)$/u, '');
}

/**
 * Numbers and names inside a sentence are masked, so that a model learns little of who is spoken of. A first word cannot be told
 * from a name.
 */
function masked(token: Token, isFirst: boolean): string {
  if (/^\p{N}/u.test(token.text)) return '#';
  return !isFirst && /^\p{Lu}/u.test(token.text) ? 'X' : stem(token.lower);
}

/** The buckets of the stems of a passage and its lead, alone and in pairs. */
export function stemsOf({ own, leadWords }: Passage): number[] {
  const found = new Set<number>();
  const add = (words: string): void => void found.add(bucketOf(words, stemBuckets));
  let before = '^';
  let further = '';
  for (const [at, token] of own.entries()) {
    const one = masked(token, at === 0);
    if (one === 'X' && before === 'X') continue;
    add(one);
    add(`${before} ${one}`);
    add(`${further} _ ${one}`);
    if (at < 4) add(`@${at < 2 ? 0 : 1} ${one}`);
    [further, before] = [before, one];
  }
  add(`${before} $`);
  for (const token of leadWords.slice(-12)) add(`lead ${stem(token.lower)}`);
  return [...found];
}
