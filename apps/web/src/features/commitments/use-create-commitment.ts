import { graphql } from '../../generated/gql.js';
import type { CreateCommitmentInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const CreateCommitment = graphql(`
  mutation CreateCommitment($input: CreateCommitmentInput!) {
    createCommitment(input: $input) {
      __typename
      ... on Commitment {
        id
        reference
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

/** Answers the reference of what was entered. */
export function useCreateCommitment() {
  const [act, busy] = useAct(CreateCommitment);
  async function create(input: CreateCommitmentInput): Promise<Done<string>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Commitment':
        return { done: result.reference };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { create, busy };
}
