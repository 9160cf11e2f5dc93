import type { RuleProblem } from '@followthrough/domain/problems';
import { wellFormedProblem } from '@followthrough/domain/text';

/**
 * The first text among the arguments of a change that cannot be kept as it is, wherever it stands: PostgreSQL cannot hold
 * NUL, and UTF-8 would put another character in the place of half a surrogate pair. Null where all can.
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
