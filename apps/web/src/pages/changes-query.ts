import { graphql } from '../generated/gql.js';

export const ChangedCommitments = graphql(`
  fragment Changed_commitments on CommitmentConnection {
    totalCount
    edges {
      node {
        id
        ...ChangedCommitment
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

/** The viewer with their last visit, and the changes since. */
export const Changes = graphql(`
  query Changes($since: DateTime, $teams: [UUID!], $party: UUID, $commitment: UUID, $after: String) {
    viewer {
      id
      lastVisitAt
    }
    changedCommitments(
      since: $since
      teamIds: $teams
      partyId: $party
      commitmentId: $commitment
      first: 20
      after: $after
    ) {
      ...Changed_commitments
    }
  }
`);
