import { graphql } from '../../generated/gql.js';

/** What a line of a list shows. */
export const FindingRowFinding = graphql(`
  fragment FindingRow_finding on Finding {
    id
    reference
    state
    delay
    replyDue
    wording {
      id
      severity
      title
    }
    response {
      answer
      dueOn
      followUp {
        id
      }
    }
    check {
      closing
    }
    commitment {
      id
      reference
      title
    }
  }
`);

export const FindingPassage = graphql(`
  fragment FindingPassage_passage on Passage {
    id
    quote
    source {
      id
      title
      publisher
      published
    }
  }
`);

/** Everything about a finding, for its page. */
export const FindingFacts = graphql(`
  fragment Finding_finding on Finding {
    id
    reference
    about
    state
    delay
    replyDue
    firstReplyDue
    raisedAt
    raisedBy {
      id
      name
    }
    report {
      id
      status
      effectiveOn
    }
    evidence {
      id
      title
      isWithdrawn
    }
    test {
      id
      number
    }
    roundValue {
      id
      status
      ...FrozenFacts_value
      round {
        id
        title
      }
    }
    passage {
      id
      ...FindingPassage_passage
    }
    wording {
      id
      number
      severity
      title
      condition
      criterion
      consequence
      recommendation
    }
    earlierWordings {
      id
      number
      severity
      title
      condition
      criterion
      consequence
      recommendation
      at
    }
    reply {
      ending
      at
      by {
        id
        name
      }
    }
    response {
      answer
      words
      dueOn
      at
      by {
        id
        name
      }
      owner {
        id
        name
      }
      followUp {
        id
        state
        dueOn
        assignedSince
        assignee {
          id
          name
        }
        team {
          id
          name
        }
        ...FollowUpItem_followUp
      }
    }
    check {
      closing
      words
      address
      at
      by {
        id
        name
      }
      evidence {
        id
        title
      }
      passage {
        id
        ...FindingPassage_passage
      }
    }
    withdrawal {
      reason
      at
      by {
        id
        name
      }
    }
    commitment {
      id
      reference
      title
      archivedAt
      leadTeam {
        id
        name
      }
    }
  }
`);
