import { problem, type RuleProblem } from '@followthrough/domain/problems';
import type { Person } from './person.entity.js';

/** Why nothing can be opened to this person, or null. */
export function deactivatedProblem({ name, deactivatedAt }: Person): RuleProblem | null {
  return deactivatedAt ? problem('DEACTIVATED', `${name} is deactivated. Reactivate them first.`) : null;
}
