import { useQuery } from '@apollo/client/react';
import { personPolicy } from '@followthrough/domain/policies/person';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { everybody, filterOf, FindPeople } from '../features/people/find-people.js';
import { AccountChanges } from '../features/people/account-changes.js';
import { InvitePersonDialog } from '../features/people/invite-person-dialog.js';
import { PersonRow } from '../features/people/person-row.js';
import classes from '../features/platform/rows/rows.module.css';
import { TeamsList } from '../features/people/teams-list.js';
import { useViewer } from '../features/people/viewer.js';
import { useSearchRefused } from '../features/platform/finding/use-search-refused.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { graphql } from '../generated/gql.js';
import type { PeopleQuery } from '../generated/graphql.js';

const People = graphql(`
  query People($filter: PersonFilter, $after: String) {
    people(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          ...PersonRow_person
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    teams {
      id
      ...RolesFields_team
      ...TeamsList_team
    }
  }
`);

export const preload = ({ client }: PreloadInput) => client.query({ query: People, variables: { filter: null } });

/** The people with their teams and roles, with actions for administrators. */
export function PeoplePage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [inviting, setInviting] = useState(false);
  const [found, setFound] = useState(everybody);
  const [asked] = useDebouncedValue(found, 200);
  const filter = filterOf(asked);
  const isRefused = useSearchRefused()(asked.text) !== null;
  const {
    data: current,
    previousData,
    error,
    loading,
    refetch,
  } = useQuery(People, {
    variables: { filter },
    skip: isRefused,
    fetchPolicy: 'cache-and-network',
  });
  // The previous list stays while another one loads.
  const data = current ?? previousData;
  const [readMore, readingMore] = useMore(People);
  const more = () => void readMore({ filter, after: data?.people.pageInfo.endCursor ?? null });
  return (
    <Stack gap="xl" maw={880}>
      <section>
        <PageHeading
          actions={
            personPolicy.invite(viewer) && (
              <Button disabled={!data} onClick={() => setInviting(true)}>
                <Trans>Invite a person</Trans>
              </Button>
            )
          }
        >{t`People and teams`}</PageHeading>
        <FindPeople value={found} count={isRefused ? null : (data?.people.totalCount ?? null)} onChange={setFound} />
        {!isRefused && (
          <PeopleBody
            isFiltered={filter !== null}
            data={data}
            error={error}
            loading={loading || readingMore}
            onRetry={() => void refetch()}
            onInvite={() => setInviting(true)}
            onMore={more}
          />
        )}
      </section>
      {data && (
        <section aria-labelledby="teams">
          <Title order={2} id="teams" mb="sm">
            <Trans>Teams</Trans>
          </Title>
          <TeamsList teams={data.teams} />
        </section>
      )}
      {data && <AccountChanges />}
      {data && <InvitePersonDialog teams={data.teams} opened={inviting} onClose={() => setInviting(false)} />}
    </Stack>
  );
}

interface PeopleBodyProps {
  readonly isFiltered: boolean;
  readonly data: PeopleQuery | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  readonly onRetry: () => void;
  readonly onInvite: () => void;
  readonly onMore: () => void;
}

function PeopleBody({ isFiltered, data, error, loading, onRetry, onInvite, onMore }: PeopleBodyProps) {
  if (!data && loading) return <PageSkeleton blocks={4} />;
  if (data?.people.edges.length === 0 && isFiltered) {
    return (
      <EmptyState>
        <Trans>No person matches. Check the spelling, or show deactivated people too.</Trans>
      </EmptyState>
    );
  }
  if (data?.people.edges.length === 0) {
    return (
      <EmptyState action={<Button onClick={onInvite}>{<Trans>Invite a person</Trans>}</Button>}>
        <Trans>Everyone who can sign in, with their teams and roles.</Trans>
      </EmptyState>
    );
  }
  if (!data) return <QueryFailed error={error} onRetry={onRetry} />;
  return (
    <>
      <ul className={classes.rows}>
        {data.people.edges.map(({ node }) => (
          <PersonRow key={node.id} person={node} teams={data.teams} />
        ))}
      </ul>
      <ListMore hasMore={data.people.pageInfo.hasNextPage} busy={loading} onMore={onMore} />
    </>
  );
}
