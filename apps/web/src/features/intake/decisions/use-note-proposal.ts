import { graphql } from '../../../generated/gql.js';
import { useDecision } from './use-decision.js';

const NoteProposal = graphql(`
  mutation NoteProposal($input: NoteProposalInput!) {
    noteProposal(input: $input) {
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

export function useNoteProposal() {
  const [note, busy] = useDecision(NoteProposal);
  return { note, busy };
}
