import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from '../generated/possible-types.js';

/** Arguments that page through a connection; all others make it another list. */
const paging = ['first', 'after', 'last', 'before'];

/** A connection whose pages join into one list, whatever its filters are. */
const connection = () => relayStylePagination((args) => Object.keys(args ?? {}).filter((arg) => !paging.includes(arg)));

/** Connections of the root: name here each field that a page shows with “Show more”. */
const connections = ['commitments', 'people', 'organisations', 'partners', 'myWork', 'sources'];

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: { fields: Object.fromEntries(connections.map((field) => [field, connection()])) },
      Commitment: {
        fields: {
          events: connection(),
          evidence: connection(),
          followUps: connection(),
          reports: connection(),
          stageChanges: connection(),
        },
      },
      Source: { fields: { events: connection(), passages: connection() } },
      Organisation: { fields: { commitments: connection(), events: connection() } },
    },
  });
}
