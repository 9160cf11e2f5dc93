import { graphql } from '../../generated/gql.js';
import type { FollowUpItem_FollowUpFragment } from '../../generated/graphql.js';
import type { Subject } from '../platform/changes/subjects.js';

/** The data for an item and its forms. */
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

/** A page of follow-ups. */
export const FollowUpItemsConnection = graphql(`
  fragment FollowUpItems_connection on FollowUpConnection {
    edges {
      node {
        id
        ...FollowUpItem_followUp
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

/** The parts that policies need. */
export function partsOf({ commitment, assignee, team }: FollowUpItem_FollowUpFragment) {
  return {
    leadTeamId: commitment.leadTeam.id,
    assigneeId: assignee?.id ?? null,
    assignedTeamId: team?.id ?? null,
  };
}

/**
 * What a step of a follow-up can change besides itself: the finding whose answer promised it. Not the lists of My work, where a
 * finished row stays in its place.
 */
export const findingsOfFollowUp: readonly Subject[] = ['finding', 'findings'];
