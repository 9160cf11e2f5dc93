import { graphql } from '../../generated/gql.js';
import type { ReopenProposalInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import { useAct } from '../platform/use-act.js';
import { decided, type Decided } from './decided.js';

const ReopenProposal = graphql(`
  mutation ReopenProposal($input: ReopenProposalInput!) {
    reopenProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useReopenProposal() {
  const [act, busy] = useAct(ReopenProposal);
  async function reopen(input: ReopenProposalInput): Promise<Decided> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Proposal':
        return decided(result);
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { reopen, busy };
}
