import { graphql } from '../../../generated/gql.js';

export const SourceReadings = graphql(`
  query SourceReadings($id: UUID!) {
    source(id: $id) {
      id
      readings(first: 5) {
        edges {
          node {
            id
            ...Reading_facts
          }
        }
      }
    }
  }
`);

export const ReadingFacts = graphql(`
  fragment Reading_facts on SourceReading {
    id
    isBlind
    proposalCount
    unanswered
    toAdjudicate
    askedAt
    askedBy {
      id
      name
    }
    endedAt
    endedReason
    endedBy {
      id
      name
    }
    team {
      id
      name
    }
    readers {
      id
      isAble
      reason
      finishedAt
      person {
        id
        name
      }
    }
    formerReaders {
      id
      person {
        id
        name
      }
    }
    agreements {
      first
      second
      count
    }
    settled(first: 100) {
      totalCount
      edges {
        node {
          id
          kind
          proposal {
            id
            ...ProposalCard_proposal
          }
        }
      }
    }
  }
`);
