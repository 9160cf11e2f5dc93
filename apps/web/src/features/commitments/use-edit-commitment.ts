import { graphql } from '../../generated/gql.js';
import type { EditCommitmentInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const EditCommitment = graphql(`
  mutation EditCommitment($input: EditCommitmentInput!) {
    editCommitment(input: $input) {
      __typename
      ... on Commitment {
        ...CommitmentDraft_commitment
      }
      ... on InvalidInput {
        message
        field
      }
      ... on StaleEdit {
        message
        version
        changes {
          fields
        }
      }
    }
  }
`);

/** `fields` are those that somebody else changed, where the edit was stale. */
export type EditedCommitment = Done<true> & { readonly fields?: readonly string[] };

export function useEditCommitment() {
  const [act, busy] = useAct(EditCommitment, { whenStale: ['CommitmentToEdit'] });
  async function edit(input: EditCommitmentInput): Promise<EditedCommitment> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Commitment':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      case 'StaleEdit':
        return { refused: result, fields: [...new Set(result.changes.flatMap(({ fields }) => fields))] };
      default:
        return assertNever(result);
    }
  }
  return { edit, busy };
}
