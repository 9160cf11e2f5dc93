import { graphql } from '../../../generated/gql.js';
import type { CommitmentReasonInput } from '../../../generated/graphql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const UnmarkDuplicate = graphql(`
  mutation UnmarkDuplicate($input: CommitmentReasonInput!) {
    unmarkDuplicate(input: $input) {
      __typename
      ... on Commitment {
        id
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useUnmarkDuplicate() {
  const [act, busy] = useAct(UnmarkDuplicate, { refetch: ['Commitment'] });
  async function unmark(input: CommitmentReasonInput): Promise<Done<true>> {
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
  return { unmark, busy };
}
