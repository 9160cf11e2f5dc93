import { teamPolicy } from '@followthrough/domain/policies/team';
import { EmptyState } from '@followthrough/ui/empty-state';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { TeamsList_TeamFragment } from '../../generated/graphql.js';
import classes from './rows.module.css';
import { NameForm } from './name-form.js';
import { useCreateTeam } from './use-create-team.js';
import { useRenameTeam } from './use-rename-team.js';
import { useViewer } from './viewer.js';

export const TeamsListTeam = graphql(`
  fragment TeamsList_team on Team {
    id
    name
    version
  }
`);

export function TeamsList({ teams: masked }: { readonly teams: readonly FragmentType<typeof TeamsListTeam>[] }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const teams = getFragmentData(TeamsListTeam, masked);
  const { create, busy } = useCreateTeam();
  return (
    <Stack align="flex-start">
      {teams.length === 0 ? (
        <EmptyState>
          <Trans>Teams that keep commitments. Every commitment has one team that leads it.</Trans>
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {teams.map((team) => (
            <TeamRow key={team.id} team={team} />
          ))}
        </ul>
      )}
      {teamPolicy.create(viewer) && (
        <NameForm label={t`Name of a new team`} action={t`Create team`} busy={busy} save={create} />
      )}
    </Stack>
  );
}

function TeamRow({ team }: { readonly team: TeamsList_TeamFragment }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { rename, busy } = useRenameTeam();
  const [editing, setEditing] = useState(false);
  return (
    <li className={classes.row}>
      {editing ? (
        <NameForm
          label={t`New name of ${team.name}`}
          action={t`Rename`}
          name={team.name}
          busy={busy}
          save={(name) => rename({ teamId: team.id, version: team.version, name })}
          onSaved={() => setEditing(false)}
        />
      ) : (
        <Text>
          <bdi>{team.name}</bdi>
        </Text>
      )}
      {teamPolicy.rename(viewer) && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={editing ? t`Stop renaming ${team.name}` : t`Rename ${team.name}`}
          onClick={() => setEditing(!editing)}
        >
          {editing ? <Trans>Cancel</Trans> : <Trans>Rename</Trans>}
        </Button>
      )}
    </li>
  );
}
