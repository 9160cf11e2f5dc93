import { graphql } from '../../generated/gql.js';

/** A round without its lists. */
export const RoundFacts = graphql(`
  fragment Round_round on Round {
    id
    version
    title
    asked
    since
    deadline
    state
    owing
    owingOfMine
    openedAt
    openedBy {
      id
      name
    }
    remindedAt
    remindedBy {
      id
      name
    }
    frozenAt
    frozenBy {
      id
      name
    }
    digest
    cancelledAt
    cancelledReason
    cancelledBy {
      id
      name
    }
    mergedInto {
      id
      name
    }
    freezing {
      percent
      failedAt
    }
    team {
      id
      name
      closedAt
    }
  }
`);
