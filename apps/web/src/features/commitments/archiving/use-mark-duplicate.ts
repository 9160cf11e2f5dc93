import { graphql } from '../../../generated/gql.js';
import type { MarkDuplicateInput } from '../../../generated/graphql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const MarkDuplicate = graphql(`
  mutation MarkDuplicate($input: MarkDuplicateInput!) {
    markDuplicate(input: $input) {
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

export function useMarkDuplicate() {
  const [act, busy] = useAct(MarkDuplicate, { refetch: ['Commitment'] });
  async function mark(input: MarkDuplicateInput): Promise<Done<true>> {
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
  return { mark, busy };
}
