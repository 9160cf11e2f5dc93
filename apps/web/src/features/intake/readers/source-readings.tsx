import { useQuery } from '@apollo/client/react';
import { intakePolicy } from '@followthrough/domain/policies/intake';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { Reading_FactsFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { onChanged } from '../../platform/changes/subjects.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ReasonDialog } from '../../platform/forms/reason-dialog.js';
import { QueryFailed } from '../../platform/query-failed.js';
import { AskReadersButton } from './ask-readers.js';
import { ReadingAgreement } from './reading-agreement.js';
import { ReadingReaders } from './reading-readers.js';
import { ReadingFacts, SourceReadings as SourceReadingsRead } from './readings-query.js';
import classes from './readers.module.css';
import { SettleButton } from './settle-reading.js';

interface SourceReadingsProps {
  readonly source: {
    readonly id: string;
    readonly published?: string | null;
    readonly proposalsMade: number;
    readonly proposalsDecided: number;
  };
}

/** The latest readings of a source by two people, or the button that asks for one: another is asked for once all have ended. */
export function SourceReadings({ source }: SourceReadingsProps) {
  const { id } = source;
  const variables = { id };
  const { data, error, refetch } = useQuery(SourceReadingsRead, { variables, fetchPolicy: 'cache-and-network' });
  const readings = data?.source?.readings.edges.map(({ node }) => getFragmentData(ReadingFacts, node)) ?? [];
  const readAgain = useEffectEvent(() => {
    // Each decision changes what is left to decide.
    if (readings.length > 0) void refetch().catch(() => undefined);
  });
  useEffect(() => onChanged(() => readAgain()), []);
  if (!data) return error ? <QueryFailed error={error} onRetry={() => void refetch()} /> : null;
  const isOpen = source.proposalsDecided < source.proposalsMade;
  const isBound = readings.some(isBinding);
  return (
    <>
      {readings.map((reading) => (
        <Reading key={reading.id} source={source} reading={reading} />
      ))}
      {isOpen && !isBound && (
        <Group mb="sm">
          <AskReadersButton sourceId={id} />
        </Group>
      )}
    </>
  );
}

/** Whether some of its proposals are not decided, and cannot be decided against it. */
const isBinding = ({ endedAt, isBlind, toAdjudicate, settled }: Reading_FactsFragment): boolean =>
  !endedAt && (isBlind || toAdjudicate > 0 || settled.totalCount > 0);

interface ReadingProps extends SourceReadingsProps {
  readonly reading: Reading_FactsFragment;
}

/** One reading: who reads, then how far they agree, what is to be adjudicated, and the decision in one step. */
function Reading({ source, reading }: ReadingProps) {
  const { t } = useLingui();
  const { isBlind, proposalCount, toAdjudicate, team, askedBy, askedAt, agreements, endedAt, endedBy, endedReason } =
    reading;
  return (
    <section aria-label={t`Read by two people`} className={classes.panel}>
      <Group justify="space-between" gap="xs">
        <h2 className={classes.heading}>
          <Trans>Read by two people</Trans>
        </h2>
        <Group gap="xs">
          <SettleButton source={source} reading={reading} />
          {isBinding(reading) && <EndReading source={source} reading={reading} />}
        </Group>
      </Group>
      <Text size="sm" c="dimmed" component="div">
        <Plural value={proposalCount} one="# proposal" other="# proposals" />
        {' · '}
        <bdi>{team.name}</bdi>
        <WhoWhen who={askedBy.name} at={askedAt} />
      </Text>
      <ReadingReaders sourceId={source.id} reading={reading} />
      {isBlind && (
        <Text size="sm">
          <Trans>
            They do not see each other’s answers, and nobody else sees either, until both have finished. Until then,
            nobody decides on these proposals.
          </Trans>
        </Text>
      )}
      {agreements.length > 0 && <ReadingAgreement reading={reading} />}
      {toAdjudicate > 0 && !endedAt && (
        <Text size="sm" fw={550} mt="xs">
          <Plural
            value={toAdjudicate}
            one="They differ on # proposal. A third person of the team adjudicates it in its card."
            other="They differ on # proposals. A third person of the team adjudicates them in their cards."
          />
        </Text>
      )}
      {endedAt && (
        <div>
          <Text size="sm">
            <Trans>Ended: its proposals are decided like any others.</Trans>
          </Text>
          <Text size="sm" dir="auto" className={classes.words}>
            {endedReason}
          </Text>
          <WhoWhen who={endedBy?.name ?? null} at={endedAt} />
        </div>
      )}
    </section>
  );
}

const EndSourceReading = graphql(`
  mutation EndReading($input: EndReadingInput!) {
    endReading(input: $input) {
      __typename
      ... on SourceReading {
        id
        ...Reading_facts
      }
      ...Refusal_problem
    }
  }
`);

/** For managers: the proposals are decided like any others then. */
function EndReading({ source, reading }: ReadingProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [end] = useChange(EndSourceReading, {
    refreshes: [{ __typename: 'Source', id: source.id }, 'readingsWaiting', 'sourcesToDecide'],
  });
  if (!intakePolicy.nameReaders(viewer, { teamId: reading.team.id })) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" className="ft-no-print" onClick={() => setOpen(true)}>
        <Trans>End reading</Trans>
      </Button>
      {isOpen && (
        <ReasonDialog
          draft={`end reading ${reading.id}`}
          title={t`End this reading`}
          action={t`End reading`}
          leave={t`Keep reading`}
          send={(reason) => end({ readingId: reading.id, reason })}
          onClose={() => setOpen(false)}
        >
          <Trans>Its proposals are decided like any others then, and the answers so far become visible.</Trans>
        </ReasonDialog>
      )}
    </>
  );
}
