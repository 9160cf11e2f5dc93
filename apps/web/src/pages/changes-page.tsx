import { useQuery } from '@apollo/client/react';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { changesVariables, readChanges, type ChangesAddress } from '../features/changes/changes-address.js';
import { ChangesFilter } from '../features/changes/changes-filter.js';
import { MarkRead } from '../features/changes/mark-read.js';
import { useNoteVisit } from '../features/changes/use-note-visit.js';
import { today } from '../features/platform/days/today.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import { ChangedCommitment, ChangedCommitmentFacts } from './changed-commitment.js';
import classes from './changes-page.module.css';
import { ChangedCommitments, Changes } from './changes-query.js';

const route = getRouteApi('/shell/changes');

export const preload = ({ client, search }: PreloadInput) =>
  client.query({ query: Changes, variables: changesVariables(readChanges(search), today()) });

/** Events since the last visit or a day, by commitment: of the register, a team, a partner or one commitment. */
export function ChangesPage() {
  const { t } = useLingui();
  const address = readChanges(route.useSearch());
  const navigate = route.useNavigate();
  const change = (next: ChangesAddress) => void navigate({ search: { ...next }, resetScroll: false });
  const variables = changesVariables(address, today());
  const { data, previousData, error, loading, refetch } = useQuery(Changes, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const [more, readingMore] = useMore(Changes);
  useNoteVisit();
  const shown = data ?? previousData;
  const list = getFragmentData(ChangedCommitments, shown?.changedCommitments);
  const lastVisitAt = shown?.viewer?.lastVisitAt ?? null;
  const isFirst = address.since === undefined && lastVisitAt === null;
  const isShort = address.since === undefined || address.since === '7';
  const [only] = getFragmentData(ChangedCommitmentFacts, list?.edges.map(({ node }) => node) ?? []);
  return (
    <Stack gap="sm" maw={880}>
      <PageHeading
        detail={
          list && (
            <>
              <Plural value={list.totalCount} one="# commitment changed" other="# commitments changed" />
              {address.since === undefined && <Since at={lastVisitAt} />}
            </>
          )
        }
        actions={<MarkRead />}
      >{t`What changed`}</PageHeading>
      <ChangesFilter
        address={address}
        reference={address.commitment ? (only?.reference ?? null) : null}
        onChange={change}
      />
      {!list && loading ? (
        <ListSkeleton />
      ) : list?.edges.length === 0 ? (
        <EmptyState
          action={
            isShort && (
              <Button variant="default" onClick={() => change({ ...address, since: '30' })}>
                <Trans>Show the last 30 days</Trans>
              </Button>
            )
          }
        >
          {isFirst ? (
            <Trans>This is your first visit to this page. There were no changes in the last 7 days.</Trans>
          ) : (
            <Trans>No changes in this period. Choose an earlier day to see more.</Trans>
          )}
        </EmptyState>
      ) : !list ? (
        <QueryFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <ul className={classes.list} aria-busy={loading}>
            {list.edges.map(({ node }) => (
              <ChangedCommitment key={node.id} commitment={node} newSince={lastVisitAt} />
            ))}
          </ul>
          <ListMore
            hasMore={list.pageInfo.hasNextPage}
            busy={loading || readingMore}
            onMore={() => void more({ ...variables, after: list.pageInfo.endCursor })}
          />
        </>
      )}
    </Stack>
  );
}

function Since({ at }: { readonly at: string | null }) {
  return at ? (
    <>
      {' '}
      <Trans>
        since your last visit, <Moment at={at} />
      </Trans>
    </>
  ) : (
    <>
      {' '}
      <Trans>in the last 7 days. This is your first visit to this page.</Trans>
    </>
  );
}
