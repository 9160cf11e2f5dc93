import type { Kind } from '@followthrough/domain/kinds';
import type { Stage } from '../../generated/graphql.js';

interface OnLadder {
  readonly kind: Kind;
  readonly kindFields: readonly { readonly name: string; readonly value: string }[];
  readonly rungsNotApplying: readonly { readonly stage: Stage }[];
}

/** What decides which rungs of its ladder a commitment has. */
export function ladderFacts({ kind, kindFields, rungsNotApplying }: OnLadder) {
  return {
    kind,
    instrumentType: kindFields.find(({ name }) => name === 'instrumentType')?.value ?? null,
    notApplicable: rungsNotApplying.map(({ stage }) => stage),
  };
}
