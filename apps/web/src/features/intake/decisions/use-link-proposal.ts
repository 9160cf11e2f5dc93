import { graphql } from '../../../generated/gql.js';
import { useDecision } from './use-decision.js';

const LinkProposal = graphql(`
  mutation LinkProposal($input: LinkProposalInput!) {
    linkProposal(input: $input) {
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

export function useLinkProposal() {
  const [link, busy] = useDecision(LinkProposal);
  return { link, busy };
}
