import type { Proposal } from '../proposal.js';
import { stem } from '../stems.js';

/** What is compared of a passage, to find another one that says the same. */
export type Compared = Pick<Proposal, 'quote' | 'start' | 'end' | 'title' | 'amount' | 'due'>;

export interface Said extends Compared {
  /** Stems of the words that mean something, each once. */
  readonly content: ReadonlySet<string>;
  /** Those of its title without the verb, and abbreviations that it introduces: what it is about. */
  readonly object: ReadonlySet<string>;
  /** Those of names and numbers, which tell one commitment from another that is worded alike. */
  readonly telling: readonly string[];
  /** How rare its content is in its document, in sum. */
  readonly rarity: number;
  /** Its first words without a quotation mark or a linking phrase, in lower case. */
  readonly opening: readonly string[];
}

const empty = new Set(
  `the a an of and to in for on with by as at from its their our is are be this that these those will we has have it they
  which was were also new said or not would can more all any into than under over after before through between`.split(
    /\s+/,
  ),
);
const words = /[\p{L}\p{N}]+(?:['’.,]\p{N}+)?/gu;
const linking =
  /^(?:meanwhile|also|importantly|in addition|in particular|specifically|as part of (?:this|the)[^,]{0,80}|furthermore|however|today|together),?\s+/iu;
const openingWords = 9;

export function saidOf(compared: Compared, rarities: Rarities): Said {
  const all = compared.quote.match(words) ?? [];
  const content = new Set(all.flatMap((word) => meaning(word) ?? []));
  const opening = compared.quote.replace(/^["“'‘\s*]+/u, '').replace(linking, '');
  return {
    ...compared,
    content,
    object: new Set(objectOf(compared).flatMap((word) => meaning(word) ?? [])),
    telling: all.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).flatMap((word) => telling(word) ?? []),
    rarity: [...content].reduce((sum, one) => sum + rarities.of(one), 0),
    opening: (opening.match(words) ?? []).slice(0, openingWords).map((word) => word.toLowerCase()),
  };
}

function objectOf({ title, quote }: Compared): string[] {
  const introduced = [...quote.matchAll(/\((\p{Lu}{2,8})s?\)/gu)].map(([, letters]) => letters!);
  return [...(title.match(words) ?? []).slice(1), ...introduced];
}

/** The stem of a word, if it means something by itself. */
export function meaning(word: string): string | undefined {
  return word.length > 1 ? telling(word) : undefined;
}

/** Of names and numbers, one letter or digit counts too. */
function telling(word: string): string | undefined {
  const lower = word.toLowerCase();
  return empty.has(lower) ? undefined : stem(lower);
}

/** In how few of its sentences a document uses a word. */
export class Rarities {
  readonly #uses = new Map<string, number>();
  readonly #sentences: number;

  constructor(text: string) {
    const sentences = text.split(/[.\n]+/u);
    this.#sentences = sentences.length;
    for (const sentence of sentences) {
      const stems = new Set((sentence.match(words) ?? []).flatMap((word) => meaning(word) ?? []));
      for (const one of stems) this.#uses.set(one, (this.#uses.get(one) ?? 0) + 1);
    }
  }

  /** The inverse document frequency of a stem. */
  of(one: string): number {
    return Math.log(1 + this.#sentences / (this.#uses.get(one) ?? 1)) / 1.5;
  }
}
