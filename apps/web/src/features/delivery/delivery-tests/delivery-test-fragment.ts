import { graphql } from '../../../generated/gql.js';

export const DeliveryTestFacts = graphql(`
  fragment DeliveryTest_test on DeliveryTest {
    id
    number
    delivered
    partlyDelivered
    notDelivered
    whoseWord
    inferred
    isByDueDate
    dueEdtf
    dueWords
    dueBasis
    dueAgainst
    dueWhy
    reason
    isAfterReport
    usedBefore
    usedFor
    haveMilestonesChanged
    writtenAt
    writtenBy {
      id
      name
    }
    milestones {
      id
      words
      neededGrade
      milestone {
        id
        words
        isRequired
        neededGrade
        removedAt
        isAfterReport
      }
    }
  }
`);
