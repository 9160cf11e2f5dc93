import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { requiredTextProblem } from './text.js';

/** A policy area as stored: white space collapsed, composed (NFC), lower case, so that one area has one tag. */
export function normaliseTag(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** The tags as stored: normalised, without duplicates, in the order given. */
export function normaliseTags(words: readonly string[]): string[] {
  return [...new Set(words.map(normaliseTag))];
}

export function tagsProblem(words: readonly string[], field = 'policyAreas'): RuleProblem | null {
  if (words.length > limits.policyAreas) {
    return problem('TOO_MANY_POLICY_AREAS', { count: words.length, limit: limits.policyAreas }, field);
  }
  for (const word of words) {
    const refused = requiredTextProblem(word, { limit: limits.tag, name: { label: 'a policy area' }, field });
    if (refused) return refused;
  }
  return null;
}
