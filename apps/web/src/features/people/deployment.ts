import { graphql } from '../../generated/gql.js';

/** The details of the deployment that are public before sign-in. */
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
