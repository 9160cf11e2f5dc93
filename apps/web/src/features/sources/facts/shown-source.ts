import { graphql } from '../../../generated/gql.js';

/** Every fact of a source, with its origin. */
export const ShownSource = graphql(`
  fragment ShownSource_source on Source {
    title
    issuer {
      id
      name
    }
    issuerName
    publisher
    published
    publishedWords
    language
    address
    copyState
    knownGaps
    facts {
      id
      name
      origin
      why
    }
  }
`);
