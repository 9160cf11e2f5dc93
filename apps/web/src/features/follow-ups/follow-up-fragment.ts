import { graphql } from '../../generated/gql.js';

/** What an item shows and its forms begin with. */
export const FollowUpItemFollowUp = graphql(`
  fragment FollowUpItem_followUp on FollowUp {
    id
    version
    title
    details
    dueOn
    state
    createdAt
    createdBy {
      id
      name
    }
    finishedAt
    outcome
    cancelledReason
    assignee {
      id
      name
    }
    team {
      id
      name
    }
    missingThing {
      id
      words
    }
    commitment {
      id
      changedAt
      reference
      title
      openFollowUps
      leadTeam {
        id
      }
      nextFollowUp {
        id
      }
    }
  }
`);
