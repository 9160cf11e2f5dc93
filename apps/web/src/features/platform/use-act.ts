import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useFailureWords } from './failure-words.js';

/** What came of a mutation: its data, or, where there is none, the words for what stopped it. */
export type Outcome<Data> = { readonly data: Data; readonly failure?: never } | { readonly data?: never; readonly failure: string };


/**
 * Runs a mutation and never throws, so that a form keeps what was typed and says what happened. A feature wraps it once
 * a mutation, and there switches over the result's `__typename`. `refetch` names the queries to read again after it.
 */
export function useAct<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  options: { readonly refetch?: readonly string[] } = {},
): readonly [act: (variables: Variables) => Promise<Outcome<Data>>, busy: boolean] {
  const [mutate, { loading }] = useMutation<Data, OperationVariables>(document);
  const say = useFailureWords();
  const act = async (variables: Variables): Promise<Outcome<Data>> => {
    try {
      const { data } = await mutate({ variables, refetchQueries: [...(options.refetch ?? [])] });
      return data === undefined ? { failure: say(new Error('no data')) } : { data: data as Data };
    } catch (error) {
      return { failure: say(error) };
    }
  };
  return [act, loading];
}
