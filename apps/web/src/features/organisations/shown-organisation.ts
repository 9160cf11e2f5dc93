import { graphql } from '../../generated/gql.js';

/** Every fact that a form edits together. */
export const ShownOrganisation = graphql(`
  fragment ShownOrganisation_organisation on Organisation {
    kind
    name
    shortName
    code
    aliases
    inOfficeFrom
    inOfficeUntil
    parent {
      id
      name
    }
    members {
      member {
        id
        name
      }
    }
    isOwn
  }
`);
