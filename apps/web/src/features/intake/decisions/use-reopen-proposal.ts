import { graphql } from '../../../generated/gql.js';
import { useDecision } from './use-decision.js';

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
  const [reopen, busy] = useDecision(ReopenProposal);
  return { reopen, busy };
}
