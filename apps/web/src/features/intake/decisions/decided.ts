import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../../generated/gql.js';
import type { Refusal } from '../../platform/refusal.js';
import { tellChanged } from '../../platform/subjects.js';

<<<<<<< HEAD
/** What came of a decision. `isLate`: it is decided or has changed, and the list is to be read again. */
export type Decided = Done<ProposalCard_ProposalFragment> & { readonly isLate?: true };
=======
export const AcceptProposal = graphql(`
  mutation AcceptProposal($input: AcceptProposalInput!) {
    acceptProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);
>>>>>>> bdc9972 (refactor(web): commitments and decisions about proposals go through the one kit; a refused proposal opens at the field it is about)

/** The code of a refusal because somebody else decided first. */
export const decidedAlready = 'DECIDED_ALREADY';

/** What a decision says where somebody else was first; whoever shows the source then reads it again. */
export function useLate(sourceId: string): (problem: { readonly message: string }) => Refusal {
  const client = useApolloClient();
  return ({ message }) => {
    void tellChanged(client, [{ __typename: 'Source', id: sourceId }]);
    return { message, problemCode: decidedAlready };
  };
}
