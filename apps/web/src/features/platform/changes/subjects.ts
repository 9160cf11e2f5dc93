import type { ApolloCache, ApolloClient, NormalizedCacheObject } from '@apollo/client';
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

/** Every change is an event in the trail of what it changed, and often of more. */
function markTrails(cache: ApolloCache): void {
  for (const [id, thing] of Object.entries(cache.extract() as NormalizedCacheObject)) {
    const hasTrail = Object.keys(thing ?? {}).some((field) => field.startsWith('events'));
    if (hasTrail) cache.modify({ id, fields: { events: (_, { INVALIDATE }) => INVALIDATE } });
  }
}

/**
 * Tells that something changed: whoever shows it reads it again, as does whoever shows a trail, and nobody has to know who
 * that is.
 */
export async function tellChanged(client: ApolloClient, subjects: readonly Subject[]): Promise<void> {
  const read = client.refetchQueries({
    updateCache(cache) {
      subjects.forEach((one) => markChanged(cache, one));
      markTrails(cache);
    },
  });
  // What could not be read again says so where it is shown.
  await read.catch(() => undefined);
}
