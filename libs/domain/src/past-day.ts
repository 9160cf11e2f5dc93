import { isIsoDay, type IsoDay } from './days.js';
import { edtfProblem } from './edtf.js';
import { problem, type RuleProblem } from './problems.js';

/** Why the register cannot be read as it stood at the end of this day; whether it had begun, only the register knows. */
export function pastDayProblem(typed: string, today: IsoDay): RuleProblem | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return problem('DAY_MALFORMED', { typed });
  const wrong = edtfProblem(typed);
  if (wrong) return wrong;
  return isIsoDay(typed) && typed <= today ? null : problem('PAST_DAY_IN_FUTURE', { day: today });
}
