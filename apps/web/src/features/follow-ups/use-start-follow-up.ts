import { useMutation } from '@apollo/client/react';
import { graphql } from '../../generated/gql.js';
import type { FollowUpItem_FollowUpFragment } from '../../generated/graphql.js';
import { useFailureWords } from '../platform/failure-words.js';

const StartFollowUp = graphql(`
  mutation StartFollowUp($input: StartFollowUpInput!) {
    startFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        id
        version
        state
        commitment {
          __typename
          id
          changedAt
        }
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

type Startable = Pick<FollowUpItem_FollowUpFragment, 'id' | 'version' | 'commitment'>;

/** Says that one is at it. Shown at once, for two rarely start the same; taken back where the server refuses. */
export function useStartFollowUp() {
  const [mutate, { loading }] = useMutation(StartFollowUp);
  const say = useFailureWords();
  async function start({ id, version, commitment }: Startable): Promise<string | null> {
    try {
      const { data } = await mutate({
        variables: { input: { id } },
        optimisticResponse: {
          startFollowUp: {
            __typename: 'FollowUp',
            id,
            version: version + 1,
            state: 'STARTED',
            commitment: { __typename: 'Commitment', id: commitment.id, changedAt: commitment.changedAt },
          },
        },
      });
      const result = data?.startFollowUp;
      return result?.__typename === 'InvalidInput' ? result.message : null;
    } catch (error) {
      return say(error);
    }
  }
  return { start, busy: loading };
}
