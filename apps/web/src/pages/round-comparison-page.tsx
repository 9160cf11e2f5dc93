import { useQuery } from '@apollo/client/react';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import rows from '../features/platform/rows/rows.module.css';
import { useMore } from '../features/platform/use-more.js';
import { roundAddress } from '../features/rounds/round-address.js';
import { RoundMove } from '../features/rounds/round-move.js';
import { graphql } from '../generated/gql.js';
import type { RoundComparisonQuery } from '../generated/graphql.js';

const RoundComparison = graphql(`
  query RoundComparison($laterId: UUID!, $earlierId: UUID!, $after: String) {
    later: round(id: $laterId) {
      id
      title
      frozenAt
      team {
        id
        name
      }
    }
    earlier: round(id: $earlierId) {
      id
      title
      frozenAt
      team {
        id
        name
      }
    }
    roundMoves(laterId: $laterId, earlierId: $earlierId, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          ...RoundMove_move
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const variablesOf = ({ id, earlier }: { readonly id?: string; readonly earlier?: string }) => ({
  laterId: id ?? '',
  earlierId: earlier ?? '',
});

export const preload = ({ client, params }: PreloadInput) =>
  client.query({ query: RoundComparison, variables: variablesOf(params) });

const route = getRouteApi('/shell/rounds/$id/since/$earlier');

/** What moved between two frozen rounds, and why. */
export function RoundComparisonPage() {
  const variables = variablesOf(route.useParams());
  const { data, error, loading, refetch } = useQuery(RoundComparison, { variables, fetchPolicy: 'cache-and-network' });
  const [more, busy] = useMore(RoundComparison);
  if (!data && loading) return <PageSkeleton />;
  if (data?.later === null || data?.earlier === null || isNoAddress(error)) return <NothingHere />;
  if (!data?.later?.frozenAt || !data.earlier?.frozenAt) {
    return data ? <NothingHere /> : <QueryFailed error={error} onRetry={() => void refetch()} />;
  }
  const { pageInfo } = data.roundMoves;
  return (
    <Comparison data={data}>
      <ListMore
        hasMore={pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ ...variables, after: pageInfo.endCursor })}
      />
    </Comparison>
  );
}

interface ComparisonProps {
  readonly data: RoundComparisonQuery;
  readonly children: ReactNode;
}

function Comparison({ data: { later, earlier, roundMoves }, children }: ComparisonProps) {
  const { t } = useLingui();
  // Null if both rounds are of a single team, or both of all teams.
  const only = later!.team && earlier!.team ? null : (later!.team ?? earlier!.team);
  return (
    <Stack gap="lg" maw={880}>
      <PageHeading
        detail={
          <>
            <Plural value={roundMoves.totalCount} one="# commitment moved" other="# commitments moved" />
            {' · '}
            <RoundLink round={earlier!} />
            {' → '}
            <RoundLink round={later!} />
            {only && (
              <>
                {' · '}
                <Trans>
                  Only commitments of <bdi>{only.name}</bdi>, the team in both rounds
                </Trans>
              </>
            )}
          </>
        }
      >{t`${later!.title} compared with ${earlier!.title}`}</PageHeading>
      {roundMoves.edges.length === 0 ? (
        <EmptyState>
          <Trans>
            Nothing moved: every commitment has the same stage, status, due date and lead team in both rounds.
          </Trans>
        </EmptyState>
      ) : (
        <ul className={rows.rows}>
          {roundMoves.edges.map(({ node }) => (
            <RoundMove key={node.id} move={node} />
          ))}
        </ul>
      )}
      {children}
    </Stack>
  );
}

function RoundLink({ round }: { readonly round: NonNullable<RoundComparisonQuery['later']> }) {
  const { id, title, frozenAt } = round;
  return (
    <>
      <Anchor component={Link} to={roundAddress(id)} inherit>
        <bdi>{title}</bdi>
      </Anchor>{' '}
      (<Moment at={frozenAt ?? ''} />)
    </>
  );
}
