import type { CommitmentOrder } from '../../generated/graphql.js';

/** The order of a list, as in the address. */
export const orders = ['due', 'reference', 'title', 'newest', 'changed', 'relevance'] as const;
export type Order = (typeof orders)[number];

const asked: Record<Order, CommitmentOrder> = {
  due: 'DUE',
  reference: 'REFERENCE',
  title: 'TITLE',
  newest: 'NEWEST',
  changed: 'RECENTLY_CHANGED',
  relevance: 'RELEVANCE',
};

/** By default the best match first or, without a search, the earliest due date. */
export function orderOf({ q, sort }: { readonly q?: string; readonly sort?: Order }): Order {
  if (sort === 'relevance' && q === undefined) return 'due';
  return sort ?? (q === undefined ? 'due' : 'relevance');
}

export function orderInput(order: Order): CommitmentOrder {
  return asked[order];
}
