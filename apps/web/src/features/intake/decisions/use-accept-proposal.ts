import { graphql } from '../../../generated/gql.js';
import { useDecision } from './use-decision.js';

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
  const [accept, busy] = useDecision(AcceptProposal);
  return { accept, busy };
}
