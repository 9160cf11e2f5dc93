import { InMemoryCache, type TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { connections } from '../generated/connections.js';
import { possibleTypes } from '../generated/possible-types.js';

/** Arguments that page through a connection; all others make it another list. */
const paging = ['first', 'after', 'last', 'before'];

/** A connection whose pages join into one list, whatever its filters are. */
const connection = () => relayStylePagination((args) => Object.keys(args ?? {}).filter((arg) => !paging.includes(arg)));

/** The pages of every connection in the schema join. */
export function createCache(): InMemoryCache {
  const policies = Object.entries(connections).map(([type, fields]) => [
    type,
    { fields: Object.fromEntries(fields.map((field) => [field, connection()])) },
  ]);
  // There is one deployment, which has no id.
  const one = { keyFields: [] };
  const typePolicies = Object.fromEntries(policies) as TypePolicies;
  return new InMemoryCache({
    possibleTypes,
    typePolicies: { ...typePolicies, Deployment: { ...typePolicies['Deployment'], ...one } },
  });
}
