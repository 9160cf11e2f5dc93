import type { RefusalCode, RefusalParameters } from './refusals/refusals.js';

type Given = Readonly<Record<string, string | number | readonly string[]>>;
type Told = Readonly<Record<string, string | number>>;

/**
 * A refusal by a rule: a code of the catalogue, its parameters, and the input field concerned, if any. It has no text:
 * API users get the catalogue’s wording, pages translate it. A class, so that a row with a `code` is never mistaken for
 * a refusal.
 */
export class RuleProblem {
  /** Makes the type nominal, so that no similar object matches it. */
  readonly #refused = true;
  readonly code: RefusalCode;
  readonly params: Told;
  declare readonly field?: string;

  constructor(code: RefusalCode, params: Told, field?: string) {
    this.code = code;
    this.params = params;
    if (field !== undefined) this.field = field;
  }

  /** The same problem, for a field of a larger form. */
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

/** The longest part of a user’s text, including a field name, that a refusal repeats; and of anything else. */
const longest = { typed: 40, other: 200 };

/** Line breaks and bidirectional controls: in a name they would spoil the sentence around it. */
const disruptive = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

function bounded(params: Given): Told {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, told(name, value)]));
}

/** Names are separated by line breaks. */
function told(name: string, value: Given[string]): string | number {
  if (typeof value === 'number') return value;
  const lines = [value].flat().map((line) => line.replace(disruptive, ' '));
  return shortened(lines.join('\n'), name === 'typed' ? longest.typed : longest.other);
}

/** Never splits a surrogate pair. */
function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Whether a result is a problem rather than a value. */
export function isProblem(answer: unknown): answer is RuleProblem {
  return RuleProblem.is(answer);
}
