import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { useWords } from '@followthrough/ui/words';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { CommitmentFilter } from './commitment-filter.js';
import { factFacets, isFactFacet, type FactFacet } from './fact-facets.js';

/** One thing that a filter can ask, each a chip, in the order in which they read as a sentence. */
export const facets = [
  'kind',
  'party',
  'q',
  'area',
  'status',
  'stage',
  'due',
  'late',
  'team',
  'owner',
  'assignee',
  'changed',
  'responsibility',
  ...factFacets,
  'archived',
] as const satisfies readonly (keyof CommitmentFilter)[];
export type Facet = (typeof facets)[number];

/** Those whose chip stands there before anything is chosen; the others are added by their name. */
export const lasting: readonly Facet[] = ['kind', 'party', 'due', 'team'];

const ownNames: Record<Exclude<Facet, FactFacet>, MessageDescriptor> = {
  kind: msg`Kind`,
  party: msg`Party`,
  q: msg`Words`,
  area: msg`Policy area`,
  status: msg`Status`,
  stage: msg`Stage`,
  due: msg`Due date`,
  late: msg`Overdue or stale`,
  team: msg`Team`,
  owner: msg`Owner`,
  assignee: msg`Follow-up assignee`,
  changed: msg`Last change`,
  responsibility: msg`Responsibility`,
  archived: msg`Archived ones`,
};

/** What each facet is called. */
export function useFacetNames(): (facet: Facet) => string {
  const { i18n } = useLingui();
  const words = useWords();
  return (facet) => (isFactFacet(facet) ? words(commitmentFacts[facet].label) : i18n._(ownNames[facet]));
}

/** The filter with one facet set to something else; empty leaves the address. */
export function withFacet<F extends Facet>(
  filter: CommitmentFilter,
  facet: F,
  value: CommitmentFilter[F] | undefined,
): CommitmentFilter {
  const { [facet]: _, ...rest } = filter;
  const isNothing = value === undefined || (typeof value !== 'number' && value.length === 0);
  return (isNothing ? rest : { ...rest, [facet]: value }) as CommitmentFilter;
}
