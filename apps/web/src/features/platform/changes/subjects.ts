import type { ApolloCache, ApolloClient, NormalizedCacheObject } from '@apollo/client';
import type { QueryField } from '../../../generated/possible-types.js';

/** The subject of a change: one object, or a list of the API with an item added or removed. */
export type Subject = { readonly __typename: string; readonly id: string } | QueryField;

/** Fields that never change: queries with only these are not reloaded, above all long texts. */
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

/** Every change adds an event to the trail of its subject, and often to others. */
function markTrails(cache: ApolloCache): void {
  for (const [id, thing] of Object.entries(cache.extract() as NormalizedCacheObject)) {
    const hasTrail = Object.keys(thing ?? {}).some((field) => field.startsWith('events'));
    if (hasTrail) cache.modify({ id, fields: { events: (_, { INVALIDATE }) => INVALIDATE } });
  }
}

const listeners = new Set<() => void>();

/** Calls `listener` after every change. Returns a function that stops it. */
export function onChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Announces a change: queries that show the subject or a trail are reloaded, without the caller knowing them. */
export async function tellChanged(client: ApolloClient, subjects: readonly Subject[]): Promise<void> {
  listeners.forEach((listener) => listener());
  const read = client.refetchQueries({
    updateCache(cache) {
      subjects.forEach((one) => markChanged(cache, one));
      markTrails(cache);
    },
  });
  // A failed reload is reported where the data is shown.
  await read.catch(() => undefined);
}
