import { graphql } from '../../../generated/gql.js';
import type { AddStatementInput } from '../../../generated/graphql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const AddStatement = graphql(`
  mutation AddStatement($input: AddStatementInput!) {
    addStatement(input: $input) {
      __typename
      ... on Statement {
        id
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useAddStatement() {
  const [act, busy] = useAct(AddStatement, { refetch: ['Commitment'] });
  async function add(input: AddStatementInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Statement':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { add, busy };
}
