import { accountChangeKinds } from '@followthrough/domain/account-changes';
import { personPolicy } from '@followthrough/domain/policies/person';
import { Moment } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { PersonRow_PersonFragment } from '../../generated/graphql.js';
import { Deactivate, Reactivate } from './deactivate.js';
import { AccessDialog } from './access-dialog.js';
import { ResetPassword } from './reset-password.js';
import { RenewInvitation } from './renew-invitation.js';
import { Roles } from './roles.js';
import { RolesFieldsTeam } from './roles-fields.js';
import { TeamRoleDialog } from './teams/team-role-dialog.js';
import classes from '../platform/rows/rows.module.css';
import { useViewer } from './viewer.js';

export const PersonRowPerson = graphql(`
  fragment PersonRow_person on Person {
    id
    name
    email
    version
    isAuditor
    isAdministrator
    deactivatedAt
    hasJoined
    invitedUntil
    waitingChanges {
      id
      kind
    }
    memberships {
      team {
        id
        name
        closedAt
      }
      role
    }
  }
`);

interface PersonRowProps {
  readonly person: FragmentType<typeof PersonRowPerson>;
  readonly teams: readonly FragmentType<typeof RolesFieldsTeam>[];
}

/** One person with their roles. */
export function PersonRow({ person: masked, teams }: PersonRowProps) {
  const { viewer } = useViewer();
  const person = getFragmentData(PersonRowPerson, masked);
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Group gap="xs">
          <Text fw={550}>
            <bdi>{person.name}</bdi>
          </Text>
          <PersonState person={person} />
          <WaitingChanges person={person} />
        </Group>
        <Text size="sm" c="dimmed">
          {person.email && `${person.email} · `}
          <Roles of={person} />
        </Text>
      </div>
      {personPolicy.setTeams(viewer) && <PersonActions person={person} teams={teams} />}
    </li>
  );
}

interface PersonActionsProps {
  readonly person: PersonRow_PersonFragment;
  readonly teams: PersonRowProps['teams'];
}

/** The actions of an administrator on a person. */
function PersonActions({ person, teams }: PersonActionsProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState<'team' | 'access' | null>(null);
  const close = () => setOpened(null);
  const joined = new Set(person.memberships.map(({ team }) => team.id));
  const others = getFragmentData(RolesFieldsTeam, teams).filter(({ id, closedAt }) => !closedAt && !joined.has(id));
  return (
    <>
      <Group gap="xs">
        {others.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t`Add to team: ${person.name}`}
            onClick={() => setOpened('team')}
          >
            <Trans>Add to team</Trans>
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t`Change access of ${person.name}`}
          onClick={() => setOpened('access')}
        >
          <Trans>Change access</Trans>
        </Button>
        {!person.hasJoined && !person.deactivatedAt && <RenewInvitation person={person} />}
        {person.hasJoined && !person.deactivatedAt && <ResetPassword person={person} />}
        {person.deactivatedAt ? <Reactivate person={person} /> : <Deactivate person={person} />}
      </Group>
      {opened === 'team' && <TeamRoleDialog person={person} teams={others} onClose={close} />}
      {opened === 'access' && <AccessDialog person={person} onClose={close} />}
    </>
  );
}

/** Why the person cannot sign in. */
function PersonState({ person }: { readonly person: PersonRow_PersonFragment }) {
  const { viewer } = useViewer();
  if (person.deactivatedAt) {
    return (
      <Badge color="gray" variant="outline">
        <Trans>Deactivated</Trans>
      </Badge>
    );
  }
  if (person.hasJoined) return null;
  // Only administrators see the expiry date.
  if (!personPolicy.invite(viewer)) {
    return (
      <Badge variant="outline">
        <Trans>Has not joined yet</Trans>
      </Badge>
    );
  }
  return (
    <Badge variant="outline">
      {person.invitedUntil ? (
        <Trans>
          Invited until <Moment at={person.invitedUntil} />
        </Trans>
      ) : (
        <Trans>Invitation ended</Trans>
      )}
    </Badge>
  );
}

/** Roles and resets that wait for a second administrator. */
function WaitingChanges({ person }: { readonly person: PersonRow_PersonFragment }) {
  const { t } = useLingui();
  const words = useWords();
  return person.waitingChanges.map(({ id, kind }) => {
    const change = words(accountChangeKinds[kind].label);
    return (
      <Badge key={id} color="yellow" variant="outline">
        {t`${change}: waiting`}
      </Badge>
    );
  });
}
