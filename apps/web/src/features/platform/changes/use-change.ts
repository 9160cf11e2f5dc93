import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { focusAgain, focusPlace, type FocusPlace } from '@followthrough/ui/focus-place';
import { useLingui } from '@lingui/react/macro';
import type { DocumentNode } from 'graphql';
import { useEffect, useRef } from 'react';
import { problemTypes } from '../../../generated/possible-types.js';
import { useFailureWords } from './failure-words.js';
import { isForeseen } from './foreseen.js';
import { useRefusalWords, type ToldRefusal } from './refusal-words.js';
import type { Answer, Refusal } from './refusal.js';
import { tellChanged, type Subject } from './subjects.js';

type ProblemType = (typeof problemTypes)[number];
/** Handled here for every mutation. */
type SharedProblem = 'InvalidInput' | 'StaleEdit';
/** The type of the document’s root field. */
export type ResultOf<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;
type Member<Data, Name extends string> = Extract<ResultOf<Data>, { readonly __typename: Name }>;
export type DoneOf<Data> = Exclude<ResultOf<Data>, { readonly __typename: ProblemType }>;

/** The problems specific to this mutation. */
type OwnProblem<Data> = {
  [Name in ProblemType]: [Member<Data, Name>] extends [never] ? never : Name;
}[Exclude<ProblemType, SharedProblem>];

/** A message for each specific problem; does not compile if one is missing. */
type OwnWords<Data> = {
  readonly [Name in OwnProblem<Data>]: (problem: Member<Data, Name> & { readonly message: string }) => string | Refusal;
};

type Said<Name extends string> = {
  readonly ' $fragmentRefs'?: Readonly<Record<`Refusal_Problem_${Name}_Fragment`, unknown>>;
};

/** The problems whose message the document does not select with `...Refusal_problem`. */
type Unread<Data> = {
  [Name in ProblemType]: [Member<Data, Name>] extends [never | Said<Name>] ? never : Name;
}[ProblemType];

interface Refreshing<Data> {
  /** Other subjects of the change, to be reloaded; those given as a list also if the page was out of date. */
  readonly refreshes?: readonly Subject[] | ((done: DoneOf<Data>) => readonly Subject[]);
  /** More subjects to reload if the page was out of date. */
  readonly whenStale?: readonly Subject[];
}

type Options<Data> = [OwnProblem<Data>] extends [never]
  ? readonly [options?: Refreshing<Data>]
  : readonly [options: Refreshing<Data> & { readonly problems: OwnWords<Data> }];

/** The variables of a mutation: only its input if it has nothing else. */
export type InputOf<Variables> = Variables extends { readonly input: infer Input } ? Input : Variables;

export type Change<Data, Variables> = (
  input: InputOf<Variables>,
  /** The expected answer, if it is almost certain; shown immediately, and undone if refused. */
  optimistic?: Data,
) => Promise<Answer<DoneOf<Data>>>;

/** The problem’s own message. */
export const asSaid = ({ message }: { readonly message: string }): string => message;

const answerOf = (data: object | null | undefined): unknown =>
  Object.entries(data ?? {}).find(([name]) => name !== '__typename')?.[1];

function takesInput(document: DocumentNode): boolean {
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') return false;
  return operation.variableDefinitions?.some(({ variable }) => variable.name.value === 'input') ?? false;
}

/** The common fields of problems; a document must rename fields of other types with the same names. */
interface Problem extends Omit<ToldRefusal, 'code'> {
  readonly __typename: ProblemType;
  readonly problemCode: string;
  readonly field?: string | null;
  readonly versionNow?: number;
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' &&
  answer !== null &&
  '__typename' in answer &&
  problemTypes.some((name) => name === answer.__typename);

/** A refusal that names no field is about the state of the subject, which the page shows otherwise: someone was faster. */
const isOutOfDate = ({ __typename, field }: Problem) =>
  __typename === 'StaleEdit' || (__typename === 'InvalidInput' && !field);

/**
 * Runs a mutation with one root field. It never throws, so that a form keeps what was typed and shows the result or the
 * reason. Common answers are handled here; the caller handles the specific ones.
 */
export function useChange<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables> &
    ([Unread<Data>] extends [never] ? unknown : { readonly unread: Unread<Data> }),
  ...[options]: Options<Data>
): readonly [change: Change<Data, Variables>, busy: boolean] {
  const { t } = useLingui();
  const client = useApolloClient();
  const [mutate, { loading }] = useMutation<Data, OperationVariables>(document);
  const sayFailure = useFailureWords();
  const say = useRefusalWords();
  const keepFocus = useFocusAfter(loading);
  const { refreshes = [], whenStale = [] } = options ?? {};
  const own = (options && 'problems' in options ? options.problems : {}) as Partial<
    Record<string, (problem: Problem) => string | Refusal>
  >;

  async function refused(problem: Problem): Promise<Refusal> {
    if (isOutOfDate(problem))
      await tellChanged(client, [...(refreshes instanceof Function ? [] : refreshes), ...whenStale]);
    const { problemCode, field, versionNow } = problem;
    const message = say({ ...problem, code: problemCode });
    const words = own[problem.__typename]?.({ ...problem, message });
    if (words !== undefined) return typeof words === 'string' ? { message: words } : words;
    return {
      message,
      problemCode,
      ...(field !== undefined && { field }),
      ...(versionNow !== undefined && { version: versionNow, notUndone: say({ ...problem, code: 'UNDO_STALE' }) }),
    };
  }

  const change: Change<Data, Variables> = async (input, optimistic) => {
    keepFocus();
    try {
      const { data } = await mutate({
        variables: takesInput(document) ? { input } : (input as OperationVariables),
        ...(optimistic && { optimisticResponse: optimistic }),
      });
      const answer = answerOf(data);
      // The change was made, and the user can no longer see its subject.
      if (answer === null || answer === undefined) {
        return { refused: { message: t`This was saved, but you can no longer see it.` } };
      }
      if (!isForeseen(document, answer)) {
        const message = t`This page is older than the server and cannot show its answer. Copy what you typed, reload the page and check whether your change was saved.`;
        return { refused: { message } };
      }
      if (isProblem(answer)) return { refused: await refused(answer) };
      const done = answer as DoneOf<Data>;
      void tellChanged(client, refreshes instanceof Function ? refreshes(done) : refreshes);
      return { done };
    } catch (error) {
      return { refused: { message: sayFailure(error) } };
    }
  };
  return [change, loading];
}

/** A button is disabled while it is busy, and loses the focus by that. Returns what to call before. */
function useFocusAfter(busy: boolean): () => void {
  const before = useRef<FocusPlace | null>(null);
  useEffect(() => {
    const place = before.current;
    if (busy || !place) return;
    before.current = null;
    // After a dialog that closes with the answer.
    setTimeout(() => focusAgain(place));
  }, [busy]);
  return () => {
    before.current = focusPlace();
  };
}
