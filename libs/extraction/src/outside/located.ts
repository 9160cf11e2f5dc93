import type { Span } from '@followthrough/domain/passages';

/** A piece of a text in which quotes are looked for. White space of any kind and length is equivalent, all else is exact. */
export class Searched {
  /** The piece with single spaces. */
  readonly #plain: string;
  /** Where each character of it is in the text. */
  readonly #places: number[] = [];

  constructor(text: string, { start, end }: Span) {
    const characters: string[] = [];
    for (let at = start; at < end; at += 1) {
      const character = /\s/u.test(text[at]!) ? ' ' : text[at]!;
      if (character === ' ' && characters.at(-1) === ' ') continue;
      characters.push(character);
      this.#places.push(at);
    }
    this.#plain = characters.join('');
  }

  /** Where the quote is in the text, at its first place; null if it is not in the piece. */
  find(quote: string): Span | null {
    const plain = quote.trim().replace(/\s+/gu, ' ');
    const at = plain === '' ? -1 : this.#plain.indexOf(plain);
    if (at < 0) return null;
    return { start: this.#places[at]!, end: this.#places[at + plain.length - 1]! + 1 };
  }
}
