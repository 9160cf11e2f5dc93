import { graphql } from '../../../generated/gql.js';
import type { ReassignCommitmentInput } from '../../../generated/graphql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const ReassignCommitment = graphql(`
  mutation ReassignCommitment($input: ReassignCommitmentInput!) {
    reassignCommitment(input: $input) {
      __typename
      ... on Commitment {
        id
        leadTeam {
          id
          name
        }
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useReassignCommitment() {
  const [act, busy] = useAct(ReassignCommitment, { refetch: ['Commitment'] });
  async function reassign(input: ReassignCommitmentInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Commitment':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { reassign, busy };
}
