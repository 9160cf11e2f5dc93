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

/** Who reads, with when they were here before, and what changed since. */
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
