import { graphql } from '../../../generated/gql.js';
import type { RemoveLinkInput } from '../../../generated/graphql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const RemoveLink = graphql(`
  mutation RemoveLink($input: RemoveLinkInput!) {
    removeLink(input: $input) {
      __typename
      ... on CommitmentLink {
        id
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useRemoveLink() {
  const [act, busy] = useAct(RemoveLink, { refetch: ['Commitment'] });
  async function remove(input: RemoveLinkInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'CommitmentLink':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { remove, busy };
}
