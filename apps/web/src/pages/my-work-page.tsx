import { useQuery } from '@apollo/client/react';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { MyWorkGroups } from '../features/follow-ups/my-work-groups.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { graphql } from '../generated/gql.js';

const MyWork = graphql(`
  query MyWork($after: String) {
    myWork(first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          ...MyWorkGroups_followUp
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const preload = ({ client }: PreloadInput) => client.query({ query: MyWork });

/** What the reader, or a team of theirs, is to do: what is overdue first. Done in place. */
export function MyWorkPage() {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(MyWork, { fetchPolicy: 'cache-and-network' });
  const [more, readingMore] = useMore(MyWork);
  const total = data?.myWork.totalCount ?? 0;
  return (
    <Stack gap="md" maw={880}>
      <PageHeading
        detail={data && total > 0 && <Plural value={total} one="# follow-up" other="# follow-ups" />}
      >{t`My work`}</PageHeading>
      {!data && loading ? (
        <ListSkeleton />
      ) : !data ? (
        <QueryFailed error={error} onRetry={() => void refetch()} />
      ) : data.myWork.edges.length === 0 ? (
        <EmptyState
          action={
            <Anchor component={Link} to="/">
              <Trans>Go to the board</Trans>
            </Anchor>
          }
        >
          <Trans>Follow-ups that are yours or your teams’, the overdue ones first. There are none now.</Trans>
        </EmptyState>
      ) : (
        <>
          <MyWorkGroups followUps={data.myWork.edges.map(({ node }) => node)} />
          <ListMore
            hasMore={data.myWork.pageInfo.hasNextPage}
            busy={loading || readingMore}
            onMore={() => void more({ after: data.myWork.pageInfo.endCursor })}
          />
        </>
      )}
    </Stack>
  );
}
