import { among, given, readFilter, type CommitmentFilter } from '../register/filter/commitment-filter.js';
import { orders, type Order } from '../register/order.js';

/** What the columns represent. Cards can be moved only between statuses, the default. */
export const groupings = ['stage', 'team', 'kind', 'party', 'owner', 'assignee'] as const;
export type Grouping = 'status' | (typeof groupings)[number];

/** A board in the form of its address. */
export interface BoardAddress extends CommitmentFilter {
  readonly by?: (typeof groupings)[number];
  readonly sort?: Order;
  /** Whether “Closed” is opened into five columns. */
  readonly closed?: 'open';
  /** The page of ten columns, counted from 2; absent for the first. */
  readonly columns?: number;
}

export function readBoard(search: Readonly<Record<string, unknown>>): BoardAddress {
  const one = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []);
  return {
    ...readFilter(search),
    ...given({
      by: one(search.by).find(among(groupings)),
      sort: one(search.sort).find(among(orders)),
      closed: search.closed === 'open' ? ('open' as const) : undefined,
      columns: /^(?!1$)[1-9]\d{0,3}$/.test(one(search.columns)[0] ?? '') ? Number(search.columns) : undefined,
    }),
  };
}
