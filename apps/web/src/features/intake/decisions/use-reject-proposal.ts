import { graphql } from '../../../generated/gql.js';
import { useDecision } from './use-decision.js';

const RejectProposal = graphql(`
  mutation RejectProposal($input: RejectProposalInput!) {
    rejectProposal(input: $input) {
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

export function useRejectProposal() {
  const [reject, busy] = useDecision(RejectProposal);
  return { reject, busy };
}
