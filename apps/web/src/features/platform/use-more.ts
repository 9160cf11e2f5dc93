import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useToasts } from '@followthrough/ui/toasts';
import { useState } from 'react';
import { useFailureWords } from './changes/failure-words.js';

/** Loads the next page of a list. The cache joins it to earlier pages; a failure is shown. */
export function useMore<Variables extends OperationVariables>(
  document: TypedDocumentNode<unknown, Variables>,
): readonly [more: (variables: Variables) => Promise<void>, busy: boolean] {
  const client = useApolloClient();
  const { show } = useToasts();
  const say = useFailureWords();
  const [busy, setBusy] = useState(false);
  const more = async (variables: Variables) => {
    setBusy(true);
    try {
      await client.query<unknown, OperationVariables>({ query: document, variables, fetchPolicy: 'network-only' });
    } catch (error) {
      show({ message: say(error) });
    } finally {
      setBusy(false);
    }
  };
  return [more, busy];
}
