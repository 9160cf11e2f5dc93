import type { IsoDay } from './days.js';
import { problem, type RuleProblem } from './problems.js';
import { reasonRule, requiredTextProblem } from './text.js';

/** A statement as the rule about scope needs it. */
export interface DatedStatement {
  readonly id: string;
  /** The first and the last possible day of its source; null if unknown. */
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
}

/** Why the scope cannot be marked as narrowed from one statement to the other, or null. */
export function scopeMarkProblem(
  from: DatedStatement,
  to: DatedStatement,
  { isMarked, reason }: { readonly isMarked: boolean; readonly reason: string },
): RuleProblem | null {
  if (from.id === to.id) return problem('SCOPE_OF_ONE_STATEMENT', {}, 'toStatementId');
  if (from.earliest !== null && to.latest !== null && to.latest < from.earliest) {
    return problem('SCOPE_BACKWARDS', {}, 'toStatementId');
  }
  if (isMarked) return problem('SCOPE_MARKED_ALREADY', {}, 'toStatementId');
  return requiredTextProblem(reason, reasonRule);
}

/** A mark made by mistake stays in the record, withdrawn with a reason; only once. */
export function withdrawScopeMarkProblem(mark: { readonly isWithdrawn: boolean }, reason: string): RuleProblem | null {
  return mark.isWithdrawn ? problem('SCOPE_MARK_WITHDRAWN_ALREADY') : requiredTextProblem(reason, reasonRule);
}
