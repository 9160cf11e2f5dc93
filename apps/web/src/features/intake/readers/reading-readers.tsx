import { intakePolicy } from '@followthrough/domain/policies/intake';
import { Plural, Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { Reading_FactsFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { TwoReaders } from '../../platform/readers/two-readers.js';
import { ReplaceSourceReader } from './replace-source-reader.js';

interface ReadingReadersProps {
  readonly sourceId: string;
  readonly reading: Reading_FactsFragment;
}

/** The two readers of a source, what is left for a reader, and how a manager replaces one. */
export function ReadingReaders({ sourceId, reading }: ReadingReadersProps) {
  const { viewer } = useViewer();
  const { isBlind, unanswered: left, proposalCount: count, readers, formerReaders, team } = reading;
  return (
    <>
      <TwoReaders
        readers={readers}
        formerReaders={formerReaders}
        isOver={!isBlind}
        unable={<Trans>can no longer read: left the team or changed role</Trans>}
        replacing={
          intakePolicy.nameReaders(viewer, { teamId: team.id })
            ? (reader, hasRead, onClose) => (
                <ReplaceSourceReader {...{ sourceId, teamId: team.id, reader, hasRead, onClose }} />
              )
            : null
        }
      />
      {isBlind && typeof left === 'number' && (
        <Text size="sm">
          {left > 0 ? (
            <Plural
              value={left}
              one={`# of ${count} proposals still needs your answer.`}
              other={`# of ${count} proposals still need your answer.`}
            />
          ) : (
            <Trans>You answered all proposals. After you finish, your answers are final.</Trans>
          )}
        </Text>
      )}
    </>
  );
}
