import { roles, teamRoles, type TeamRole } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useSetTeamRole } from './use-set-team-role.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface TeamRoleDialogProps {
  readonly person: Named;
  /** The teams to choose from; a single one if the dialog is about that team. */
  readonly teams: readonly Named[];
  /** The current role in it; null when joining. */
  readonly role: TeamRole | null;
  readonly onClose: () => void;
}

/** Adds a person to a team, or changes their role in it. Their other teams stay as they are. */
export function TeamRoleDialog({ person, teams, role, onClose }: TeamRoleDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const setRole = useSetTeamRole();
  const [only] = teams;
  const isOne = teams.length === 1 && only !== undefined;
  const form = useForm({
    draft: `team role ${person.id} ${isOne ? only.id : ''}`,
    saved: { teamId: isOne ? only.id : '', role: role ?? ('CONTRIBUTOR' as TeamRole) },
    check: ({ teamId }) => (teamId ? null : { field: 'teamId', message: t`Choose a team.` }),
    send: (typed) => setRole({ personId: person.id, teamId: typed.teamId, role: typed.role }),
    onSent: onClose,
  });
  const chosen = teamRoles.find((known) => known === form.values.role) ?? 'VIEWER';
  const title = isOne
    ? role
      ? t`Role of ${person.name} in ${only.name}`
      : t`Add ${person.name} to ${only.name}`
    : null;
  return (
    <FormDialog
      form={form}
      title={title ?? t`Add ${person.name} to a team`}
      action={role ? t`Save role` : t`Add to team`}
      onClose={onClose}
    >
      {!isOne && (
        <NativeSelect
          {...form.input('teamId')}
          label={t`Team`}
          required
          data={[{ value: '', label: t`Choose a team` }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <NativeSelect
        {...form.input('role', 'roles')}
        label={t`Role`}
        description={words(roles[chosen].definition)}
        data={teamRoles.map((one) => ({ value: one, label: words(roles[one].label) }))}
      />
    </FormDialog>
  );
}
