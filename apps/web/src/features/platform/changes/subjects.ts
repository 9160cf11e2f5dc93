import type { ApolloCache, ApolloClient } from '@apollo/client';
import type { QueryField } from '../../../generated/possible-types.js';

/** What changed: one thing, or a list of the API that something was added to or taken from. */
export type Subject = { readonly __typename: string; readonly id: string } | QueryField;

/** What of a thing never changes: whoever shows nothing else of it reads nothing again, least of all a long text. */
const lasting: Readonly<Record<string, readonly string[]>> = { Source: ['text'] };

function markChanged(cache: ApolloCache, subject: Subject): void {
  if (typeof subject === 'string') {
    cache.modify({ id: 'ROOT_QUERY', fields: { [subject]: (_, { INVALIDATE }) => INVALIDATE } });
  } else {
    const id = cache.identify(subject);
    const stays = ['__typename', 'id', ...(lasting[subject.__typename] ?? [])];
    if (id) {
      cache.modify({
        id,
        fields: (value: unknown, { fieldName, INVALIDATE }) => (stays.includes(fieldName) ? value : INVALIDATE),
      });
    }
  }
}

/** Tells that something changed: whoever shows it reads it again, and nobody has to know who that is. */
export async function tellChanged(client: ApolloClient, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  const read = client.refetchQueries({ updateCache: (cache) => subjects.forEach((one) => markChanged(cache, one)) });
  // What could not be read again says so where it is shown.
  await read.catch(() => undefined);
}
