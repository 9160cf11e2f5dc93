import { problem, type RuleProblem } from './problems.js';
import type { TextName } from './refusals/text-names.js';

/** With the `u` flag a pair is one character, so this matches only halves that stand alone. */
const loneSurrogate = /\p{Surrogate}/u;

/** What a refusal calls a text, and the input it came from. */
export interface TextRule {
  /** Longest accepted, in UTF-16 code units: one of `limits`. */
  readonly limit: number;
  readonly name: TextName;
  readonly field?: string;
}

/**
 * Why a text cannot be kept as it is, or null. NUL is refused because PostgreSQL cannot hold it, and half a surrogate
 * pair because neither UTF-8 nor RFC 8785 can. Nothing else is: what is kept comes back exactly as it was typed.
 */
export function wellFormedProblem(text: string, field?: string): RuleProblem | null {
  if (text.includes('\0')) return problem('TEXT_HAS_NUL', {}, field);
  return loneSurrogate.test(text) ? problem('TEXT_IS_BROKEN', {}, field) : null;
}

/** Refuses a text that is broken or too long. Empty, missing and blank are accepted. */
export function optionalTextProblem(
  text: string | null | undefined,
  { limit, name, field }: TextRule,
): RuleProblem | null {
  if (text === null || text === undefined) return null;
  const { length } = text;
  return length > limit
    ? problem('TEXT_TOO_LONG', { text: name, length, limit }, field)
    : wellFormedProblem(text, field);
}

/** Refuses a text that is missing, blank, broken or too long. */
export function requiredTextProblem(text: string | null | undefined, rule: TextRule): RuleProblem | null {
  if (text === null || text === undefined || text.trim() === '') {
    return problem('TEXT_MISSING', { text: rule.name }, rule.field);
  }
  return optionalTextProblem(text, rule);
}
