import { graphql } from '../../generated/gql.js';

export const Search = graphql(`
  query Search($text: String!, $evidence: Int!, $people: Int!, $samples: Int!, $rounds: Int!) {
    commitments(filter: { text: $text }, orderBy: RELEVANCE, first: 5) {
      totalCount
      edges {
        node {
          id
          reference
          title
          status
          archivedAt
          leadTeam {
            id
          }
          snippet(text: $text)
          ...PartyNames_commitment
        }
      }
    }
    commitmentsLeftOut(filter: { text: $text }) {
      reason
      count
    }
    followUps(filter: { text: $text }, orderBy: RELEVANCE, first: 4) {
      totalCount
      edges {
        node {
          id
          title
          state
          commitment {
            id
            reference
            title
          }
        }
      }
    }
    findings(filter: { text: $text }, orderBy: RELEVANCE, first: 4) {
      totalCount
      edges {
        node {
          id
          reference
          state
          wording {
            id
            title
          }
          commitment {
            id
            reference
            title
          }
        }
      }
    }
    samples(filter: { text: $text }, first: $samples) {
      totalCount
      edges {
        node {
          id
          title
          closing {
            at
          }
        }
      }
    }
    rounds(filter: { text: $text }, first: $rounds) {
      totalCount
      edges {
        node {
          id
          title
          state
          team {
            id
            name
          }
        }
      }
    }
    sources(filter: { text: $text }, orderBy: RELEVANCE, first: 4) {
      totalCount
      edges {
        node {
          id
          title
          publisher
          published
          snippet(text: $text)
        }
      }
    }
    evidencePieces(filter: { text: $text }, first: $evidence) {
      totalCount
      edges {
        node {
          id
          title
          isWithdrawn
          commitment {
            id
            reference
            title
          }
        }
      }
    }
    organisations(filter: { text: $text }, first: 4) {
      totalCount
      edges {
        node {
          id
          name
          kind
        }
      }
    }
    people(filter: { text: $text }, first: $people) {
      totalCount
      edges {
        node {
          id
          name
          deactivatedAt
          memberships {
            team {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export const Opened = graphql(`
  query Opened($references: [String!]!, $sources: [UUID!]!, $organisations: [UUID!]!, $findings: [UUID!]!) {
    openedCommitments(references: $references) {
      id
      reference
      title
    }
    openedSources(ids: $sources) {
      id
      title
    }
    openedOrganisations(ids: $organisations) {
      id
      name
    }
    openedFindings(ids: $findings) {
      id
      reference
      wording {
        id
        title
      }
    }
  }
`);
