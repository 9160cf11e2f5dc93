import type { RuleProblem } from '@followthrough/domain/problems';
import { typedDayProblem } from '@followthrough/domain/typed-day';

/** The problem of the first invalid day field in a form, or null. */
export function typedDaysProblem(form: HTMLFormElement | null): RuleProblem | null {
  for (const input of form?.elements ?? []) {
    if (!(input instanceof HTMLInputElement)) continue;
    const { day } = input.dataset;
    const wrong = day === undefined ? null : typedDayProblem(day, input.name);
    if (wrong) return wrong;
  }
  return null;
}
