import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { codeList } from '@followthrough/domain/terms';

type Facts = typeof commitmentFacts;
type FilterOf<N extends keyof Facts> = Facts[N] extends { readonly type: 'choice'; readonly filter: string }
  ? N
  : never;

/** A facet from the table of facts. Kinds have their own wording in the sentence. */
export type FactFacet = Exclude<{ [N in keyof Facts]: FilterOf<N> }[keyof Facts], 'kind'>;

export const factFacets: readonly FactFacet[] = codeList(commitmentFacts).filter((name): name is FactFacet => {
  const fact = commitmentFacts[name];
  return name !== 'kind' && fact.type === 'choice' && 'filter' in fact;
});

/** The chosen codes of each, as in the address: `?marking=PUBLIC`. */
export type FactChoices = { readonly [N in FactFacet]?: readonly string[] };

export function isFactFacet(facet: string): facet is FactFacet {
  return factFacets.includes(facet as FactFacet);
}
