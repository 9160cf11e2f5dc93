import { resolveDateWords } from './date-words.js';
import { parseEdtf } from './edtf.js';
import type { EnteredFact } from './fact-origins.js';
import { factsProblem } from './fact-rules.js';
import type { Entered } from './facts.js';
import { limits } from './limits.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { sourceFacts } from './source-facts.js';
import { optionalTextProblem, wellFormedProblem } from './text.js';

/** `published` is EDTF or the words of a date. */
export type EnteredSource = Entered<typeof sourceFacts> & {
  readonly issuer?: EnteredFact | null;
  readonly published?: EnteredFact | null;
};

/** Why these cannot be the facts of a source, or null. */
export function sourceFactsProblem(source: EnteredSource): RuleProblem | null {
  const { issuer, published } = source;
  return factsProblem(sourceFacts, source, {
    issuer: () => optionalTextProblem(issuer?.value, { limit: limits.name, name: 'issuer', field: 'issuer' }),
    published: () => (published?.value?.trim() ? publishedProblem(published.value) : null),
  });
}

/** When a source was published: EDTF with its bounds, and the words where it was read from words. */
export interface Published {
  readonly edtf: string;
  readonly words: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Reads the date of a source: EDTF, or words that name it in full; there is nothing to count “yesterday” from. */
export function publishedOn(value: string): Published | RuleProblem {
  const found = resolveDateWords(value, null);
  const [edtf, words] = found && 'edtf' in found ? [found.edtf, value] : [value, null];
  const date = parseEdtf(edtf);
  if (isProblem(date)) return date.in('published');
  return { edtf, words: words === edtf ? null : words, earliest: date.earliest, latest: date.latest };
}

function publishedProblem(value: string): RuleProblem | null {
  const answer = publishedOn(value);
  return isProblem(answer) ? answer : null;
}

/** Controls of layout and of terminals, which text does hold. */
const usualControls = new Set('\t\n\v\f\r\u001b\u0085');
/** How files begin that are often pasted for the text they show. */
const binaryBeginnings = ['%PDF-', 'PK\u0003\u0004', '\u0089PNG', 'GIF87a', 'GIF89a', '{\\rtf'];
/** A stray control character is kept as it came; a file that is full of them is no text. */
const fewestSuspicious = 64;

/** Why this cannot be the text of a source, or null. */
export function sourceTextProblem(text: string): RuleProblem | null {
  const field = 'text';
  if (text.trim() === '') return problem('SOURCE_TEXT_MISSING', {}, field);
  const bytes = utf8Bytes(text);
  if (bytes > limits.sourceBytes) {
    const sizes = { megabytes: megabytes(bytes), limit: megabytes(limits.sourceBytes) };
    return problem('SOURCE_TEXT_TOO_LONG', sizes, field);
  }
  if (looksBinary(text)) return problem('SOURCE_TEXT_BINARY', {}, field);
  return wellFormedProblem(text, field);
}

function looksBinary(text: string): boolean {
  if (binaryBeginnings.some((beginning) => text.startsWith(beginning))) return true;
  let suspicious = 0;
  // What could not be decoded is U+FFFD.
  for (const [character] of text.matchAll(/\p{Cc}|\ufffd/gu)) if (!usualControls.has(character)) suspicious += 1;
  return suspicious >= fewestSuspicious && suspicious * 100 > text.length;
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

const megabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10;

/**
 * What two copies of one document share: letters in composed form (NFC), white space collapsed. Curly and straight
 * quotation marks stay apart, for a changed page is a new version.
 */
export function normalisedText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
