import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { useWords } from '@followthrough/ui/words';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { CommitmentFilter } from './commitment-filter.js';
import { factFacets, isFactFacet, type FactFacet } from './fact-facets.js';

/** The parts of a filter, each a chip, in the order of the sentence. */
export const facets = [
  'kind',
  'party',
  'q',
  'area',
  'status',
  'stage',
  'due',
  'late',
  'request',
  'dispute',
  'judged',
  'missing',
  'team',
  'owner',
  'assignee',
  'changed',
  'responsibility',
  ...factFacets,
  'archived',
] as const satisfies readonly (keyof CommitmentFilter)[];
export type Facet = (typeof facets)[number];

/** The chips that are always shown; the others are added on demand. */
export const lasting: readonly Facet[] = ['kind', 'party', 'due', 'team'];

const ownNames: Record<Exclude<Facet, FactFacet>, MessageDescriptor> = {
  kind: msg`Kind`,
  party: msg`Party`,
  q: msg`Words`,
  area: msg`Policy area`,
  status: msg`Status`,
  stage: msg`Stage`,
  due: msg`Due date`,
  late: msg`Overdue, stale or stalled`,
  request: msg`Requests`,
  dispute: msg`Disputed`,
  judged: msg`Judging`,
  missing: msg`Missing for judging`,
  team: msg`Team`,
  owner: msg`Owner`,
  assignee: msg`Follow-up assignee`,
  changed: msg`Last change`,
  responsibility: msg`Responsibility`,
  archived: msg`Archived ones`,
};

/** The labels of the facets. */
export function useFacetNames(): (facet: Facet) => string {
  const { i18n } = useLingui();
  const words = useWords();
  return (facet) => (isFactFacet(facet) ? words(commitmentFacts[facet].label) : i18n._(ownNames[facet]));
}

/** The filter with one facet changed; an empty one is left out of the address. */
export function withFacet<F extends Facet>(
  filter: CommitmentFilter,
  facet: F,
  value: CommitmentFilter[F] | undefined,
): CommitmentFilter {
  const { [facet]: _, ...rest } = filter;
  const isNothing = value === undefined || (typeof value !== 'number' && value.length === 0);
  return (isNothing ? rest : { ...rest, [facet]: value }) as CommitmentFilter;
}
