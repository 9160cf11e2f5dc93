import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useFailureWords } from './failure-words.js';
import { isForeseen } from './foreseen.js';

/** What a mutation's one field answered, or the words for what stopped it. */
export type Outcome<Result> =
  | { readonly result: Result; readonly failure?: never }
  | { readonly result?: never; readonly failure: string };

/** The answer of the document's root field. */
export type ResultOf<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;

interface ActOptions {
  readonly refetch?: readonly string[];
  readonly whenStale?: readonly string[];
}

const answerOf = (data: object | null | undefined): unknown =>
  Object.entries(data ?? {}).find(([name]) => name !== '__typename')?.[1];

const isStale = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && '__typename' in answer && answer.__typename === 'StaleEdit';

/**
 * Runs a mutation of one root field and never throws, so that a form keeps what was typed and says what happened. A
 * feature wraps it once a mutation, and there switches over the result's `__typename`. `refetch` names the queries to read
 * again afterwards, `whenStale` those to read again where the answer is a `StaleEdit`, so that a second try knows more.
 */
export function useAct<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { refetch = [], whenStale = [] }: ActOptions = {},
): readonly [act: (variables: Variables) => Promise<Outcome<ResultOf<Data>>>, busy: boolean] {
  const { t } = useLingui();
  const [mutate, { loading }] = useMutation<Data, OperationVariables>(document);
  const say = useFailureWords();
  const act = async (variables: Variables): Promise<Outcome<ResultOf<Data>>> => {
    try {
      const { data } = await mutate({
        variables,
        refetchQueries: (done) => [...refetch, ...(isStale(answerOf(done.data)) ? whenStale : [])],
      });
      const answer = answerOf(data);
      // The change is made, and hid from its maker what it changed.
      if (answer === null || answer === undefined) return { failure: t`This was done, and you may no longer see it.` };
      if (!isForeseen(document, answer)) {
        return {
          failure: t`This page is older than the server and cannot show its answer. Copy what you typed, reload the page and check whether your change was saved.`,
        };
      }
      return { result: answer as ResultOf<Data> };
    } catch (error) {
      return { failure: say(error) };
    }
  };
  return [act, loading];
}
