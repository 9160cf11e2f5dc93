import { limits } from './limits.js';
import type { Account } from './people.js';
import { problem, type RuleProblem } from './problems.js';
import { reasonRule, requiredTextProblem } from './text.js';
import { Responsibility } from './vocabulary.js';

/** One undertaker of a commitment, as far as identified. */
export interface Undertaker {
  /** Null if the wording is not matched to an organisation. */
  readonly organisation: { readonly isOwn: boolean } | null;
}

/**
 * Who is responsible for a commitment. It is external only if every undertaker is an organisation of others: an
 * unidentified one may be our own, so its commitment stays among ours until it is identified.
 */
export function responsibilityOf(undertakers: readonly Undertaker[]): Responsibility {
  if (undertakers.some(({ organisation }) => organisation?.isOwn)) return Responsibility.OWN;
  const isIdentified = undertakers.length > 0 && undertakers.every(({ organisation }) => organisation !== null);
  return isIdentified ? Responsibility.EXTERNAL : Responsibility.NOT_IDENTIFIED;
}

/** The default of lists: everything except external commitments. */
export const ourResponsibilities = [Responsibility.OWN, Responsibility.NOT_IDENTIFIED] as const;

/** Why a commitment cannot be reassigned to a team, or null. */
export function reassignProblem(leadTeamId: string, teamId: string, reason: string): RuleProblem | null {
  if (leadTeamId === teamId) return problem('TEAM_UNCHANGED', {}, 'leadTeamId');
  return requiredTextProblem(reason, reasonRule);
}

/** Why a commitment cannot have this many named readers, or null. */
export function readersProblem(count: number): RuleProblem | null {
  return count > limits.namedReaders ? problem('TOO_MANY_READERS', { count, limit: limits.namedReaders }) : null;
}

/** Why a person cannot become accountable for a commitment, or null: deactivated people cannot take on anything new. */
export function accountableProblem({
  name,
  deactivatedAt,
}: Pick<Account, 'name' | 'deactivatedAt'>): RuleProblem | null {
  return deactivatedAt ? problem('ACCOUNTABLE_INACTIVE', { name }, 'accountableId') : null;
}
