import {
  InMemoryCache,
  type FieldMergeFunction,
  type FieldPolicy,
  type FieldReadFunction,
  type TypePolicies,
} from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { connections } from '../generated/connections.js';
import { possibleTypes } from '../generated/possible-types.js';

/** Paging arguments; all others make a different list. */
const paging = ['first', 'after', 'last', 'before'];

/** A connection in the cache. */
interface Known {
  readonly edges?: readonly object[];
}

/**
 * A connection whose pages form one list, separately for each filter. While only its total is cached, it has no list: an
 * empty list would be shown as complete.
 */
function connection(): FieldPolicy<Known | null> {
  const joined = relayStylePagination((args) => Object.keys(args ?? {}).filter((arg) => !paging.includes(arg)));
  const { read, merge } = joined as { readonly read: FieldReadFunction; readonly merge: FieldMergeFunction };
  return {
    ...joined,
    read: (known, options) => (known?.edges ? read(known, options) : known),
    merge: (known, incoming, options) =>
      incoming?.edges ? merge(known?.edges && known, incoming, options) : { ...known, ...incoming },
  };
}

/** Joins the pages of every connection in the schema. */
export function createCache(): InMemoryCache {
  const policies = Object.entries(connections).map(([type, fields]) => [
    type,
    { fields: Object.fromEntries(fields.map((field) => [field, connection()])) },
  ]);
  // There is only one deployment, without an id.
  const one = { keyFields: [] };
  const typePolicies = Object.fromEntries(policies) as TypePolicies;
  return new InMemoryCache({
    possibleTypes,
    typePolicies: { ...typePolicies, Deployment: { ...typePolicies['Deployment'], ...one } },
  });
}
