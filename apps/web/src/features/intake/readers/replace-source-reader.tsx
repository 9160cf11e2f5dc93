import { Trans } from '@lingui/react/macro';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ReplaceReaderDialog, type ReplacedReader } from '../../platform/readers/replace-reader-dialog.js';
import { useTeamReaders } from './team-readers.js';

const ReplaceSourceReaderDocument = graphql(`
  mutation ReplaceSourceReader($input: ReplaceSourceReaderInput!) {
    replaceSourceReader(input: $input) {
      __typename
      ... on SourceReading {
        id
        ...Reading_facts
      }
      ...Refusal_problem
    }
  }
`);

interface ReplaceSourceReaderProps {
  readonly sourceId: string;
  readonly teamId: string;
  readonly reader: ReplacedReader;
  /** People who are or were readers. */
  readonly hasRead: readonly string[];
  readonly onClose: () => void;
}

/** Names another person in the place of a reader of a source who has not finished. */
export function ReplaceSourceReader({ sourceId, teamId, reader, hasRead, onClose }: ReplaceSourceReaderProps) {
  const [replace] = useChange(ReplaceSourceReaderDocument, {
    refreshes: [{ __typename: 'Source', id: sourceId }, 'readingsWaiting'],
  });
  const people = useTeamReaders(teamId).filter(({ id }) => !hasRead.includes(id));
  return (
    <ReplaceReaderDialog reader={reader} people={people} replace={replace} onClose={onClose}>
      <Trans>
        The new reader starts from the beginning and does not see the answers so far. Those stay in the record and do
        not count.
      </Trans>
    </ReplaceReaderDialog>
  );
}
