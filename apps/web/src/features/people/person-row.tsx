import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { ReasonDialog } from '@followthrough/ui/reason-dialog';
import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { PersonRow_PersonFragment } from '../../generated/graphql.js';
import { EditRolesDialog } from './edit-roles-dialog.js';
import { RenewInvitation } from './renew-invitation.js';
import { RoleWords } from './role-words.js';
import type { RolesFieldsTeam } from './roles-fields.js';
import classes from './rows.module.css';
import { useDeactivatePerson } from './use-deactivate-person.js';
import { useReactivatePerson } from './use-reactivate-person.js';
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
    memberships {
      team {
        id
        name
      }
      role
    }
  }
`);

interface PersonRowProps {
  readonly person: FragmentType<typeof PersonRowPerson>;
  readonly teams: readonly FragmentType<typeof RolesFieldsTeam>[];
}

/** One person, with what they may do and what an administrator can do about it. */
export function PersonRow({ person: masked, teams }: PersonRowProps) {
  const { t } = useLingui();
  const person = getFragmentData(PersonRowPerson, masked);
  const [editing, setEditing] = useState(false);
  return (
    <li className={classes.row}>
      <div>
        <Group gap="xs">
          <Text fw={550}>
            <bdi>{person.name}</bdi>
          </Text>
          <PersonState person={person} />
        </Group>
        <Text size="sm" c="dimmed">
          {person.email} · <RoleWords of={person} />
        </Text>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t`Set roles of ${person.name}`}
          onClick={() => setEditing(true)}
        >
          <Trans>Set roles</Trans>
        </Button>
        {!person.hasJoined && !person.deactivatedAt && <RenewInvitation person={person} />}
        {person.deactivatedAt ? <Reactivate person={person} /> : <Deactivate person={person} />}
      </Group>
      <EditRolesDialog person={person} teams={teams} opened={editing} onClose={() => setEditing(false)} />
    </li>
  );
}

/** Who cannot sign in, and why. */
function PersonState({ person }: { readonly person: PersonRow_PersonFragment }) {
  if (person.deactivatedAt) {
    return (
      <Badge color="gray" variant="outline">
        <Trans>Deactivated</Trans>
      </Badge>
    );
  }
  if (person.hasJoined) return null;
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

function Deactivate({ person }: { readonly person: PersonRow_PersonFragment }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { deactivate, busy } = useDeactivatePerson();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Whoever deactivates themselves cannot undo it.
  if (viewer.id === person.id) return null;

  async function confirm(reason: string) {
    const outcome = await deactivate({ personId: person.id, version: person.version, reason });
    setProblem(outcome.refused?.message ?? null);
    setAsking(Boolean(outcome.refused));
  }

  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t`Deactivate ${person.name}`}
        onClick={() => setAsking(true)}
      >
        <Trans>Deactivate</Trans>
      </Button>
      <ReasonDialog
        opened={asking}
        title={t`Deactivate ${person.name}`}
        action={t`Deactivate`}
        busy={busy}
        problem={problem}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => void confirm(reason)}
      >
        <Trans>They are signed out everywhere and cannot sign in again. What they did stays in the record.</Trans>
      </ReasonDialog>
    </>
  );
}

function Reactivate({ person }: { readonly person: PersonRow_PersonFragment }) {
  const { t } = useLingui();
  const { reactivate, busy } = useReactivatePerson();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={busy}
        aria-label={t`Reactivate ${person.name}`}
        onClick={() =>
          void reactivate({ personId: person.id, version: person.version }).then(({ refused }) =>
            setProblem(refused?.message ?? null),
          )
        }
      >
        <Trans>Reactivate</Trans>
      </Button>
      <ProblemAlert message={problem} />
    </>
  );
}
