import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { createContext, useContext, useState } from 'react';

/** In memory alone, and of one visit: what somebody typed is not left on the machine. */
const visits = new WeakMap<ApolloClient, Map<string, unknown>>();

function draftsOf(client: ApolloClient): Map<string, unknown> {
  const drafts = visits.get(client) ?? new Map<string, unknown>();
  visits.set(client, drafts);
  return drafts;
}

/** Whose drafts they are. */
export const DraftsOwner = createContext('');

/** Where a form keeps what is typed into it. */
export interface Draft<T> {
  /** As it was when the form was opened; null where nothing was kept. */
  readonly found: T | null;
  readonly keep: (value: T) => void;
  readonly clear: () => void;
}

/** `name` names the form and what it is about. Without one nothing is kept: that is for passwords. */
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
