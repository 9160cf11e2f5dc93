import { graphql } from '../../../generated/gql.js';

/** A proposal in its reading, as its card shows it; also read back after an answer and an adjudication. */
export const ReadInItem = graphql(`
  fragment ReadIn_item on ReadProposal {
    id
    isSettled
    isDiffering
    kind
    reading {
      id
      isBlind
      team {
        id
      }
      readers {
        id
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
        }
      }
    }
    answers {
      id
      kind
      note
      recordedBy {
        id
        name
      }
    }
    adjudication {
      id
      kind
      words
      at
      by {
        id
        name
      }
    }
  }
`);
