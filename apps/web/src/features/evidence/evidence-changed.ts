import { graphql } from '../../generated/gql.js';

/** What a new piece or version of evidence changes on the page of its commitment. */
export const EvidenceChangedCommitment = graphql(`
  fragment EvidenceChanged_commitment on Commitment {
    id
    ...EvidenceBlock_commitment
    milestones {
      id
      ...MilestoneSupport_milestone
    }
  }
`);
