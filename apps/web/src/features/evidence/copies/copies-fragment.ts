import { graphql } from '../../../generated/gql.js';

export const CopiesEvidence = graphql(`
  fragment Copies_evidence on Evidence {
    id
    address
    copies {
      id
      address
      fetchedAt
      keptBy {
        id
        name
      }
      file {
        id
        size
        sha256
      }
    }
  }
`);
