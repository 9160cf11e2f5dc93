import { problem, type RuleProblem } from './problems.js';

const numbers = new Intl.NumberFormat('en-GB');
/** With the `u` flag a pair is one character, so this matches only halves that stand alone. */
const loneSurrogate = /\p{Surrogate}/u;

/** What a text is called in the words of a refusal, and the input it came from. */
export interface TextRule {
  /** Longest accepted, in UTF-16 code units: one of `limits`. */
  readonly limit: number;
  /** As in “The title …”. */
  readonly name: string;
  readonly field?: string;
}

/**
 * Why a text cannot be kept as it is, or null. NUL is refused because PostgreSQL cannot hold it, and half a surrogate
 * pair because neither UTF-8 nor RFC 8785 can. Nothing else is: what is kept comes back exactly as it was typed.
 */
export function wellFormedProblem(text: string, { name, field }: Omit<TextRule, 'limit'>): RuleProblem | null {
  if (text.includes('\0')) {
    return problem(
      'TEXT_HAS_NUL',
      `The ${name} holds a NUL character, which is not text and cannot be kept. Remove it, or paste the text again from where it is displayed.`,
      field,
    );
  }
  if (loneSurrogate.test(text)) {
    return problem(
      'TEXT_IS_BROKEN',
      `The ${name} holds half of a character, probably because it was cut in the middle of one. Delete the broken character and type it again.`,
      field,
    );
  }
  return null;
}

/** Refuses a text that is broken or too long. Empty, missing and blank are accepted. */
export function optionalTextProblem(text: string | null | undefined, rule: TextRule): RuleProblem | null {
  if (text === null || text === undefined) return null;
  if (text.length > rule.limit) {
    return problem(
      'TEXT_TOO_LONG',
      `The ${rule.name} is ${numbers.format(text.length)} characters long, and ${numbers.format(rule.limit)} can be kept. Shorten it.`,
      rule.field,
    );
  }
  return wellFormedProblem(text, rule);
}

/** Refuses a text that is missing, blank, broken or too long. */
export function requiredTextProblem(text: string | null | undefined, rule: TextRule): RuleProblem | null {
  if (text === null || text === undefined || text.trim() === '') {
    return problem('TEXT_MISSING', `The ${rule.name} is empty, and is needed. Write it.`, rule.field);
  }
  return optionalTextProblem(text, rule);
}
