import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';

/** In memory alone, and of one visit: what somebody typed is not left on the machine. */
const visits = new WeakMap<ApolloClient, Map<string, unknown>>();

function draftsOf(client: ApolloClient): Map<string, unknown> {
  const drafts = visits.get(client) ?? new Map<string, unknown>();
  visits.set(client, drafts);
  return drafts;
}

/**
 * What is typed into a form, kept when the form is closed: opened again it has the same words, until they are filed and
 * `clear` is called. The form itself keeps showing them until it closes, so that nobody sees it emptied on the way to what
 * was filed. `key` names the form and the thing it is about.
 */
export function useDraft<T>(
  key: string,
  initial: T,
): readonly [value: T, change: (next: T) => void, clear: () => void] {
  const drafts = draftsOf(useApolloClient());
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial));
  return [
    value,
    (next) => {
      drafts.set(key, next);
      setValue(next);
    },
    () => void drafts.delete(key),
  ];
}
