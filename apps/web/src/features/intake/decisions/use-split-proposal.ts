import { graphql } from '../../../generated/gql.js';
import { useDecision } from './use-decision.js';

const SplitProposal = graphql(`
  mutation SplitProposal($input: SplitProposalInput!) {
    splitProposal(input: $input) {
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

export function useSplitProposal() {
  const [split, busy] = useDecision(SplitProposal);
  return { split, busy };
}
