import { mayCite, type CitedFor } from '@followthrough/domain/evidence';
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
          kind
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
  /** The claim that it is cited for. */
  readonly claim: CitedFor;
  readonly legend: string;
  readonly value: GradedById;
  readonly error?: string | null;
  readonly onChange: (value: GradedById) => void;
}

/** Chooses from the existing evidence, each with a grade for this claim. */
export function CitedEvidenceField({ commitment, claim, ...props }: CitedEvidenceFieldProps) {
  const { evidence } = getFragmentData(CitedEvidenceCommitment, commitment);
  // What was chosen before the status changed stays visible, so that it can be removed.
  const items = evidence.edges
    .map(({ node }) => node)
    .filter(({ id, kind, isWithdrawn }) => !isWithdrawn && (mayCite(kind, claim) || id in props.value));
  if (items.length === 0) return null;
  const options = items.map(({ id, kind, title }) => ({ id, label: title, isSearch: kind === 'SEARCH' }));
  return <GradedChoices {...props} name="supports" options={options} />;
}
