import { graphql } from '../../../generated/gql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const CancelExtraction = graphql(`
  mutation CancelExtraction($sourceId: UUID!) {
    cancelExtraction(sourceId: $sourceId) {
      __typename
      ... on Extraction {
        id
        state
        done
        total
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

export function useCancelExtraction() {
  const [act, busy] = useAct(CancelExtraction, { refetch: ['SourceWork'] });
  async function cancel(sourceId: string): Promise<Done<true>> {
    const { result, failure } = await act({ sourceId });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Extraction':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { cancel, busy };
}
