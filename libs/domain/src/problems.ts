/**
 * What a rule refuses, in words for the person who tried: what happened, why, and what to do next.
 * `code` is for machines and never changes its meaning; `field` names the input it is about, where there is one.
 */
export interface RuleProblem {
  readonly code: string;
  readonly field?: string;
  readonly message: string;
}

export function problem(code: string, message: string, field?: string): RuleProblem {
  return field === undefined ? { code, message } : { code, field, message };
}

/** Whether a parser's answer is a problem rather than its value. */
export function isProblem(answer: unknown): answer is RuleProblem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer;
}
