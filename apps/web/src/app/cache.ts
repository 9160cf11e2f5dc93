import { InMemoryCache, type TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { connections } from '../generated/connections.js';
import { possibleTypes } from '../generated/possible-types.js';

/** Paging arguments; all others make a different list. */
const paging = ['first', 'after', 'last', 'before'];

/** A connection whose pages form one list, separately for each filter. */
const connection = () => relayStylePagination((args) => Object.keys(args ?? {}).filter((arg) => !paging.includes(arg)));

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
