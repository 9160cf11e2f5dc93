import type { DefinedTerm } from '@followthrough/domain/terms';

type Described = Record<string, { description: string }>;

/** The descriptions of an enum’s values (`valuesMap`): the definitions of their terms. */
export function described(terms: Readonly<Record<string, Omit<DefinedTerm, 'label'>>>): Described {
  return Object.fromEntries(Object.entries(terms).map(([code, { definition }]) => [code, { description: definition }]));
}
