import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { createContext, useContext, useState } from 'react';

/** Only in memory and for one visit, so that typed text is not left on the machine. */
const visits = new WeakMap<ApolloClient, Map<string, unknown>>();

function draftsOf(client: ApolloClient): Map<string, unknown> {
  const drafts = visits.get(client) ?? new Map<string, unknown>();
  visits.set(client, drafts);
  return drafts;
}

/** The owner of the drafts. */
export const DraftsOwner = createContext('');

/** The draft of a form. */
export interface Draft<T> {
  /** The draft when the form was opened; null if there was none. */
  readonly found: T | null;
  readonly keep: (value: T) => void;
  readonly clear: () => void;
}

/** `name` identifies the form and its subject. Without one nothing is saved, as for passwords. */
export function useDraft<T>(name: string | undefined): Draft<T> {
  const drafts = draftsOf(useApolloClient());
  const key = `${useContext(DraftsOwner)} ${name}`;
  const [found] = useState(() => (name !== undefined && drafts.has(key) ? (drafts.get(key) as T) : null));
  return {
    found,
    keep: (value) => {
      if (name !== undefined) drafts.set(key, value);
    },
    clear: () => void drafts.delete(key),
  };
}
