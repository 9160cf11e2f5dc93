import { graphql } from '../../generated/gql.js';
import type { AssignFollowUpInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const AssignFollowUp = graphql(`
  mutation AssignFollowUp($input: AssignFollowUpInput!) {
    assignFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        id
        commitment {
          id
          ...FollowUpsBlock_commitment
        }
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useAssignFollowUp() {
  const [act, busy] = useAct(AssignFollowUp);
  async function assign(input: AssignFollowUpInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'FollowUp':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { assign, busy };
}
