import { graphql } from '../../../generated/gql.js';
import type { BackgroundInput } from '../../../generated/graphql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const RemoveBackground = graphql(`
  mutation RemoveBackground($input: BackgroundInput!) {
    removeBackground(input: $input) {
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

export function useRemoveBackground() {
  const [act, busy] = useAct(RemoveBackground, { refetch: ['Commitment'] });
  async function remove(input: BackgroundInput): Promise<Done<true>> {
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
  return { remove, busy };
}
