import { stringifySearch } from '../platform/finding/search-text.js';
import { among, given, readFilter, type CommitmentFilter } from './filter/commitment-filter.js';
import { orders, type Order } from './order.js';

/** The register in the form of its address. */
export interface RegisterAddress extends CommitmentFilter {
  readonly sort?: Order;
}

export function readRegister(search: Readonly<Record<string, unknown>>): RegisterAddress {
  const sort = [search.sort].filter((one) => typeof one === 'string').find(among(orders));
  return { ...readFilter(search), ...given({ sort }) };
}

/** The address of the register with a filter. */
export function registerAddress(filter: CommitmentFilter): string {
  return `/register${stringifySearch({ ...filter })}`;
}
