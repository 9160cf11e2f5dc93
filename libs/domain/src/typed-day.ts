import { isIsoDay } from './days.js';
import { edtfProblem } from './edtf.js';
import { problem, type RuleProblem } from './problems.js';

/** Why what a field for a day holds is not a day of the calendar, or null. Empty is no day, and no problem. */
export function typedDayProblem(text: string, field: string): RuleProblem | null {
  if (text === '' || isIsoDay(text)) return null;
  return edtfProblem(text, field) ?? problem('DATE_INCOMPLETE', {}, field);
}
