import { edtfProblem } from './edtf.js';
import { formatProblems } from './fact-formats.js';
import { originProblem, type EnteredFact } from './fact-origins.js';
import {
  factsIn,
  isNeeded,
  statedValue,
  type ChoiceFact,
  type DateFact,
  type Fact,
  type FactTable,
  type OwnFact,
  type OwnName,
  type TextFact,
} from './facts.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { tagsProblem } from './tags.js';
import { codeList, isCode, type Term } from './terms.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';

/**
 * Why these facts cannot be saved, or null, checked in the order of the table. A fact that is null, undefined or blank
 * is not stated, which is allowed unless it is required.
 * @param own rules for the facts that have one of their own
 */
export function factsProblem<T extends FactTable>(
  table: T,
  values: object,
  own: Readonly<Record<OwnName<T>, () => RuleProblem | null>>,
): RuleProblem | null {
  const rules = own as Readonly<Record<string, () => RuleProblem | null>>;
  for (const [name, fact] of factsIn(table)) {
    const entered = (values as Readonly<Record<string, unknown>>)[name];
    const value = statedValue(fact, entered);
    const refused =
      (fact.type === 'own' ? rules[name]!() : plainProblem(name, fact, value, isNeeded(fact, values))) ??
      (fact.hasOrigin && value ? originProblem(name, entered as EnteredFact) : null);
    if (refused) return refused;
  }
  return null;
}

function plainProblem(name: string, fact: Exclude<Fact, OwnFact>, value: unknown, needed: boolean): RuleProblem | null {
  if (fact.type === 'tags') return tagsProblem((value as readonly string[] | null) ?? [], name);
  if (typeof (value ?? '') !== 'string') return wrongShape(name);
  switch (fact.type) {
    case 'text':
      return needed ? textProblem(name, fact, value, true) : factProblem(name, fact, value);
    case 'choice':
      return needed ? choiceProblem(name, fact, value ?? '') : factProblem(name, fact, value);
    case 'country':
    case 'language':
    case 'link':
      return value ? formatProblems[fact.type](value as string, name) : null;
    default:
      // The API accepts only ids and days for the others.
      return null;
  }
}

/** Why the value of one fact cannot be saved, or null. */
export function factProblem(name: string, fact: TextFact | DateFact | ChoiceFact, value: unknown): RuleProblem | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') return wrongShape(name);
  switch (fact.type) {
    case 'date':
      return edtfProblem(value, name);
    case 'choice':
      return choiceProblem(name, fact, value);
    case 'text':
      return textProblem(name, fact, value, false);
  }
}

export function wrongShape(name: string): RuleProblem {
  return problem('FIELD_INVALID', {}, name);
}

/** The name of a text that has none of its own. */
const detail: Term = { label: 'this detail' };

function textProblem(
  field: string,
  { limit = limits.line, called: name = detail }: TextFact,
  value: unknown,
  isNeeded: boolean,
) {
  const rule = { limit, name, field };
  return (isNeeded ? requiredTextProblem : optionalTextProblem)(value as string | null | undefined, rule);
}

function choiceProblem(name: string, { choices }: ChoiceFact, value: unknown): RuleProblem | null {
  if (isCode(choices, value)) return null;
  return problem('CHOICE_UNKNOWN', { codes: codeList(choices).join(', ') }, name);
}
