import { graphql } from '../../../generated/gql.js';
import { useDecision } from './use-decision.js';

const AcceptAsProposed = graphql(`
  mutation AcceptAsProposed($input: AcceptAsProposedInput!) {
    acceptAsProposed(input: $input) {
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
      ... on ProposalChanged {
        message
      }
    }
  }
`);

export function useAcceptAsProposed() {
  const [accept, busy] = useDecision(AcceptAsProposed);
  return { accept, busy };
}
