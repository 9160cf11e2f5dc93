import { useQuery } from '@apollo/client/react';
import { EmptyState } from '@followthrough/ui/empty-state';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FollowUpItemsConnection } from '../features/follow-ups/follow-up-fragment.js';
import { FollowUpRow } from '../features/follow-ups/follow-up-row.js';
import { today } from '../features/platform/days/today.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { WaitingRows } from '../features/platform/rows/waiting-rows.js';
import { WaitingList } from '../features/platform/rows/waiting-list.js';
import { useMore } from '../features/platform/use-more.js';
import {
  followUpFilterInput,
  readFollowUpFilter,
  type FollowUpFilter,
} from '../features/register/follow-ups/follow-up-filter.js';
import { FollowUpFilterBar } from '../features/register/follow-ups/follow-up-filter-bar.js';
import { SmallSelect } from '../features/register/small-select.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import type { FollowUpOrder, FollowUpsQueryVariables } from '../generated/graphql.js';

const FollowUps = graphql(`
  query FollowUps($filter: FollowUpFilter!, $order: FollowUpOrder!, $after: String) {
    followUps(filter: $filter, orderBy: $order, first: 50, after: $after) {
      totalCount
      ...FollowUpItems_connection
    }
  }
`);

const route = getRouteApi('/shell/follow-ups');

const orderOf = ({ sort }: { readonly sort?: unknown }): FollowUpOrder => (sort === 'PERSON' ? 'PERSON' : 'DUE');

const asking = (search: Readonly<Record<string, unknown>>): FollowUpsQueryVariables => ({
  filter: followUpFilterInput(readFollowUpFilter(search), today()),
  order: orderOf(search),
});

export const preload = ({ client, search }: PreloadInput) =>
  client.query({ query: FollowUps, variables: asking(search) });

/** All visible follow-ups, with a filter like that of the register. */
export function FollowUpsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const filter = readFollowUpFilter(search);
  const order = orderOf(search);
  const navigate = route.useNavigate();
  const change = (next: FollowUpFilter, sort: FollowUpOrder) =>
    void navigate({ search: { ...next, ...(sort === 'PERSON' && { sort }) }, resetScroll: false });
  const variables = asking(search);
  const { data, previousData, error, loading, refetch } = useQuery(FollowUps, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const [more, readingMore] = useMore(FollowUps);
  const list = (data ?? previousData)?.followUps;
  const shown = getFragmentData(FollowUpItemsConnection, list);
  return (
    <Stack gap="sm" maw={1080}>
      <PageHeading
        detail={list && <Plural value={list.totalCount} one="# follow-up" other="# follow-ups" />}
        actions={
          <SmallSelect
            label={t`Order`}
            value={order}
            choices={[
              { value: 'DUE', label: t`By due date` },
              { value: 'PERSON', label: t`By assignee` },
            ]}
            onChange={(next) => change(filter, next)}
          />
        }
      >{t`Follow-ups`}</PageHeading>
      <FollowUpFilterBar filter={filter} onChange={(next) => change(next, order)} />
      {!shown && loading ? (
        <ListSkeleton />
      ) : shown?.edges.length === 0 ? (
        <EmptyState>
          <Trans>No follow-ups match this filter.</Trans>
        </EmptyState>
      ) : !shown ? (
        <QueryFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <WaitingList>
          <WaitingRows
            rows={shown.edges.map(({ node }) => (
              <FollowUpRow key={node.id} followUp={node} />
            ))}
            hasMore={shown.pageInfo.hasNextPage}
            busy={loading || readingMore}
            onMore={() => void more({ ...variables, after: shown.pageInfo.endCursor })}
          />
        </WaitingList>
      )}
    </Stack>
  );
}
