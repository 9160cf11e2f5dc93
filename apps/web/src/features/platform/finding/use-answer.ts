import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';

/** Milliseconds without a key after which the server is asked. */
const pause = 150;

/**
 * What the server answers to a text that is being typed. The latest text wins; until its answer is there, what is shown
 * belongs to an earlier one. It is asked each time, and nothing of it is kept: somebody may have entered what was not found
 * a moment ago, and a list that belongs to a half-typed word is no page of any other.
 */
export function useAnswer<D, V extends { readonly text: string }>(
  document: TypedDocumentNode<D, V>,
  typed: string,
  more: Omit<V, 'text'>,
) {
  const [asked] = useDebouncedValue(typed, pause);
  const { data, previousData, loading, error } = useQuery<D, { readonly text: string }>(
    document as unknown as TypedDocumentNode<D, { readonly text: string }>,
    { variables: { ...more, text: asked }, skip: asked === '', fetchPolicy: 'no-cache' },
  );
  const failed = error !== undefined && asked === typed;
  const answer = asked === '' || failed ? undefined : ((data ?? previousData) as D | undefined);
  /** Whether the answer to what is typed is still awaited. */
  const busy = typed !== '' && (loading || asked !== typed);
  return { answer, busy, failed };
}
