import type { Proposal } from './proposal.js';
import { stem } from './stems.js';

/** Of the content words of the shorter passage, so many must stand in the other. Chosen so that no two commitments join. */
const shared = 0.7;
const fewestShared = 5;
/** A passage is compared with so many likely ones before it, so that the work grows with the length of the text only. */
const reach = 200;
const empty = new Set(
  'the a an of and to in for on with by as at from its their our is are be this that will we has have it which was also new said'.split(
    ' ',
  ),
);

/**
 * A likely proposal that says again what another one says becomes a possible one, so that one commitment is not proposed
 * twice: of the two, the more probable one stays. Sums and dates that differ keep both.
 */
export function withoutRestating(proposals: readonly Proposal[]): Proposal[] {
  const result = [...proposals];
  const kept: { at: number; content: Content }[] = [];
  for (const [at, proposal] of proposals.entries()) {
    if (proposal.tier !== 'likely') continue;
    const content = contentOf(proposal.quote);
    const other = kept.slice(-reach).find((one) => isSame(content, one.content) && agree(proposal, proposals[one.at]!));
    if (other === undefined) kept.push({ at, content });
    else if (proposal.confidence > proposals[other.at]!.confidence) {
      result[other.at] = { ...proposals[other.at]!, tier: 'possible' };
      [other.at, other.content] = [at, content];
    } else result[at] = { ...proposal, tier: 'possible' };
  }
  return result;
}

interface Content {
  readonly words: ReadonlySet<string>;
  /** Names and numbers, which tell one commitment from another that is worded alike. */
  readonly telling: readonly string[];
}

function contentOf(quote: string): Content {
  const all = quote.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const words = all.filter((word) => word.length > 1 && !empty.has(word.toLowerCase()));
  const telling = all.slice(1).filter((word) => /^[\p{Lu}\p{N}]/u.test(word) && !empty.has(word.toLowerCase()));
  return { words: new Set(words.map(plain)), telling: telling.map(plain) };
}

const plain = (word: string): string => stem(word.toLowerCase());

function isSame(a: Content, b: Content): boolean {
  const [fewer, more] = a.words.size < b.words.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of fewer.words) if (more.words.has(word)) count += 1;
  if (count < fewestShared || count < shared * fewer.words.size) return false;
  return fewer.telling.every((word) => more.words.has(word) || word.length < 2);
}

function agree(a: Proposal, b: Proposal): boolean {
  const isSum = a.amount === null || b.amount === null || a.amount.value === b.amount.value;
  return isSum && (a.due === null || b.due === null || a.due === b.due);
}
