import type { RuleProblem } from '@followthrough/domain/problems';
import { typedDayProblem } from '@followthrough/domain/typed-day';

/** Why a date field of a form holds no day, or null. A day that is half typed is none to the browser, and not to the person. */
export function typedDaysProblem(form: HTMLFormElement | null): RuleProblem | null {
  for (const input of form?.elements ?? []) {
    if (!(input instanceof HTMLInputElement) || input.type !== 'date') continue;
    const wrong = typedDayProblem(input.value, input.name, input.validity.badInput);
    if (wrong) return wrong;
  }
  return null;
}
