import { resolveDateWords } from './date-words.js';
import { parseEdtf } from './edtf.js';
import { limits } from './limits.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { codesOf, isCode } from './terms.js';
import { optionalTextProblem, requiredTextProblem, wellFormedProblem } from './text.js';
import { FactOrigin, factOrigins } from './vocabulary.js';
import { isWebAddress } from './web-address.js';

/** What is known of a source besides its text; each is stated by the text or given by somebody. */
export const sourceFacts = {
  TITLE: { label: 'Title' },
  ISSUER: { label: 'Issuer', definition: 'Whose words it is: the body that speaks in it.' },
  PUBLISHER: { label: 'Publisher', definition: 'Who made it public, where that is not its issuer alone.' },
  PUBLISHED: { label: 'Date', definition: 'When it was published: dates in its words are counted from here.' },
  LANGUAGE: { label: 'Language' },
  ADDRESS: { label: 'Address', definition: 'Where this copy was found.' },
} as const;
export const SourceFactName = codesOf(sourceFacts);
export type SourceFactName = keyof typeof sourceFacts;

/** How one fact is entered. `value` is empty where it is not known. */
export interface EnteredFact {
  readonly value?: string | null;
  readonly origin: FactOrigin;
  /** Why somebody here says so; a fact that the text states needs no reason. */
  readonly why?: string | null;
}

/** `published` is EDTF or the words of a date, the others are words; `language` is a tag of BCP 47. */
export interface EnteredSource {
  readonly title: EnteredFact;
  readonly issuer?: EnteredFact | null;
  readonly publisher?: EnteredFact | null;
  readonly published?: EnteredFact | null;
  readonly language?: EnteredFact | null;
  readonly address?: EnteredFact | null;
  readonly knownGaps?: string | null;
}

const field = (name: string, entered: EnteredFact | null | undefined, rule: (value: string) => RuleProblem | null) =>
  entered?.value?.trim() ? (rule(entered.value) ?? originProblem(name, entered)) : null;

/** Why these cannot be the facts of a source, or null. */
export function sourceFactsProblem(source: EnteredSource): RuleProblem | null {
  const line = (name: 'issuer' | 'publisher') => (value: string) =>
    optionalTextProblem(value, { limit: limits.name, name, field: name });
  return (
    requiredTextProblem(source.title.value, { limit: limits.title, name: 'title', field: 'title' }) ??
    originProblem('title', source.title) ??
    field('issuer', source.issuer, line('issuer')) ??
    field('publisher', source.publisher, line('publisher')) ??
    field('published', source.published, publishedProblem) ??
    field('language', source.language, languageProblem) ??
    field('address', source.address, addressProblem) ??
    optionalTextProblem(source.knownGaps, { limit: limits.words, name: 'knownGaps', field: 'knownGaps' })
  );
}

function originProblem(name: string, { origin, why }: EnteredFact): RuleProblem | null {
  if (!isCode(factOrigins, origin)) return problem('ORIGIN_UNKNOWN', {}, name);
  const rule = { limit: limits.line, name: 'origin', field: name } as const;
  if (origin === FactOrigin.STATED || why?.trim()) return optionalTextProblem(why, rule);
  return problem('REASON_MISSING', {}, name);
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

function languageProblem(value: string): RuleProblem | null {
  try {
    if (value.length <= limits.tag && Intl.getCanonicalLocales(value).length === 1) return null;
  } catch {
    // Refused below: the tag is not well formed.
  }
  return problem('LANGUAGE_UNKNOWN', {}, 'language');
}

function addressProblem(value: string): RuleProblem | null {
  const long = optionalTextProblem(value, { limit: limits.address, name: 'address', field: 'address' });
  if (long) return long;
  return isWebAddress(value) ? null : problem('ADDRESS_INVALID', {}, 'address');
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
