import { graphql } from '../../../generated/gql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { Done } from '../../platform/refusal.js';
import { useAct } from '../../platform/use-act.js';

const ExtractAgain = graphql(`
  mutation ExtractAgain($sourceId: UUID!) {
    extractAgain(sourceId: $sourceId) {
      __typename
      ... on Extraction {
        id
        state
        done
        total
        isCut
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

export function useExtractAgain() {
  const [act, busy] = useAct(ExtractAgain, { refetch: ['SourceWork'] });
  async function again(sourceId: string): Promise<Done<true>> {
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
  return { again, busy };
}
