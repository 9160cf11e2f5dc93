import { isIsoDay } from './days.js';
import { edtfProblem } from './edtf.js';
import { problem, type RuleProblem } from './problems.js';

/**
 * Why what a date field holds is no day of the calendar, or null. Empty is none, and no problem.
 * @param isUnfinished whether something is typed of which the browser makes no day, and so gives none
 */
export function typedDayProblem(text: string, field: string, isUnfinished = false): RuleProblem | null {
  const whole = problem('DATE_INCOMPLETE', {}, field);
  if (isUnfinished) return whole;
  return text === '' || isIsoDay(text) ? null : (edtfProblem(text, field) ?? whole);
}
