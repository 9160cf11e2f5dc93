/** One word, number or sign of a sentence; `start` and `end` are UTF-16 code units of the whole text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Asterisks are not tokens: in copied texts they mark emphasis or list items. */
const tokenPattern =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:[’'.‐‑–-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,/‑–-](?=\p{N})\p{N}+)*(?:-(?=\p{L})[\p{L}-]+)?|[^\s*]/gu;

const contractions: readonly (readonly [RegExp, string])[] = [
  [/^(.+)[’']ll$/i, 'will'],
  [/^(.+)[’']re$/i, 'are'],
  [/^(.+)[’']ve$/i, 'have'],
];

/** The tokens of `text` from `from` to `to`. Every branch of the pattern consumes input, so the time is linear. */
export function tokenise(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, to).matchAll(tokenPattern)) {
    const start = from + match.index;
    tokens.push(...expand(match[0], start));
  }
  return tokens;
}

/** “We’ll” gives two tokens, so that every rule sees the modal. */
function expand(word: string, start: number): Token[] {
  for (const [pattern, verb] of contractions) {
    const head = pattern.exec(word)?.[1];
    if (head !== undefined) {
      const cut = start + head.length;
      return [token(head, start), { text: word.slice(head.length), lower: verb, start: cut, end: start + word.length }];
    }
  }
  return [token(word, start)];
}

function token(text: string, start: number): Token {
  return { text, lower: text.toLowerCase().replaceAll('’', "'"), start, end: start + text.length };
}

export function isWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.text);
}

export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\p{N}/u.test(token.text);
}

export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** Two or more capitals, such as an agency's initials. */
export function isAcronym(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\p{Lu}\.?){2,}(?:[’']s)?$/u.test(token.text);
}

export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /(?:'s|s')$/.test(token.lower) && token.lower.includes("'");
}
