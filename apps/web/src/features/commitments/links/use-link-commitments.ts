import { graphql } from '../../../generated/gql.js';
import type { LinkCommitmentsInput } from '../../../generated/graphql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const LinkCommitments = graphql(`
  mutation LinkCommitments($input: LinkCommitmentsInput!) {
    linkCommitments(input: $input) {
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

export function useLinkCommitments() {
  const [act, busy] = useAct(LinkCommitments, { refetch: ['Commitment'] });
  async function link(input: LinkCommitmentsInput): Promise<Done<true>> {
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
  return { link, busy };
}
