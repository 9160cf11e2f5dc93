import { useQuery } from '@apollo/client/react';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Group, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TeamActs } from '../features/people/teams/team-acts.js';
import { teamAddress } from '../features/people/teams/team-address.js';
import { TeamMembers } from '../features/people/teams/team-members.js';
import { TeamName } from '../features/people/teams/team-name.js';
import { TeamTrail } from '../features/people/teams/team-trail.js';
import { Block } from '../features/platform/block.js';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { including } from '../features/register/left-out.js';
import { registerAddress } from '../features/register/register-address.js';
import { graphql } from '../generated/gql.js';
import type { TeamQuery } from '../generated/graphql.js';

const TeamDocument = graphql(`
  query Team($id: UUID!, $led: CommitmentFilter!, $after: String) {
    team(id: $id) {
      id
      name
      closedAt
      mergedInto {
        id
        name
      }
      memberships(first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      ...TeamName_team
      ...TeamActs_team
      ...TeamMembers_team
    }
    commitments(filter: $led) {
      totalCount
    }
  }
`);

const variablesOf = (id: string) => ({ id, led: { teamIds: [id] } });

export const preload = ({ client, params }: PreloadInput) =>
  client.query({ query: TeamDocument, variables: variablesOf(params.id ?? '') });

const route = getRouteApi('/shell/teams/$id');

/** A team: its members, its commitments and its activity. */
export function TeamPage() {
  const { id } = route.useParams();
  const { data, error, loading, refetch } = useQuery(TeamDocument, {
    variables: variablesOf(id),
    fetchPolicy: 'cache-and-network',
  });
  const [more, busy] = useMore(TeamDocument);
  if (!data && loading) return <PageSkeleton />;
  if (data?.team === null || isNoAddress(error)) return <NothingHere />;
  if (!data?.team) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { pageInfo } = data.team.memberships;
  const after = pageInfo.endCursor;
  return (
    <Team
      team={data.team}
      led={data.commitments.totalCount}
      more={
        <ListMore hasMore={pageInfo.hasNextPage} busy={busy} onMore={() => void more({ ...variablesOf(id), after })} />
      }
    />
  );
}

interface TeamProps {
  readonly team: NonNullable<TeamQuery['team']>;
  /** The number of its commitments that the reader can see. */
  readonly led: number;
  readonly more: ReactNode;
}

function Team({ team, led, more }: TeamProps) {
  const { t } = useLingui();
  const { id, name, memberships } = team;
  return (
    <Stack gap="lg" maw={880}>
      <PageHeading
        detail={
          <>
            <Plural value={memberships.totalCount} one="# member" other="# members" />
            {' · '}
            <Anchor component={Link} to={registerAddress(including('OTHER_BODIES', { team: [id] }))} inherit>
              <Plural value={led} one="# commitment" other="# commitments" />
            </Anchor>
          </>
        }
      >
        {name}
      </PageHeading>
      <ClosedTeam team={team} />
      <Group gap="xs" align="flex-start">
        <TeamName team={team} />
        <TeamActs team={team} />
      </Group>
      <Block id="members" title={t`Members`}>
        <TeamMembers team={team} />
        {more}
      </Block>
      <Block id="activity" title={t`Activity`}>
        <TeamTrail id={id} />
      </Block>
    </Stack>
  );
}

function ClosedTeam({ team: { closedAt, mergedInto } }: { readonly team: TeamProps['team'] }) {
  const { t } = useLingui();
  if (!closedAt) return null;
  return (
    <Alert color="gray" variant="outline" title={t`This team is closed`}>
      {mergedInto ? (
        <Trans>
          It was merged into{' '}
          <Anchor component={Link} to={teamAddress(mergedInto.id)} inherit>
            <bdi>{mergedInto.name}</bdi>
          </Anchor>{' '}
          on <Moment at={closedAt} />. Its commitments and open follow-ups move there within a few minutes.
        </Trans>
      ) : (
        <Trans>
          It was closed on <Moment at={closedAt} />. It gets no new work; its members can finish what it has.
        </Trans>
      )}
    </Alert>
  );
}
