import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';
import type { MadeInvitation } from './use-invite-person.js';

const RenewInvitation = graphql(`
  mutation RenewInvitation($personId: UUID!) {
    renewInvitation(personId: $personId) {
      __typename
      ... on Invitation {
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

/** A new link for somebody who has not joined; the one they had stops working. */
export function useRenewInvitation() {
  const [act, busy] = useAct(RenewInvitation, { refetch: ['People'] });
  async function renew(personId: string): Promise<Done<MadeInvitation>> {
    const { result, failure } = await act({ personId });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Invitation':
        return { done: result };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { renew, busy };
}
