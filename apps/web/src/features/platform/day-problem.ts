import type { RuleProblem } from '@followthrough/domain/problems';
import { typedDayProblem } from '@followthrough/domain/typed';

/** Why a form's date field holds no day, or null. A day that is half typed is none to the browser, and not to the person. */
export function dayProblem(form: HTMLFormElement | null, name: string, value: string): RuleProblem | null {
  const input = form?.elements.namedItem(name);
  return typedDayProblem(value, name, input instanceof HTMLInputElement && input.validity.badInput);
}
