import { getFragmentData } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { ChooseNewPasswordInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';
import { ViewerFacts } from './viewer.js';

const ChooseNewPassword = graphql(`
  mutation ChooseNewPassword($input: ChooseNewPasswordInput!) {
    chooseNewPassword(input: $input) {
      __typename
      ...Viewer_facts
      ... on Refused {
        message
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

/** Sets a new password by a reset link and signs the person in; `done` is their id. */
export function useChooseNewPassword() {
  const [act, busy] = useAct(ChooseNewPassword);
  async function choose(input: ChooseNewPasswordInput): Promise<Done<string>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Person':
        return { done: getFragmentData(ViewerFacts, result).id };
      case 'Refused':
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { choose, busy };
}
