import { isIsoDay } from './days.js';
import { edtfProblem } from './edtf.js';
import { problem, type RuleProblem } from './problems.js';

/** Why the text of a day field is not a calendar day, or null. Empty is allowed. */
export function typedDayProblem(text: string, field: string): RuleProblem | null {
  if (text === '' || isIsoDay(text)) return null;
  return edtfProblem(text, field) ?? problem('DATE_INCOMPLETE', {}, field);
}
