/**
 * What a rule refuses, in words for the person who tried: what happened, and what to do next. `code` is for machines and
 * never changes its meaning; `field` names the input it is about, where there is one. A class, so that no row with a code
 * and a message is ever taken for a refusal.
 */
export class RuleProblem {
  /** Keeps the type from being met by anything that merely looks like it. */
  readonly #refused = true;
  readonly code: string;
  readonly message: string;
  declare readonly field?: string;

  constructor(code: string, message: string, field?: string) {
    this.code = code;
    this.message = message;
    if (field !== undefined) this.field = field;
  }

  /** The same about a field of a larger form. */
  in(field: string): RuleProblem {
    return new RuleProblem(this.code, this.message, field);
  }

  static is(answer: unknown): answer is RuleProblem {
    return typeof answer === 'object' && answer !== null && #refused in answer;
  }
}

export function problem(code: string, message: string, field?: string): RuleProblem {
  return new RuleProblem(code, message, field);
}

/** Whether a parser's answer is a problem rather than its value. */
export function isProblem(answer: unknown): answer is RuleProblem {
  return RuleProblem.is(answer);
}
