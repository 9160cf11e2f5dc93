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

const denies = /\b(?:not|never|no longer|cannot)\b|n['’]t\b/iu;

interface Said {
  /** The place of the proposal. */
  readonly at: number;
  readonly proposal: Proposal;
  readonly content: Content;
}

/** The likely proposals so far, to find one that a later passage says again. */
export class LikelySaid {
  #said: Said[] = [];

  /** The place of the proposal that says the same, if any. */
  sameAs(proposal: Proposal): number | undefined {
    const content = contentOf(proposal.quote);
    return this.#said.find((one) => isSame(content, one.content) && agree(proposal, one.proposal))?.at;
  }

  /** Remembers a proposal, instead of the one at `other` if it is given. */
  add(at: number, proposal: Proposal, other?: number): void {
    const said = { at, proposal, content: contentOf(proposal.quote) };
    this.#said = [...this.#said.filter((one) => one.at !== other).slice(1 - reach), said];
  }
}

interface Content {
  readonly words: ReadonlySet<string>;
  /** Names and numbers, which tell one commitment from another that is worded alike. */
  readonly telling: readonly string[];
}

function contentOf(quote: string): Content {
  const all = quote.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const words = all.filter((word) => word.length > 1 && !empty.has(word.toLowerCase()));
  const telling = all.filter((word) => /^[\p{Lu}\p{N}]/u.test(word) && !empty.has(word.toLowerCase()));
  return { words: new Set(words.map(plain)), telling: telling.map(plain) };
}

const plain = (word: string): string => stem(word.toLowerCase());

function isSame(a: Content, b: Content): boolean {
  const [fewer, more] = a.words.size < b.words.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of fewer.words) if (more.words.has(word)) count += 1;
  if (count < fewestShared || count < shared * fewer.words.size) return false;
  return fewer.telling.every((word) => more.telling.includes(word) || more.words.has(word));
}

/** Whether nothing that was read tells them apart: the act, whether it is denied, the sum and the date. */
function agree(a: Proposal, b: Proposal): boolean {
  const isSum = a.amount === null || b.amount === null || a.amount.value === b.amount.value;
  const isDue = a.due === null || b.due === null || a.due === b.due;
  return isSum && isDue && actOf(a) === actOf(b) && denies.test(a.quote) === denies.test(b.quote);
}

/** A title begins with its verb. */
const actOf = ({ title }: Proposal): string => plain(title.split(' ', 1)[0]!);
