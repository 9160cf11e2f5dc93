import type { AccountChangeKind } from '@followthrough/domain/account-changes';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FragmentType } from '../../generated/fragment-masking.js';
import type { PersonRow_PersonFragment } from '../../generated/graphql.js';
import { RolesFields, type ChosenRoles, type RolesFieldsTeam } from './roles-fields.js';
import { useSetMemberships } from './use-set-memberships.js';

interface EditRolesDialogProps {
  readonly person: PersonRow_PersonFragment;
  readonly teams: readonly FragmentType<typeof RolesFieldsTeam>[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function EditRolesDialog(props: EditRolesDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t`Teams and roles of ${props.person.name}`}>
      <EditRolesForm {...props} />
    </Dialog>
  );
}

/** What is proposed is ticked as well: taking the tick away withdraws the proposal. */
function rolesOf({ memberships, isAuditor, isAdministrator, waitingChanges }: PersonRow_PersonFragment): ChosenRoles {
  const waits = (kind: AccountChangeKind) => waitingChanges.some((change) => change.kind === kind);
  return {
    memberships: memberships.map(({ team, role }) => ({ teamId: team.id, role })),
    isAuditor: isAuditor || waits('GRANT_AUDITOR'),
    isAdministrator: isAdministrator || waits('GRANT_ADMINISTRATOR'),
  };
}

function EditRolesForm({ person, teams, onClose }: EditRolesDialogProps) {
  const { set, busy } = useSetMemberships();
  const [roles, setRoles] = useState(() => rolesOf(person));
  const [problem, setProblem] = useState<string | null>(null);
  // The version that was read when the dialog opened: what somebody else changed since is told before it is overwritten.
  const [version, setVersion] = useState(person.version);
  const [isStale, setStale] = useState(false);

  async function save() {
    const { isAuditor, isAdministrator, memberships } = roles;
    const outcome = await set({
      personId: person.id,
      version,
      isAuditor,
      isAdministrator,
      memberships: [...memberships],
    });
    if (!outcome.refused) return onClose();
    setProblem(outcome.refused.message);
    setStale(outcome.refused.version !== undefined);
    setVersion(outcome.refused.version ?? version);
  }

  return (
    <Stack>
      <RolesFields teams={teams} value={roles} onChange={setRoles} />
      <ProblemAlert message={problem} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button loading={busy} onClick={() => void save()}>
          {isStale ? <Trans>Save roles anyway</Trans> : <Trans>Save roles</Trans>}
        </Button>
      </Group>
    </Stack>
  );
}
