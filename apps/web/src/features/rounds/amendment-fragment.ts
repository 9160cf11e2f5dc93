import { graphql } from '../../generated/gql.js';

export const AmendmentFacts = graphql(`
  fragment Amendment_amendment on RoundAmendment {
    id
    part
    frozen
    value
    reason
    askedAt
    askedBy {
      id
      name
    }
    isDecidedElsewhere
    outcome {
      ending
      words
      at
      by {
        id
        name
      }
    }
    round {
      id
      title
    }
    frozenValue {
      id
      kind
      workTeamId
    }
    commitment {
      id
      reference
      title
      leadTeam {
        id
      }
    }
  }
`);
