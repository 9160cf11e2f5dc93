import type { CommitmentOrder } from '../../generated/graphql.js';

/** What a list is ordered by, as the address says it. */
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

/** Unless told, what fits the words best stands first, and without words what is due soonest. */
export function orderOf({ q, sort }: { readonly q?: string; readonly sort?: Order }): Order {
  if (sort === 'relevance' && q === undefined) return 'due';
  return sort ?? (q === undefined ? 'due' : 'relevance');
}

export function orderInput(order: Order): CommitmentOrder {
  return asked[order];
}
