import { graphql } from '../../../generated/gql.js';

/** A marked passage with everything visible that refers to it. */
export const ReadingPassage = graphql(`
  fragment Reading_passage on Passage {
    id
    start
    end
    quote
    state
    proposal {
      id
      ...ProposalCard_proposal
    }
    statements {
      id
      roles
      commitment {
        id
        reference
        title
      }
      createdAt
      createdBy {
        id
        name
      }
    }
    notes {
      id
      kind
      measure
      value
      valueWords
      unit
      words
      createdAt
      createdBy {
        id
        name
      }
    }
  }
`);
