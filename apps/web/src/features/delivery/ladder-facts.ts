import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';

export const LadderFactsCommitment = graphql(`
  fragment LadderFacts_commitment on Commitment {
    id
    kind
    kindFields {
      name
      value
    }
    rungsNotApplying {
      id
      stage
    }
  }
`);

/** What decides which stages a commitment has. */
export function ladderFacts(commitment: FragmentType<typeof LadderFactsCommitment>) {
  const { kind, kindFields, rungsNotApplying } = getFragmentData(LadderFactsCommitment, commitment);
  return {
    kind,
    instrumentType: kindFields.find(({ name }) => name === 'instrumentType')?.value ?? null,
    notApplicable: rungsNotApplying.map(({ stage }) => stage),
  };
}
