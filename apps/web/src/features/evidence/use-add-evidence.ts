import { useLingui } from '@lingui/react/macro';
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

/** `1e999` and the like never reach the rules: the server says that it is no number, and not which field it was. */
const isDecimal = (value: string) => /^-?\d{1,30}(\.\d{1,10})?$/.test(value);

export function useAddEvidence() {
  const { t } = useLingui();
  const [act, busy] = useAct(AddEvidence);
  async function add(input: AddEvidenceInput): Promise<Done<true>> {
    if (input.value && !isDecimal(input.value)) {
      const message = t`This is not a number that can be kept. Write it in digits, such as 1250.5.`;
      return { refused: { field: 'value', message } };
    }
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
