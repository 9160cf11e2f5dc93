import { problem, type RuleProblem } from './problems.js';
import { reasonRule, requiredTextProblem } from './text.js';

/** Why nothing more may be added to a commitment, or null: an archived one stays as it is. */
export function archivedProblem(commitment: { readonly archivedAt: unknown }): RuleProblem | null {
  return commitment.archivedAt ? problem('ARCHIVED') : null;
}

/** Why a commitment cannot be archived, or null. */
export function archiveProblem(commitment: { readonly archivedAt: unknown }, reason: string): RuleProblem | null {
  return archivedProblem(commitment) ?? requiredTextProblem(reason, reasonRule);
}

/** Why a commitment cannot be restored, or null. */
export function restoreProblem(commitment: { readonly archivedAt: unknown }, reason: string): RuleProblem | null {
  return commitment.archivedAt ? requiredTextProblem(reason, reasonRule) : problem('NOT_ARCHIVED');
}

/** Why a commitment cannot stop being marked as a duplicate, or null. */
export function unmarkDuplicateProblem(
  commitment: { readonly archivedAt: unknown; readonly duplicateOfId: string | null },
  reason: string,
): RuleProblem | null {
  const refused = archivedProblem(commitment);
  if (refused) return refused;
  return commitment.duplicateOfId === null ? problem('NOT_DUPLICATE') : requiredTextProblem(reason, reasonRule);
}
