import { graphql } from '../../generated/gql.js';
import type { ChangePasswordInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';
import { useWaitWords } from './wait-words.js';

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on Person {
        id
      }
      ... on Refused {
        message
      }
      ... on TooManyTries {
        message
        retryAfterSeconds
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useChangePassword() {
  const sayWait = useWaitWords();
  const [act, busy] = useAct(ChangePassword, { refetch: ['Sessions'] });
  async function change(input: ChangePasswordInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Person':
        return { done: true };
      case 'Refused':
        return { refused: { message: result.message, field: 'current' } };
      case 'TooManyTries':
        return { refused: { message: sayWait(result) } };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { change, busy };
}
