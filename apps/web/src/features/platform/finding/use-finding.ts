import { useQuery } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

/** What a picker shows of its search. */
export interface Finding {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Whether the answer to what is typed is still awaited: what is shown belongs to an earlier text. */
  readonly busy: boolean;
  readonly failed: boolean;
}

/** Milliseconds without a key after which the server is asked. */
const pause = 150;

/**
 * The text of a picker, and what the server answers to it, in its order. It is asked each time: somebody may have entered
 * what was not found a moment ago.
 */
export function useFinding<D>(
  document: TypedDocumentNode<D, { text: string }>,
): Finding & { readonly answer: D | undefined } {
  const [text, setText] = useState('');
  const typed = text.trim();
  const [asked] = useDebouncedValue(typed, pause);
  const { data, previousData, loading, error } = useQuery(document, {
    variables: { text: asked },
    skip: asked === '',
    fetchPolicy: 'network-only',
  });
  const failed = error !== undefined && asked === typed;
  const answer = asked === '' || failed ? undefined : ((data ?? previousData) as D | undefined);
  return { text, setText, answer, busy: typed !== '' && (loading || asked !== typed), failed };
}
