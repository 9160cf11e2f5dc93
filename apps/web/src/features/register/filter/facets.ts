import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CommitmentFilter } from './commitment-filter.js';

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
  'responsibility',
  'archived',
] as const satisfies readonly (keyof CommitmentFilter)[];
export type Facet = (typeof facets)[number];

/** Those whose chip stands there before anything is chosen; the others are added by their name. */
export const lasting: readonly Facet[] = ['kind', 'party', 'due', 'team'];

export const facetNames: Record<Facet, MessageDescriptor> = {
  kind: msg`Kind`,
  party: msg`Party`,
  q: msg`Words`,
  area: msg`Policy area`,
  status: msg`Status`,
  stage: msg`Stage`,
  due: msg`Due date`,
  late: msg`Late or silent`,
  team: msg`Team`,
  responsibility: msg`Responsibility`,
  archived: msg`Archived ones`,
};

/** The filter with one facet set to something else; empty leaves the address. */
export function withFacet<F extends Facet>(
  filter: CommitmentFilter,
  facet: F,
  value: CommitmentFilter[F] | undefined,
): CommitmentFilter {
  const { [facet]: _, ...rest } = filter;
  const isNothing = value === undefined || value.length === 0;
  return (isNothing ? rest : { ...rest, [facet]: value }) as CommitmentFilter;
}
