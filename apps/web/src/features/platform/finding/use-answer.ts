import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useSearchRefused } from './use-search-refused.js';

/** Milliseconds without typing before the server is asked. */
const pause = 150;

/**
 * The server’s answer to a text as it is typed. The latest text wins; until its answer arrives, the previous one is
 * shown. Never cached: an item may have been created a moment ago, and a result list is no page of another.
 */
export function useAnswer<D, V extends { readonly text: string }>(
  document: TypedDocumentNode<D, V>,
  typed: string,
  more: Omit<V, 'text'>,
) {
  const refused = useSearchRefused()(typed);
  const [rested] = useDebouncedValue(typed, pause);
  const asked = refused ? '' : rested;
  const { data, previousData, loading, error } = useQuery<D, { readonly text: string }>(
    document as unknown as TypedDocumentNode<D, { readonly text: string }>,
    { variables: { ...more, text: asked }, skip: asked === '', fetchPolicy: 'no-cache' },
  );
  const failed = error !== undefined && asked === typed;
  const answer = asked === '' || failed ? undefined : ((data ?? previousData) as D | undefined);
  /** Whether the answer to the current text is still loading. */
  const busy = typed !== '' && !refused && (loading || asked !== typed);
  return { answer, busy, failed, refused };
}
