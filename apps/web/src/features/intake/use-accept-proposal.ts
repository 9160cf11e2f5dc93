import { graphql } from '../../generated/gql.js';
import type { AcceptProposalInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import { useAct } from '../platform/use-act.js';
import { decided, type Decided } from './decided.js';

const AcceptProposal = graphql(`
  mutation AcceptProposal($input: AcceptProposalInput!) {
    acceptProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ... on InvalidInput {
        message
        field
      }
      ... on ProposalDecided {
        message
      }
    }
  }
`);

export function useAcceptProposal() {
  const [act, busy] = useAct(AcceptProposal);
  async function accept(input: AcceptProposalInput): Promise<Decided> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Proposal':
        return decided(result);
      case 'InvalidInput':
        return { refused: result };
      case 'ProposalDecided':
        return { refused: result, isLate: true };
      default:
        return assertNever(result);
    }
  }
  return { accept, busy };
}
