import { intakePolicy } from '@followthrough/domain/policies/intake';
import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import type { Reading_FactsFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ReplaceReaderDialog } from './replace-reader.js';
import classes from './readers.module.css';

const FinishSourceReading = graphql(`
  mutation FinishSourceReading($readingId: UUID!) {
    finishSourceReading(readingId: $readingId) {
      __typename
      ... on SourceReading {
        id
        ...Reading_facts
      }
      ...Refusal_problem
    }
  }
`);

interface ReadingReadersProps {
  readonly sourceId: string;
  readonly reading: Reading_FactsFragment;
}

type Reader = Reading_FactsFragment['readers'][number];

/** The two readers of a source, how a reader finishes, and how a manager replaces one. */
export function ReadingReaders({ sourceId, reading }: ReadingReadersProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [replaced, setReplaced] = useState<Reader | null>(null);
  const { isBlind, unanswered, readers, formerReaders, team } = reading;
  const mayReplace = isBlind && intakePolicy.nameReaders(viewer, { teamId: team.id });
  return (
    <>
      <ul className={classes.readers}>
        {readers.map((one) => (
          <li key={one.id}>
            <bdi>{one.person.name}</bdi>: <Progress reader={one} isBlind={isBlind} />
            {one.reason && (
              <>
                {' · '}
                <Trans>
                  in another reader’s place: <bdi>{one.reason}</bdi>
                </Trans>
              </>
            )}
            {mayReplace && !one.finishedAt && (
              <Button
                variant="default"
                size="compact-xs"
                ms="xs"
                className="ft-no-print"
                aria-label={t`Replace ${one.person.name}`}
                onClick={() => setReplaced(one)}
              >
                <Trans>Replace</Trans>
              </Button>
            )}
          </li>
        ))}
        {formerReaders.map(({ id, person }) => (
          <li key={id}>
            <Trans>
              <bdi>{person.name}</bdi>: replaced, and does not count
            </Trans>
          </li>
        ))}
      </ul>
      {isBlind && typeof unanswered === 'number' && <Finish sourceId={sourceId} reading={reading} left={unanswered} />}
      {replaced && (
        <ReplaceReaderDialog
          sourceId={sourceId}
          teamId={team.id}
          reader={replaced}
          hasRead={[...readers, ...formerReaders].map(({ person }) => person.id)}
          onClose={() => setReplaced(null)}
        />
      )}
    </>
  );
}

function Progress({ reader, isBlind }: { readonly reader: Reader; readonly isBlind: boolean }) {
  if (reader.finishedAt) {
    return (
      <Trans>
        finished, <Moment at={reader.finishedAt} />
      </Trans>
    );
  }
  if (!isBlind) return <Trans>not finished</Trans>;
  return reader.isAble ? <Trans>reading</Trans> : <Trans>can no longer read: left the team or changed role</Trans>;
}

function Finish({ sourceId, reading, left }: ReadingReadersProps & { readonly left: number }) {
  const [refused, setRefused] = useState<string | null>(null);
  const [finish, busy] = useChange(FinishSourceReading, {
    refreshes: [{ __typename: 'Source', id: sourceId }, 'readingsWaiting', 'sourcesToDecide'],
  });
  const count = reading.proposalCount;
  return (
    <Group gap="sm" align="center">
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
      {left === 0 && (
        <Button
          loading={busy}
          size="compact-sm"
          onClick={() =>
            void finish({ readingId: reading.id }).then((answer) => setRefused(answer.refused?.message ?? null))
          }
        >
          <Trans>Finish reading</Trans>
        </Button>
      )}
      {refused && (
        <Text size="sm" c="red" role="alert">
          {refused}
        </Text>
      )}
    </Group>
  );
}
