import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { isCode } from './terms.js';
import { optionalTextProblem } from './text.js';
import { FactOrigin, factOrigins } from './vocabulary.js';

/** How a fact is entered that says where it comes from. `value` is empty where it is not known. */
export interface EnteredFact {
  readonly value?: string | null;
  readonly origin: FactOrigin;
  /** Why somebody here says so; a fact that the text states needs no reason. */
  readonly why?: string | null;
}

/** Why a fact cannot come from there, or null. */
export function originProblem(field: string, { origin, why }: EnteredFact): RuleProblem | null {
  if (!isCode(factOrigins, origin)) return problem('ORIGIN_UNKNOWN', {}, field);
  const rule = { limit: limits.line, name: 'origin', field } as const;
  if (origin === FactOrigin.STATED || why?.trim()) return optionalTextProblem(why, rule);
  return problem('REASON_MISSING', {}, field);
}
