import { useApolloClient, useQuery } from '@apollo/client/react';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { Block, EmptyBlock, named, useBlockInView } from '../features/platform/block.js';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { tellChanged } from '../features/platform/changes/subjects.js';
import { today } from '../features/platform/days/today.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { WaitingList } from '../features/platform/rows/waiting-list.js';
import { WaitingRows } from '../features/platform/rows/waiting-rows.js';
import rows from '../features/platform/rows/rows.module.css';
import { useMore } from '../features/platform/use-more.js';
import { NeedingCommitment } from '../features/register/waiting/needing-commitment.js';
import { EarlierRounds } from '../features/rounds/earlier-rounds.js';
import { RoundActs } from '../features/rounds/round-acts.js';
import { RoundFigures } from '../features/rounds/round-figures.js';
import { RoundFacts } from '../features/rounds/round-fragment.js';
import { RoundProgress } from '../features/rounds/round-progress.js';
import { RoundStateBadge } from '../features/rounds/round-state.js';
import { RoundTeams } from '../features/rounds/round-teams.js';
import { RoundTrail } from '../features/rounds/round-trail.js';
import { RoundValue } from '../features/rounds/round-value.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import type { Round_RoundFragment, RoundQuery } from '../generated/graphql.js';

const OwedPage = graphql(`
  fragment RoundOwed_page on CommitmentConnection {
    totalCount
    edges {
      node {
        id
        ...NeedingCommitment
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const ValuesPage = graphql(`
  fragment RoundValues_page on RoundValueConnection {
    totalCount
    edges {
      node {
        id
        ...RoundValue_value
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const RoundDocument = graphql(`
  query Round($id: UUID!) {
    round(id: $id) {
      id
      title
      state
      ...Round_round
      ...RoundTeams_round
      ...RoundFigures_round
      owed(first: 50) {
        ...RoundOwed_page
      }
      values(first: 50) {
        ...RoundValues_page
      }
    }
  }
`);

const MoreOwed = graphql(`
  query MoreOwed($id: UUID!, $after: String) {
    round(id: $id) {
      id
      owed(first: 50, after: $after) {
        ...RoundOwed_page
      }
    }
  }
`);

const MoreValues = graphql(`
  query MoreValues($id: UUID!, $after: String) {
    round(id: $id) {
      id
      values(first: 50, after: $after) {
        ...RoundValues_page
      }
    }
  }
`);

const lookEveryMilliseconds = 1_000;

export const preload = ({ client, params }: PreloadInput) =>
  client.query({ query: RoundDocument, variables: { id: params.id ?? '' } });

const route = getRouteApi('/shell/rounds/$id');

/** A round: who still owes a report, and once it is frozen, its figures, signatures and amendments. */
export function RoundPage() {
  const { id } = route.useParams();
  const client = useApolloClient();
  const { data, error, loading, refetch, startPolling, stopPolling } = useQuery(RoundDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  // While it is being frozen, the page follows the progress.
  const isFreezing = data?.round?.state === 'FREEZING';
  useEffect(() => {
    if (!isFreezing) return undefined;
    startPolling(lookEveryMilliseconds);
    return () => {
      stopPolling();
      // The worker has changed it since: its activity, and what waits for a signature.
      void tellChanged(client, ['rounds', 'roundsToSign']);
    };
  }, [client, isFreezing, startPolling, stopPolling]);
  if (!data && loading) return <PageSkeleton />;
  if (data?.round === null || isNoAddress(error)) return <NothingHere />;
  if (!data?.round) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <Round round={data.round} isRead={!loading} />;
}

type Shown = NonNullable<RoundQuery['round']>;

interface RoundProps {
  readonly round: Shown;
  /** Whether the server has answered: until then, the lists begin again. */
  readonly isRead: boolean;
}

function Round({ round, isRead }: RoundProps) {
  const { t } = useLingui();
  const facts = getFragmentData(RoundFacts, round);
  const { id, title, asked, state, openedAt, openedBy } = facts;
  useBlockInView(true);
  return (
    <Stack gap="lg" maw={880}>
      <PageHeading detail={<RoundDetail {...facts} />}>{title}</PageHeading>
      {asked && (
        <Text dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
          {asked}
        </Text>
      )}
      <RoundProgress round={round} />
      <RoundActs round={round} />
      <Block id="teams" title={t`Teams`}>
        <RoundTeams round={round} />
      </Block>
      {state === 'OPEN' && <Owed round={round} />}
      {state === 'FROZEN' && (
        <>
          <Block id="figures" title={t`Figures`}>
            <RoundFigures round={round} />
          </Block>
          <EarlierRounds round={round} />
          <Values round={round} isRead={isRead} />
        </>
      )}
      <Block id="activity" title={t`Activity`}>
        <RoundTrail id={id} />
      </Block>
      <WhoWhen did={<Trans>Opened by</Trans>} who={openedBy.name} at={openedAt} />
    </Stack>
  );
}

type DetailProps = Pick<Round_RoundFragment, 'team' | 'state' | 'since' | 'deadline'>;

function RoundDetail({ team, state, since, deadline }: DetailProps) {
  return (
    <>
      <RoundStateBadge state={state} /> {team ? <bdi>{team.name}</bdi> : <Trans>All teams</Trans>}
      {' · '}
      <Trans>
        Reports from <UncertainDate edtf={since} />
      </Trans>
      {' · '}
      <Trans>
        Deadline <UncertainDate edtf={deadline} />
      </Trans>
      {state === 'OPEN' && (
        <>
          {' ('}
          <RelativeDay day={deadline} today={today()} />)
        </>
      )}
    </>
  );
}

function Owed({ round: { id, owed } }: { readonly round: Shown }) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreOwed);
  const { edges, pageInfo, totalCount } = getFragmentData(OwedPage, owed);
  if (edges.length === 0) {
    return (
      <EmptyBlock id="owed" title={t`Missing reports`}>
        <Trans>Every open commitment has its report.</Trans>
      </EmptyBlock>
    );
  }
  return (
    <Block id="owed" title={t`Missing reports (${totalCount})`}>
      <WaitingList>
        <WaitingRows
          rows={edges.map(({ node }) => (
            <NeedingCommitment key={node.id} commitment={node} need="REPORT" />
          ))}
          hasMore={pageInfo.hasNextPage}
          busy={busy}
          onMore={() => void more({ id, after: pageInfo.endCursor })}
        />
      </WaitingList>
    </Block>
  );
}

function Values({ round, isRead }: RoundProps) {
  const { t } = useLingui();
  const [more, busy] = useMore(MoreValues);
  const { edges, pageInfo, totalCount } = getFragmentData(ValuesPage, round.values);
  const showMore = useEffectEvent(() => void more({ id: round.id, after: pageInfo.endCursor }));
  // A figure that the address names may be far down: pages are read until it is there.
  const isNamed = named().startsWith('value-');
  const isThere = isNamed && edges.some(({ node }) => `value-${node.id}` === named());
  const isSought = isRead && isNamed && !isThere && pageInfo.hasNextPage;
  useEffect(() => {
    if (isSought) showMore();
  }, [isSought, pageInfo.endCursor]);
  useBlockInView(isThere);
  return (
    <Block id="values" title={t`Commitments (${totalCount})`}>
      {edges.length === 0 ? (
        <EmptyState>
          <Trans>No commitment was in this round.</Trans>
        </EmptyState>
      ) : (
        <>
          <ul className={rows.rows}>
            {edges.map(({ node }) => (
              <RoundValue key={node.id} round={round} value={node} />
            ))}
          </ul>
          <ListMore
            hasMore={pageInfo.hasNextPage}
            busy={busy}
            onMore={() => void more({ id: round.id, after: pageInfo.endCursor })}
          />
        </>
      )}
    </Block>
  );
}
