import { edtfProblem } from './edtf.js';
import { fieldsOf, type KindField } from './kind-fields.js';
import { kinds, type Kind } from './kinds.js';
import { limits } from './limits.js';
import { parseMoney } from './money.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { isCode } from './terms.js';
import { optionalTextProblem } from './text.js';

const wrongShape = ({ label, name }: KindField) =>
  problem('FIELD_INVALID', `“${label}” was not sent as its form sends it. Reload the page and enter it again.`, name);

function moneyProblem(field: KindField, value: unknown): RuleProblem | null {
  if (typeof value !== 'object' || value === null) return wrongShape(field);
  const { value: amount, currency } = value as Readonly<Record<string, unknown>>;
  if (typeof amount !== 'string' || typeof currency !== 'string') return wrongShape(field);
  const answer = parseMoney(amount, currency);
  return isProblem(answer) ? answer.in(field.name) : null;
}

function choiceProblem(field: KindField, value: string): RuleProblem | null {
  if (isCode(field.choices ?? {}, value)) return null;
  const known = Object.values(field.choices ?? {}).map(({ label }) => label);
  return problem(
    'CHOICE_UNKNOWN',
    `“${field.label}” has no such choice. Choose one of: ${known.join(', ')}.`,
    field.name,
  );
}

function fieldProblem(field: KindField, value: unknown): RuleProblem | null {
  if (field.type === 'money') return moneyProblem(field, value);
  if (typeof value !== 'string') return wrongShape(field);
  switch (field.type) {
    case 'date':
      return edtfProblem(value, field.name);
    case 'choice':
      return choiceProblem(field, value);
    case 'text':
      return optionalTextProblem(value, { limit: limits.line, name: field.label.toLowerCase(), field: field.name });
  }
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
    const refused = fieldProblem(field, value);
    if (refused) return refused;
  }
  return null;
}
