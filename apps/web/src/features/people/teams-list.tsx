import { teamPolicy } from '@followthrough/domain/policies/team';
import { EmptyState } from '@followthrough/ui/empty-state';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { TeamsList_TeamFragment } from '../../generated/graphql.js';
import { useChange } from '../platform/changes/use-change.js';
import { useOpened } from '../platform/use-opened.js';
import classes from './rows.module.css';
import { NameForm } from './name-form.js';
import { useViewer } from './viewer.js';

export const TeamsListTeam = graphql(`
  fragment TeamsList_team on Team {
    id
    name
    version
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

const RenameTeam = graphql(`
  mutation RenameTeam($input: RenameTeamInput!) {
    renameTeam(input: $input) {
      __typename
      ... on Team {
        id
        name
        version
      }
      ...Refusal_problem
    }
  }
`);

export function TeamsList({ teams: masked }: { readonly teams: readonly FragmentType<typeof TeamsListTeam>[] }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const teams = getFragmentData(TeamsListTeam, masked);
  const [create] = useChange(CreateTeam, { refreshes: ['teams'] });
  return (
    <Stack align="flex-start">
      {teams.length === 0 ? (
        <EmptyState>
          <Trans>Every commitment has one lead team.</Trans>
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {teams.map((team) => (
            <TeamRow key={team.id} team={team} />
          ))}
        </ul>
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

function TeamRow({ team: { id, name, version } }: { readonly team: TeamsList_TeamFragment }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [rename] = useChange(RenameTeam, { whenStale: ['teams'] });
  const { opened, open, close, opener } = useOpened();
  if (opened) {
    return (
      <li className={classes.row}>
        <NameForm
          draft={id}
          label={t`New name of ${name}`}
          action={t`Rename`}
          name={name}
          version={version}
          send={(typed, based) => rename({ teamId: id, version: based, name: typed })}
          onSaved={close}
          onClose={close}
        />
      </li>
    );
  }
  return (
    <li className={classes.row}>
      <Text>
        <bdi>{name}</bdi>
      </Text>
      {teamPolicy.rename(viewer) && (
        <Button ref={opener} variant="default" size="compact-sm" aria-label={t`Rename ${name}`} onClick={open}>
          <Trans>Rename</Trans>
        </Button>
      )}
    </li>
  );
}
