import { resolveDateWords } from './date-words.js';
import { parseEdtf } from './edtf.js';
import type { EnteredFact } from './fact-origins.js';
import { factsProblem } from './fact-rules.js';
import type { Entered } from './facts.js';
import { limits } from './limits.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { sourceFacts } from './source-facts.js';
import { optionalTextProblem, wellFormedProblem } from './text.js';

/** `published` is EDTF or the wording of a date. */
export type EnteredSource = Entered<typeof sourceFacts> & {
  readonly issuer?: EnteredFact | null;
  readonly published?: EnteredFact | null;
};

/** Why these details of a source cannot be saved, or null. */
export function sourceFactsProblem(source: EnteredSource): RuleProblem | null {
  const { issuer, published } = source;
  return factsProblem(sourceFacts, source, {
    issuer: () =>
      optionalTextProblem(issuer?.value, { limit: limits.name, name: { label: 'an issuer' }, field: 'issuer' }),
    published: () => (published?.value?.trim() ? publishedProblem(published.value) : null),
  });
}

/** The publication date: EDTF with its first and last day, and the wording if it was given in words. */
export interface Published {
  readonly edtf: string;
  readonly words: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Parses the date of a source: EDTF, or wording that names it in full; relative wording cannot be resolved. */
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

/** Control characters for layout and terminals, which real texts contain. */
const usualControls = new Set('\t\n\v\f\r\u001b\u0085');
/** The beginnings of file formats that people paste instead of the text. */
const binaryBeginnings = ['%PDF-', 'PK\u0003\u0004', '\u0089PNG', 'GIF87a', 'GIF89a', '{\\rtf'];
/** A few stray control characters are accepted; a file full of them is not text. */
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
  // U+FFFD marks bytes that could not be decoded.
  for (const [character] of text.matchAll(/\p{Cc}|\ufffd/gu)) if (!usualControls.has(character)) suspicious += 1;
  return suspicious >= fewestSuspicious && suspicious * 100 > text.length;
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

const megabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10;

/**
 * The part that copies of one document share: letters in composed form (NFC), white space collapsed. Curly and straight
 * quotation marks differ, because a changed page is a new version.
 */
export function normalisedText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
