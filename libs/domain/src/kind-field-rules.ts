import { factProblem, wrongShape } from './fact-rules.js';
import { fieldsOf, type KindField } from './kind-fields.js';
import { kinds, type Kind } from './kinds.js';
import { parseMoney } from './money.js';
import { isProblem, problem, type RuleProblem } from './problems.js';

function moneyProblem(field: KindField, value: unknown): RuleProblem | null {
  if (typeof value !== 'object' || value === null) return wrongShape(field.name, field);
  const { value: amount, currency } = value as Readonly<Record<string, unknown>>;
  if (typeof amount !== 'string' || typeof currency !== 'string') return wrongShape(field.name, field);
  const answer = parseMoney(amount, currency);
  return isProblem(answer) ? answer.in(field.name) : null;
}

/**
 * Why these cannot be the own fields of a commitment of that kind, or null. A field that is null, undefined or an empty
 * text is not stated, which every field may be.
 */
export function kindFieldsProblem(kind: Kind, values: Readonly<Record<string, unknown>>): RuleProblem | null {
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') continue;
    const field = fieldsOf(kind).find((candidate) => candidate.name === name);
    if (!field) {
      const message = `${kinds[kind].label} has no field “${name.slice(0, 40)}”. Leave it empty, or choose the kind that has it.`;
      return problem('FIELD_UNKNOWN', message, name);
    }
    const refused = field.type === 'money' ? moneyProblem(field, value) : factProblem(name, field, value);
    if (refused) return refused;
  }
  return null;
}
