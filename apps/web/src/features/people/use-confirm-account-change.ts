import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';
import type { MadeInvitation } from './use-invite-person.js';

const ConfirmAccountChange = graphql(`
  mutation ConfirmAccountChange($id: UUID!) {
    confirmAccountChange(id: $id) {
      __typename
      ... on AccountChange {
        id
        state
      }
      ... on PasswordReset {
        id
        link
        expiresAt
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

/** Makes a proposal take effect; `done` is the link of a password reset, or null for a role. */
export function useConfirmAccountChange() {
  const [act, busy] = useAct(ConfirmAccountChange, { refetch: ['People', 'AccountChanges'] });
  async function confirm(id: string): Promise<Done<MadeInvitation | null>> {
    const { result, failure } = await act({ id });
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
  return { confirm, busy };
}
