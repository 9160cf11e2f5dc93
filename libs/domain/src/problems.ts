import type { RefusalCode, RefusalParameters } from './refusals/refusals.js';

type Given = Readonly<Record<string, string | number | readonly string[]>>;
type Told = Readonly<Record<string, string | number>>;

/**
 * What a rule refuses: a code of the catalogue, what its words speak of, and the field of the input that it is about,
 * where there is one. It has no words itself: API users read the catalogue's, pages say them in their reader's language.
 * A class, so that no row with a code is ever taken for a refusal.
 */
export class RuleProblem {
  /** Keeps the type from being met by anything that merely looks like it. */
  readonly #refused = true;
  readonly code: RefusalCode;
  readonly params: Told;
  declare readonly field?: string;

  constructor(code: RefusalCode, params: Told, field?: string) {
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
  return new RuleProblem(code, bounded(params), field && shortened(field, longest.typed));
}

/** Longest that a refusal repeats of what somebody typed, a name of a field among it, and of anything else. */
const longest = { typed: 40, other: 200 };

/** What ends a line, or turns round the words after it: a name that holds such must not spoil the sentence around it. */
const disruptive = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

function bounded(params: Given): Told {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, told(name, value)]));
}

/** Names are told one a line. */
function told(name: string, value: Given[string]): string | number {
  if (typeof value === 'number') return value;
  const lines = [value].flat().map((line) => line.replace(disruptive, ' '));
  return shortened(lines.join('\n'), name === 'typed' ? longest.typed : longest.other);
}

/** Never cut in the middle of a character. */
function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Whether a parser's answer is a problem rather than its value. */
export function isProblem(answer: unknown): answer is RuleProblem {
  return RuleProblem.is(answer);
}
