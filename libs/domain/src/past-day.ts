import { isIsoDay, type IsoDay } from './days.js';
import { edtfProblem } from './edtf.js';
import { problem, type RuleProblem } from './problems.js';
import { codesOf, isCode } from './terms.js';

/** The two times of everything that is read as at a day. */
export const dayTimes = {
  RECORDED: {
    label: 'By recorded date',
    definition: 'What had been recorded by the end of that day. Later records do not count.',
  },
  EFFECTIVE: {
    label: 'By effective date',
    definition: 'What was true on that day, with everything that is known today.',
  },
} as const;
export const DayTime = codesOf(dayTimes);
export type DayTime = keyof typeof dayTimes;

/** Why the register cannot be read as it stood at the end of this day; whether it had begun, only the register knows. */
export function pastDayProblem(typed: string, today: IsoDay): RuleProblem | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return problem('DAY_MALFORMED', { typed });
  const wrong = edtfProblem(typed);
  if (wrong) return wrong;
  return isIsoDay(typed) && typed <= today ? null : problem('PAST_DAY_IN_FUTURE', { day: today });
}

/** Why a day cannot be read by this time, or null. */
export function dayTimeProblem(typed: string): RuleProblem | null {
  return isCode(dayTimes, typed) ? null : problem('DAY_TIME_UNKNOWN', { typed });
}
