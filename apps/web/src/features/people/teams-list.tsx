import { teamPolicy } from '@followthrough/domain/policies/team';
import { EmptyState } from '@followthrough/ui/empty-state';
import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { TeamsList_TeamFragment } from '../../generated/graphql.js';
import { useChange } from '../platform/changes/use-change.js';
import rows from '../platform/rows/rows.module.css';
import classes from './teams-list.module.css';
import { NameForm } from './name-form.js';
import { teamAddress } from './teams/team-address.js';
import { useViewer } from './viewer.js';

export const TeamsListTeam = graphql(`
  fragment TeamsList_team on Team {
    id
    name
    closedAt
    mergedInto {
      id
      name
    }
    memberships {
      totalCount
    }
  }
`);

const CreateTeam = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    createTeam(input: $input) {
      __typename
      ... on Team {
        id
        name
      }
      ...Refusal_problem
    }
  }
`);

export function TeamsList({ teams: masked }: { readonly teams: readonly FragmentType<typeof TeamsListTeam>[] }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const teams = getFragmentData(TeamsListTeam, masked);
  const open = teams.filter(({ closedAt }) => !closedAt);
  const closed = teams.filter(({ closedAt }) => closedAt);
  const [create] = useChange(CreateTeam, { refreshes: ['teams'] });
  return (
    <Stack align="flex-start">
      {open.length === 0 ? (
        <EmptyState>
          <Trans>Every commitment has one lead team.</Trans>
        </EmptyState>
      ) : (
        <TeamRows teams={open} label={t`Teams`} />
      )}
      {closed.length > 0 && (
        <details className={classes.closed}>
          <summary>
            <Plural value={closed.length} one="# closed team" other="# closed teams" />
          </summary>
          <TeamRows teams={closed} label={t`Closed teams`} />
        </details>
      )}
      {teamPolicy.create(viewer) && (
        <NameForm
          draft="team"
          label={t`Name of a new team`}
          action={t`Create team`}
          send={(name) => create({ name })}
        />
      )}
    </Stack>
  );
}

interface TeamRowsProps {
  readonly teams: readonly TeamsList_TeamFragment[];
  readonly label: string;
}

function TeamRows({ teams, label }: TeamRowsProps) {
  return (
    <ul className={rows.rows} aria-label={label}>
      {teams.map(({ id, name, closedAt, mergedInto, memberships }) => (
        <li key={id} className={rows.row}>
          <div className={rows.who}>
            <Anchor component={Link} to={teamAddress(id)} fw={550}>
              <bdi>{name}</bdi>
            </Anchor>
            {closedAt && (
              <Text size="sm" c="dimmed">
                {mergedInto ? (
                  <Trans>
                    Merged into <bdi>{mergedInto.name}</bdi> on <Moment at={closedAt} />
                  </Trans>
                ) : (
                  <Trans>
                    Closed on <Moment at={closedAt} />
                  </Trans>
                )}
              </Text>
            )}
          </div>
          <Text size="sm" className="ft-numbers">
            <Plural value={memberships.totalCount} one="# member" other="# members" />
          </Text>
        </li>
      ))}
    </ul>
  );
}
