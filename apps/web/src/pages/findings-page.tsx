import { useQuery } from '@apollo/client/react';
import { EmptyState } from '@followthrough/ui/empty-state';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FindingRow } from '../features/findings/finding-row.js';
import { useViewer } from '../features/people/viewer.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { WaitingList } from '../features/platform/rows/waiting-list.js';
import { WaitingRows } from '../features/platform/rows/waiting-rows.js';
import { useMore } from '../features/platform/use-more.js';
import { FindingFilterBar } from '../features/register/findings/finding-filter-bar.js';
import { findingFilterInput, readFindingFilter } from '../features/register/findings/finding-filter.js';
import { graphql } from '../generated/gql.js';
import type { FindingsQueryVariables } from '../generated/graphql.js';

const Findings = graphql(`
  query Findings($filter: FindingFilter!, $after: String) {
    findings(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          ...FindingRow_finding
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const route = getRouteApi('/shell/findings');

const asking = (search: Readonly<Record<string, unknown>>): FindingsQueryVariables => ({
  filter: findingFilterInput(readFindingFilter(search)),
});

export const preload = ({ client, search }: PreloadInput) =>
  client.query({ query: Findings, variables: asking(search) });

/** All visible findings: overdue answers first, then overdue actions, then by what comes next. */
export function FindingsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const filter = readFindingFilter(search);
  const navigate = route.useNavigate();
  const variables = asking(search);
  const { data, previousData, error, loading, refetch } = useQuery(Findings, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const [more, readingMore] = useMore(Findings);
  const list = (data ?? previousData)?.findings;
  return (
    <Stack gap="sm" maw={1080}>
      <PageHeading detail={list && <Plural value={list.totalCount} one="# finding" other="# findings" />}>
        {t`Findings`}
      </PageHeading>
      <FindingFilterBar
        filter={filter}
        onChange={(next) => void navigate({ search: { ...next }, resetScroll: false })}
      />
      {!list && loading ? (
        <ListSkeleton />
      ) : list?.edges.length === 0 ? (
        <NoFindings isFiltered={Object.keys(filter).length > 0} />
      ) : !list ? (
        <QueryFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <WaitingList>
          <WaitingRows
            rows={list.edges.map(({ node }) => (
              <FindingRow key={node.id} finding={node} />
            ))}
            hasMore={list.pageInfo.hasNextPage}
            busy={loading || readingMore}
            onMore={() => void more({ ...variables, after: list.pageInfo.endCursor })}
          />
        </WaitingList>
      )}
    </Stack>
  );
}

function NoFindings({ isFiltered }: { readonly isFiltered: boolean }) {
  const { viewer } = useViewer();
  if (isFiltered) {
    return (
      <EmptyState>
        <Trans>No findings match this filter.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <Anchor component={Link} to="/register">
          <Trans>Go to the register</Trans>
        </Anchor>
      }
    >
      {viewer.isAuditor ? (
        <Trans>No open findings. Raise one on the page of a commitment.</Trans>
      ) : (
        <Trans>No open findings. What auditors find, and your team’s answers, will appear here.</Trans>
      )}
    </EmptyState>
  );
}
