import { useQuery } from '@apollo/client/react';
import { personPolicy } from '@followthrough/domain/policies/person';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { AccountChanges } from '../features/people/account-changes.js';
import { InvitePersonDialog } from '../features/people/invite-person-dialog.js';
import { PersonRow } from '../features/people/person-row.js';
import classes from '../features/people/rows.module.css';
import { TeamsList } from '../features/people/teams-list.js';
import { useViewer } from '../features/people/viewer.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { graphql } from '../generated/gql.js';
import type { PeopleQuery } from '../generated/graphql.js';

const People = graphql(`
  query People($after: String) {
    people(first: 50, after: $after) {
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

export const preload = ({ client }: PreloadInput) => client.query({ query: People });

/** Who works here, in which teams, and what they may do; administrators change it here. */
export function PeoplePage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [inviting, setInviting] = useState(false);
  const { data, error, loading, refetch } = useQuery(People, { fetchPolicy: 'cache-and-network' });
  const [readMore, readingMore] = useMore(People);
  const more = () => void readMore({ after: data?.people.pageInfo.endCursor ?? null });
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
        <PeopleBody
          data={data}
          error={error}
          loading={loading || readingMore}
          onRetry={() => void refetch()}
          onInvite={() => setInviting(true)}
          onMore={more}
        />
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
  readonly data: PeopleQuery | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  readonly onRetry: () => void;
  readonly onInvite: () => void;
  readonly onMore: () => void;
}

function PeopleBody({ data, error, loading, onRetry, onInvite, onMore }: PeopleBodyProps) {
  if (!data && loading) return <PageSkeleton blocks={4} />;
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
