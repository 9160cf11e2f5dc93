import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { isCode } from './terms.js';
import { optionalTextProblem } from './text.js';
import { FactOrigin, factOrigins } from './vocabulary.js';

/** The input of a fact that records its origin. `value` is empty if unknown. */
export interface EnteredFact {
  readonly value?: string | null;
  readonly origin: FactOrigin;
  /** The reason for a value entered by a user; a fact stated in the text needs none. */
  readonly why?: string | null;
}

/** Why a fact cannot have this origin, or null. */
export function originProblem(field: string, { origin, why }: EnteredFact): RuleProblem | null {
  if (!isCode(factOrigins, origin)) return problem('ORIGIN_UNKNOWN', {}, field);
  const rule = { limit: limits.line, name: { label: 'where you got this from' }, field } as const;
  if (origin === FactOrigin.STATED || why?.trim()) return optionalTextProblem(why, rule);
  return problem('REASON_MISSING', {}, field);
}
