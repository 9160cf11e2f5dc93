import type { RuleProblem } from '@followthrough/domain/problems';
import { wellFormedProblem } from '@followthrough/domain/text';

/**
 * The first text in the arguments that cannot be stored unchanged: PostgreSQL cannot store NUL, and UTF-8 would replace
 * half of a surrogate pair. Null if there is none.
 */
export function brokenText(value: unknown, field = 'text'): RuleProblem | null {
  if (typeof value === 'string') return wellFormedProblem(value, field);
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const problem = brokenText(member, Array.isArray(value) ? field : key);
    if (problem) return problem;
  }
  return null;
}
