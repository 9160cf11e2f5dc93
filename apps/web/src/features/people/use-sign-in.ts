import { getFragmentData } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { SignInInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';
import { ViewerFacts } from './viewer.js';
import { useWaitWords } from './wait-words.js';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ...Viewer_facts
      ... on SignInRefused {
        message
      }
      ... on TooManyTries {
        message
        retryAfterSeconds
      }
    }
  }
`);

/** Signs in; `done` is the id of the person. The session is a cookie that scripts cannot read. */
export function useSignIn() {
  const sayWait = useWaitWords();
  const [act, busy] = useAct(SignIn);
  async function signIn(input: SignInInput): Promise<Done<string>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Person':
        return { done: getFragmentData(ViewerFacts, result).id };
      case 'SignInRefused':
        return { refused: result };
      case 'TooManyTries':
        return { refused: { message: sayWait(result) } };
      default:
        return assertNever(result);
    }
  }
  return { signIn, busy };
}
