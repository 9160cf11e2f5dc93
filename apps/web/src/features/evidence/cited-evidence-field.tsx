import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { GradedChoices, type GradedById } from './graded-choices.js';

export const CitedEvidenceCommitment = graphql(`
  fragment CitedEvidence_commitment on Commitment {
    id
    evidence(first: 50) {
      edges {
        node {
          id
          title
          isWithdrawn
        }
      }
    }
  }
`);

/** Cited evidence as input for the server. */
export function citedInput(cited: GradedById) {
  return Object.entries(cited).map(([evidenceId, { role, grade }]) => ({ evidenceId, role, grade }));
}

interface CitedEvidenceFieldProps {
  readonly commitment: FragmentType<typeof CitedEvidenceCommitment>;
  readonly legend: string;
  readonly value: GradedById;
  readonly error?: string | null;
  readonly onChange: (value: GradedById) => void;
}

/** Chooses from the existing evidence, each with a grade for this claim. */
export function CitedEvidenceField({ commitment, ...props }: CitedEvidenceFieldProps) {
  const { evidence } = getFragmentData(CitedEvidenceCommitment, commitment);
  const items = evidence.edges.map(({ node }) => node).filter(({ isWithdrawn }) => !isWithdrawn);
  if (items.length === 0) return null;
  return <GradedChoices {...props} name="supports" options={items.map(({ id, title }) => ({ id, label: title }))} />;
}
