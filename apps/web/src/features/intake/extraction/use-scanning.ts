import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';

const CancelExtraction = graphql(`
  mutation CancelExtraction($sourceId: UUID!) {
    cancelExtraction(sourceId: $sourceId) {
      __typename
      ...Scan_extraction
      ...Refusal_problem
    }
  }
`);

const ExtractAgain = graphql(`
  mutation ExtractAgain($sourceId: UUID!) {
    extractAgain(sourceId: $sourceId) {
      __typename
      ...Scan_extraction
      ...Refusal_problem
    }
  }
`);

const AskOutsideReader = graphql(`
  mutation AskOutsideReader($sourceId: UUID!) {
    askOutsideReader(sourceId: $sourceId) {
      __typename
      ...Scan_extraction
      ...Refusal_problem
    }
  }
`);

/**
 * Cancels the scan of a source or the reading after it, scans it again, or asks only the outside reader again. Each answers
 * why it was refused, or null.
 */
export function useScanning(sourceId: string) {
  const refreshes = [{ __typename: 'Source' as const, id: sourceId }];
  const [scanAgain, isScanningAgain] = useChange(ExtractAgain, { refreshes });
  const [askOutside, isAskingOutside] = useChange(AskOutsideReader, { refreshes });
  const [askToCancel, isCancelling] = useChange(CancelExtraction, { refreshes });
  return {
    again: async () => (await scanAgain({ sourceId })).refused?.message ?? null,
    askOutside: async () => (await askOutside({ sourceId })).refused?.message ?? null,
    cancel: async () => (await askToCancel({ sourceId })).refused?.message ?? null,
    isAsking: isScanningAgain || isAskingOutside,
    isCancelling,
  };
}
