import { graphql } from '../../../generated/gql.js';

/** The outside reader of this deployment; null if it has none. */
export const OutsideReader = graphql(`
  query OutsideReader {
    outsideReader {
      model
      host
    }
  }
`);
