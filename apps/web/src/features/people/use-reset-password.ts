import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';
import type { MadeInvitation } from './use-invite-person.js';

const ResetPassword = graphql(`
  mutation ResetPassword($personId: UUID!) {
    resetPassword(personId: $personId) {
      __typename
      ... on PasswordReset {
        id
        link
        expiresAt
      }
      ... on AccountChange {
        id
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

/** A link to choose a new password; null where it waits for a second administrator. */
export function useResetPassword() {
  const [act, busy] = useAct(ResetPassword, { refetch: ['People', 'AccountChanges'] });
  async function reset(personId: string): Promise<Done<MadeInvitation | null>> {
    const { result, failure } = await act({ personId });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'PasswordReset':
        return { done: result };
      case 'AccountChange':
        return { done: null };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { reset, busy };
}
