/** A line with text, without the layout marks around it. */
export interface Line {
  readonly text: string;
  /** Its position in the document. */
  readonly start: number;
  readonly isHeading: boolean;
}

/** A release gives its own details within this many characters of its beginning or end. */
const beginning = 4_000;
const ending = 1_200;

/** The lines at either end, in paragraphs; a short text has only a beginning. */
export function endsOf(text: string): { readonly first: readonly (readonly Line[])[]; readonly last: readonly Line[] } {
  const from = Math.max(beginning, text.length - ending);
  return { first: paragraphs(text.slice(0, beginning), 0), last: paragraphs(text.slice(from), from).flat() };
}

function paragraphs(part: string, from: number): Line[][] {
  const found: Line[][] = [[]];
  for (const { 0: raw, index } of part.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const text = tidied(raw);
    if (text !== '') found.at(-1)!.push({ text, start: from + index, isHeading: /^\s*#{1,3}\s/.test(raw) });
    else if (found.at(-1)!.length > 0) found.push([]);
  }
  return found.filter((lines) => lines.length > 0);
}

/** Without Markdown, repeated white space and invisible characters. */
function tidied(line: string): string {
  return line
    .replace(/[\uFEFF\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/^\s*(?:#{1,6}\s|>\s|[*\-–•]\s)?\s*/u, '')
    .replace(/(?:\*\*|__|(?<!\w)_|_(?!\w)|(?<!\w)\*|\*(?!\w))/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}
