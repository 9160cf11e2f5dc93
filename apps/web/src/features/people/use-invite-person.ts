import { graphql } from '../../generated/gql.js';
import type { InvitePersonInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const InvitePerson = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      __typename
      ... on Invitation {
        id
        link
        expiresAt
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

/** A link that lets one person in, once. */
export interface MadeInvitation {
  readonly link: string;
  readonly expiresAt: string;
}

export function useInvitePerson() {
  const [act, busy] = useAct(InvitePerson, { refetch: ['People', 'AccountChanges'] });
  async function invite(input: InvitePersonInput): Promise<Done<MadeInvitation>> {
    const { result, failure } = await act({ input });
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
  return { invite, busy };
}
