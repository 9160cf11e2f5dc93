import type { RefusalCode, RefusalParameters } from './refusals/refusals.js';

type Given = Readonly<Record<string, string | number>>;

/**
 * What a rule refuses: a code of the catalogue, what its words speak of, and the field of the input that it is about,
 * where there is one. It has no words itself: API users read the catalogue's, pages say them in their reader's language.
 * A class, so that no row with a code is ever taken for a refusal.
 */
export class RuleProblem {
  /** Keeps the type from being met by anything that merely looks like it. */
  readonly #refused = true;
  readonly code: RefusalCode;
  readonly params: Given;
  declare readonly field?: string;

  constructor(code: RefusalCode, params: Given, field?: string) {
    this.code = code;
    this.params = params;
    if (field !== undefined) this.field = field;
  }

  /** The same about a field of a larger form. */
  in(field: string): RuleProblem {
    return new RuleProblem(this.code, this.params, field);
  }

  static is(answer: unknown): answer is RuleProblem {
    return typeof answer === 'object' && answer !== null && #refused in answer;
  }
}

type Rest<Code extends RefusalCode> = keyof RefusalParameters<Code> extends never
  ? readonly [params?: Readonly<Record<string, never>>, field?: string]
  : readonly [params: RefusalParameters<Code>, field?: string];

export function problem<Code extends RefusalCode>(code: Code, ...[params = {}, field]: Rest<Code>): RuleProblem {
  return new RuleProblem(code, bounded(params), field);
}

/** Longest that a refusal repeats of what somebody typed, and of anything else. */
const longest = { typed: 40, other: 200 };

function bounded(params: Given): Given {
  const cut = (name: string, value: string) => shortened(value, name === 'typed' ? longest.typed : longest.other);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? cut(name, value) : value]),
  );
}

/** Never cut in the middle of a character. */
function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Whether a parser's answer is a problem rather than its value. */
export function isProblem(answer: unknown): answer is RuleProblem {
  return RuleProblem.is(answer);
}
