import { problem, type RuleProblem } from './problems.js';

/** Why nothing more may be entered for a commitment, or null: one that is archived is as it was then. */
export function archivedProblem(commitment: { readonly archivedAt: unknown }): RuleProblem | null {
  if (!commitment.archivedAt) return null;
  const message =
    'This commitment is archived, so nothing more is entered for it. If it should not be, ask the manager of its team.';
  return problem('ARCHIVED', message);
}
