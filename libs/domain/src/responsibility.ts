import { limits } from './limits.js';
import type { Account } from './people.js';
import { problem, type RuleProblem } from './problems.js';
import { requiredTextProblem } from './text.js';
import { Responsibility } from './vocabulary.js';

/** One of those who undertake a commitment, as far as it is known who that is. */
export interface Undertaker {
  /** Null where the source’s words have not been matched to an organisation. */
  readonly organisation: { readonly isOwn: boolean } | null;
}

/**
 * Whose a commitment is. Only where every undertaker is an organisation of others is it theirs: an unidentified one may
 * be our own, so its commitment stays among ours until somebody says who it is.
 */
export function responsibilityOf(undertakers: readonly Undertaker[]): Responsibility {
  if (undertakers.some(({ organisation }) => organisation?.isOwn)) return Responsibility.OWN;
  const isIdentified = undertakers.length > 0 && undertakers.every(({ organisation }) => organisation !== null);
  return isIdentified ? Responsibility.EXTERNAL : Responsibility.NOT_IDENTIFIED;
}

/** What a list shows unless it is asked for something else: everything but what other bodies answer for. */
export const ourResponsibilities = [Responsibility.OWN, Responsibility.NOT_IDENTIFIED] as const;

/** Why a commitment cannot be given to a team, or null. */
export function reassignProblem(leadTeamId: string, teamId: string, reason: string): RuleProblem | null {
  if (leadTeamId === teamId) return problem('TEAM_UNCHANGED', {}, 'leadTeamId');
  return requiredTextProblem(reason, { limit: limits.words, name: 'reason', field: 'reason' });
}

/** Why so many people cannot be named as readers of a commitment, or null. */
export function readersProblem(count: number): RuleProblem | null {
  return count > limits.namedReaders ? problem('TOO_MANY_READERS', { count, limit: limits.namedReaders }) : null;
}

/** Why somebody cannot be made accountable for a commitment, or null: who can no longer sign in answers for nothing new. */
export function accountableProblem({
  name,
  deactivatedAt,
}: Pick<Account, 'name' | 'deactivatedAt'>): RuleProblem | null {
  return deactivatedAt ? problem('ACCOUNTABLE_INACTIVE', { name }, 'accountableId') : null;
}
