import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import type { Term } from './terms.js';

/** With the `u` flag a pair is one character, so this matches only unpaired surrogates. */
const loneSurrogate = /\p{Surrogate}/u;

/** How long a text may be, and its input field. */
export interface TextRule {
  /** The maximum length in UTF-16 code units: one of `limits`. */
  readonly limit: number;
  /** In refusals, with its article, such as “a title”; a label, so that it is translated. */
  readonly name: Term;
  readonly field?: string;
}

/** The reason for a change. */
export const reasonRule = {
  limit: limits.words,
  name: { label: 'a reason' },
  field: 'reason',
} as const satisfies TextRule;

/**
 * Why a text cannot be stored unchanged, or null. NUL is refused because PostgreSQL cannot store it, and an unpaired
 * surrogate because neither UTF-8 nor RFC 8785 can. Everything else is stored exactly as typed.
 */
export function wellFormedProblem(text: string, field?: string): RuleProblem | null {
  if (text.includes('\0')) return problem('TEXT_HAS_NUL', {}, field);
  return loneSurrogate.test(text) ? problem('TEXT_IS_BROKEN', {}, field) : null;
}

/** Refuses a text that is malformed or too long. Empty, absent and blank are accepted. */
export function optionalTextProblem(
  text: string | null | undefined,
  { limit, name, field }: TextRule,
): RuleProblem | null {
  if (text === null || text === undefined) return null;
  const { length } = text;
  return length > limit
    ? problem('TEXT_TOO_LONG', { text: name.label, length, over: length - limit, limit }, field)
    : wellFormedProblem(text, field);
}

/** Refuses a text that is absent, blank, malformed or too long. */
export function requiredTextProblem(text: string | null | undefined, rule: TextRule): RuleProblem | null {
  if (text === null || text === undefined || text.trim() === '') {
    return problem('TEXT_MISSING', { text: rule.name.label }, rule.field);
  }
  return optionalTextProblem(text, rule);
}
