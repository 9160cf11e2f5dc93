import { graphql } from '../../generated/gql.js';

/** What everybody may know of this deployment before they sign in. */
export const DeploymentQuery = graphql(`
  query Deployment {
    deployment {
      name
      needsFirstAdministrator
      hasRecords
      demo
    }
  }
`);
