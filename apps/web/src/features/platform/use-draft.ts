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
 * was filed. `key` names the form and the thing it is about. A function changes what is typed now, also after a request
 * during which somebody typed on. “Cancel” clears it; Escape, a closed dialog and a page left do not.
 */
export function useDraft<T>(
  key: string,
  initial: T,
): readonly [value: T, change: (next: T | ((latest: T) => T)) => void, clear: () => void] {
  const drafts = draftsOf(useApolloClient());
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial));
  return [
    value,
    (change) => {
      const latest = drafts.has(key) ? (drafts.get(key) as T) : value;
      const next = change instanceof Function ? change(latest) : change;
      drafts.set(key, next);
      setValue(next);
    },
    () => void drafts.delete(key),
  ];
}
