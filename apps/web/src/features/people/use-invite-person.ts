import type { AccountChangeKind } from '@followthrough/domain/account-changes';
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
        person {
          id
          waitingChanges {
            id
            kind
          }
        }
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

/** With the roles that do not come with the link, because a second administrator has to confirm them. */
export interface NewInvitation extends MadeInvitation {
  readonly waiting: readonly AccountChangeKind[];
}

export function useInvitePerson() {
  const [act, busy] = useAct(InvitePerson, { refetch: ['People', 'AccountChanges'] });
  async function invite(input: InvitePersonInput): Promise<Done<NewInvitation>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Invitation':
        return { done: { ...result, waiting: (result.person?.waitingChanges ?? []).map(({ kind }) => kind) } };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { invite, busy };
}
