import { graphql } from '../../../generated/gql.js';

/** The data of a card, also read back after every decision. */
export const ProposalCardProposal = graphql(`
  fragment ProposalCard_proposal on Proposal {
    id
    version
    tier
    state
    title
    kind
    amount
    currency
    dueWords
    dueEdtf
    stage
    force
    manner
    speaker
    because
    madeBy
    alsoBy
    parties {
      name
      role
      meansIssuer
      organisationId
      organisationName
    }
    acts {
      title
      kind
      amount
      currency
      dueWords
      dueEdtf
    }
    likelyDuplicates {
      commitmentId
      reference
      title
      titleLikeness
      sharedParties
    }
    decidedAt
    decidedBy {
      id
      name
    }
    reasonCode
    reason
    note {
      id
      kind
      measure
      value
      valueWords
      unit
      words
    }
    commitments {
      id
      reference
      title
      dueWords
      dueEdtf
      responsibility
      leadTeam {
        id
        name
      }
    }
    restates {
      id
      title
      passage {
        id
      }
    }
    alsoSaid {
      id
      state
      passage {
        id
        state
        quote
      }
    }
    readIn {
      id
      isSettled
      kind
      ...ReadIn_item
    }
    passage {
      id
      state
      quote
      start
      end
    }
    source {
      id
      proposalsMade
      proposalsDecided
      proposalsPossible
    }
  }
`);
