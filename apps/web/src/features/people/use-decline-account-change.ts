import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const DeclineAccountChange = graphql(`
  mutation DeclineAccountChange($id: UUID!) {
    declineAccountChange(id: $id) {
      __typename
      ... on AccountChange {
        id
        state
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

export function useDeclineAccountChange() {
  const [act, busy] = useAct(DeclineAccountChange, { refetch: ['People', 'AccountChanges'] });
  async function decline(id: string): Promise<Done<true>> {
    const { result, failure } = await act({ id });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'AccountChange':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { decline, busy };
}
