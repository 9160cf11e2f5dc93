import { useQuery } from '@apollo/client/react';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../features/people/viewer.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import rows from '../features/platform/rows/rows.module.css';
import { useMore } from '../features/platform/use-more.js';
import { OpenRoundDialog } from '../features/rounds/open-round-dialog.js';
import { RoundRow } from '../features/rounds/round-row.js';
import { graphql } from '../generated/gql.js';

const Rounds = graphql(`
  query Rounds($after: String) {
    rounds(first: 50, after: $after) {
      edges {
        node {
          id
          ...Round_round
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const preload = ({ client }: PreloadInput) => client.query({ query: Rounds });

/** All reporting rounds; managers open new ones. */
export function RoundsPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { data, error, loading, refetch } = useQuery(Rounds, { fetchPolicy: 'cache-and-network' });
  const [more, busy] = useMore(Rounds);
  const [opening, setOpening] = useState(false);
  const open = viewer.managesSomewhere && (
    <Button onClick={() => setOpening(true)}>
      <Trans>Open round</Trans>
    </Button>
  );
  return (
    <Stack gap="sm" maw={880}>
      <PageHeading actions={open}>{t`Reporting rounds`}</PageHeading>
      {!data && loading ? (
        <ListSkeleton />
      ) : data?.rounds.edges.length === 0 ? (
        <EmptyState>
          <Trans>
            In a round, teams report by a deadline, managers agree, and the figures are frozen and signed. Rounds will
            appear here.
          </Trans>
        </EmptyState>
      ) : !data ? (
        <QueryFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <ul className={rows.rows}>
            {data.rounds.edges.map(({ node }) => (
              <RoundRow key={node.id} round={node} />
            ))}
          </ul>
          <ListMore
            hasMore={data.rounds.pageInfo.hasNextPage}
            busy={busy}
            onMore={() => void more({ after: data.rounds.pageInfo.endCursor })}
          />
        </>
      )}
      {opening && <OpenRoundDialog onClose={() => setOpening(false)} />}
    </Stack>
  );
}
