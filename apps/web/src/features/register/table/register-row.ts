import { graphql } from '../../../generated/gql.js';
import type { RegisterRow_CommitmentFragment } from '../../../generated/graphql.js';

/** The data of a row of the register, for all columns. */
export const RegisterRowCommitment = graphql(`
  fragment RegisterRow_commitment on Commitment {
    id
    reference
    title
    kind
    status
    stage
    dueEdtf
    dueWords
    responsibility
    archivedAt
    reportedOn
    amount
    currency
    policyAreas
    marking
    leadTeam {
      id
      name
    }
    accountable {
      id
      name
    }
    evidenceCount
    bestGrade
    openFollowUps
    nextFollowUp {
      id
      ...FollowUpOwner_followUp
    }
    createdAt
    changedAt
    ...Marks_commitment
    ...StatusMarks_commitment
    ...PartyNames_commitment
  }
`);

export type RegisterRow = RegisterRow_CommitmentFragment;
