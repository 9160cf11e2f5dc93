import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';

/** Why a text is not searched for, or null: comparing long texts takes seconds. */
export function searchProblem(text: string): RuleProblem | null {
  return text.trim().length > limits.search ? problem('SEARCH_TOO_LONG', { limit: limits.search }) : null;
}
