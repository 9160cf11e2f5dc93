import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';

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
      ...Refusal_problem
    }
  }
`);

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
        otherLanguage
        isOutdated
      }
      ...Refusal_problem
    }
  }
`);

/** Cancels the scan of a source, or scans it again. Each answers why it was refused, or null. */
export function useScanning(sourceId: string) {
  const refreshes = [{ __typename: 'Source' as const, id: sourceId }];
  const [askAgain, isAsking] = useChange(ExtractAgain, { refreshes });
  const [askToCancel, isCancelling] = useChange(CancelExtraction, { refreshes });
  return {
    again: async () => (await askAgain({ sourceId })).refused?.message ?? null,
    cancel: async () => (await askToCancel({ sourceId })).refused?.message ?? null,
    isAsking,
    isCancelling,
  };
}
