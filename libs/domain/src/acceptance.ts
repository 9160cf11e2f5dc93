import { problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { AcceptanceDecision } from './vocabulary.js';

/** A claim that evidence is cited for, at the grade it has there. */
export interface CitedClaim {
  readonly supportId: string;
  readonly citedBy: string | null;
}

export interface DecidableEvidence {
  readonly submittedBy: string | null;
  readonly isWithdrawn: boolean;
  /** Who submitted a newer version, by name; null if there is none. */
  readonly newerBy: readonly string[] | null;
  /** Claims it is currently cited for. */
  readonly claims: readonly CitedClaim[];
  /** The latest decision; `by` is a name. */
  readonly decided: {
    readonly id: string;
    readonly decision: AcceptanceDecision;
    readonly by: string | null;
    readonly supportIds: readonly string[];
  } | null;
}

export interface AcceptanceInput {
  readonly decision: AcceptanceDecision;
  readonly reason?: string | null;
  /** The claims and the latest decision as shown to the user. */
  readonly supportIds: readonly string[];
  readonly seenAcceptanceId?: string | null;
}

/** The claims that a decision covers: all except the ones its maker cited and graded. */
export function decidedClaims({ claims }: Pick<DecidableEvidence, 'claims'>, deciderId: string): readonly string[] {
  return claims.filter(({ citedBy }) => citedBy !== deciderId).map(({ supportId }) => supportId);
}

const sameIds = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((id) => others.includes(id));

/**
 * Returns the reason why this person cannot make this decision, or null. A decision covers only the claims and grades that
 * were shown with it, so that a grade raised later is not accepted unseen.
 */
export function acceptanceProblem(
  evidence: DecidableEvidence,
  input: AcceptanceInput,
  deciderId: string,
): RuleProblem | null {
  const { submittedBy, isWithdrawn, newerBy, claims, decided } = evidence;
  if (submittedBy === deciderId) return problem('OWN_EVIDENCE');
  if (isWithdrawn) return problem('EVIDENCE_WITHDRAWN_MEANWHILE');
  if (newerBy) return problem('EVIDENCE_SUPERSEDED', { by: newerBy });
  if ((decided?.id ?? null) !== (input.seenAcceptanceId ?? null)) {
    return decided
      ? problem('EVIDENCE_DECIDED_MEANWHILE', {
          by: decided.by === null ? [] : [decided.by],
          decision: decided.decision,
        })
      : problem('EVIDENCE_CLAIMS_CHANGED');
  }
  const shown = claims.map(({ supportId }) => supportId);
  if (!sameIds(shown, [...new Set(input.supportIds)])) return problem('EVIDENCE_CLAIMS_CHANGED');
  const reasonProblem = input.decision === AcceptanceDecision.ACCEPTED ? optionalTextProblem : requiredTextProblem;
  const refused = reasonProblem(input.reason, reasonRule);
  if (refused) return refused;
  const isUnchanged =
    decided?.decision === input.decision &&
    decidedClaims(evidence, deciderId).every((id) => decided.supportIds.includes(id));
  return isUnchanged ? problem('EVIDENCE_DECIDED_ALREADY', { decision: input.decision }) : null;
}
