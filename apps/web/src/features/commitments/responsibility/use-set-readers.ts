import { graphql } from '../../../generated/gql.js';
import type { SetReadersInput } from '../../../generated/graphql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const SetReaders = graphql(`
  mutation SetReaders($input: SetReadersInput!) {
    setReaders(input: $input) {
      __typename
      ... on Commitment {
        id
        version
      }
      ... on InvalidInput {
        message
        field
      }
      ... on StaleEdit {
        message
        version
      }
    }
  }
`);

export function useSetReaders() {
  const [act, busy] = useAct(SetReaders, { refetch: ['Commitment'], whenStale: ['Commitment'] });
  async function set(input: SetReadersInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Commitment':
        return { done: true };
      case 'InvalidInput':
      case 'StaleEdit':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { set, busy };
}
