import { factProblem, wrongShape } from './fact-rules.js';
import { fieldsOf, type KindField } from './kind-fields.js';
import type { Kind } from './kinds.js';
import { parseMoney } from './money.js';
import { isProblem, problem, type RuleProblem } from './problems.js';

function moneyProblem(field: KindField, value: unknown): RuleProblem | null {
  if (typeof value !== 'object' || value === null) return wrongShape(field.name);
  const { value: amount, currency } = value as Readonly<Record<string, unknown>>;
  if (typeof amount !== 'string' || typeof currency !== 'string') return wrongShape(field.name);
  const answer = parseMoney(amount, currency);
  return isProblem(answer) ? answer.in(field.name) : null;
}

/**
 * Why these fields of a kind cannot be saved, or null. A field that is null, undefined or empty is not stated, which is
 * always allowed.
 */
export function kindFieldsProblem(kind: Kind, values: Readonly<Record<string, unknown>>): RuleProblem | null {
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') continue;
    const field = fieldsOf(kind).find((candidate) => candidate.name === name);
    if (!field) return problem('FIELD_UNKNOWN', { kind, typed: name }, name);
    const refused = field.type === 'money' ? moneyProblem(field, value) : factProblem(name, field, value);
    if (refused) return refused;
  }
  return null;
}
