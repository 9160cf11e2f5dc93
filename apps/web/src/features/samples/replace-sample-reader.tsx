import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { ReplaceReaderDialog, type ReplacedReader } from '../platform/readers/replace-reader-dialog.js';
import { Auditors } from './reader-fields.js';

const ReplaceSampleReaderDocument = graphql(`
  mutation ReplaceSampleReader($input: ReplaceSampleReaderInput!) {
    replaceSampleReader(input: $input) {
      __typename
      ... on Sample {
        id
        ...SampleReaders_sample
      }
      ...Refusal_problem
    }
  }
`);

interface ReplaceSampleReaderProps {
  readonly sampleId: string;
  readonly reader: ReplacedReader;
  /** People who are or were readers. */
  readonly hasRead: readonly string[];
  readonly onClose: () => void;
}

/** Names another auditor in the place of a reader of a sample who has not finished. */
export function ReplaceSampleReader({ sampleId, reader, hasRead, onClose }: ReplaceSampleReaderProps) {
  const { data } = useQuery(Auditors);
  const [replace] = useChange(ReplaceSampleReaderDocument, {
    refreshes: ['samples', 'samplesWaiting', { __typename: 'Sample', id: sampleId }],
  });
  const auditors = data?.auditors.filter(({ id }) => !hasRead.includes(id)) ?? [];
  return (
    <ReplaceReaderDialog reader={reader} people={auditors} replace={replace} onClose={onClose}>
      <Trans>
        The new reader starts from the beginning and does not see the results so far. Those stay in the record and do
        not count.
      </Trans>
    </ReplaceReaderDialog>
  );
}
