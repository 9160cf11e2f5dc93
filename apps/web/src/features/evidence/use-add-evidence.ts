import { graphql } from '../../generated/gql.js';
import type { AddEvidenceInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const AddEvidence = graphql(`
  mutation AddEvidence($input: AddEvidenceInput!) {
    addEvidence(input: $input) {
      __typename
      ... on Evidence {
        id
        commitment {
          id
          ...EvidenceBlock_commitment
          milestones {
            id
            ...MilestoneSupport_milestone
          }
        }
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useAddEvidence() {
  const [act, busy] = useAct(AddEvidence);
  async function add(input: AddEvidenceInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Evidence':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { add, busy };
}
