import { useQuery } from '@apollo/client/react';
import { roles, teamRoles, type TeamRole } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useSetTeamRole } from './use-set-team-role.js';

/** Current roles: another administrator may change one while the form is open. */
const TeamRolesOf = graphql(`
  query TeamRolesOf($id: UUID!) {
    person(id: $id) {
      id
      memberships {
        role
        team {
          id
        }
      }
    }
  }
`);

interface Named {
  readonly id: string;
  readonly name: string;
}

type Held = readonly { readonly role: TeamRole; readonly team: { readonly id: string } }[];

/** A person, with the roles shown to the user. */
export interface PersonOfTeams extends Named {
  readonly memberships: Held;
}

interface TeamRoleDialogProps {
  readonly person: PersonOfTeams;
  /** The teams to choose from; a single one if the dialog is about that team. */
  readonly teams: readonly Named[];
  readonly onClose: () => void;
}

const roleIn = (held: Held, teamId: string) => held.find(({ team }) => team.id === teamId)?.role ?? null;

/** Adds a person to a team, or changes their role in it. Their other teams stay as they are. */
export function TeamRoleDialog({ person, teams, onClose }: TeamRoleDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const setRole = useSetTeamRole();
  const [seen] = useState(person.memberships);
  // If another administrator adds the person to the chosen team meanwhile, it stays chosen.
  const [offered] = useState(teams);
  const { data } = useQuery(TeamRolesOf, { variables: { id: person.id }, fetchPolicy: 'cache-and-network' });
  const held: Held = data?.person?.memberships ?? seen;
  const [only] = offered;
  const isOne = offered.length === 1 && only !== undefined;
  const role = isOne ? roleIn(seen, only.id) : null;
  const savedRole = isOne ? roleIn(held, only.id) : null;
  const form = useForm({
    draft: `team role ${person.id} ${isOne ? only.id : ''}`,
    saved: { teamId: isOne ? only.id : '', role: savedRole ?? ('CONTRIBUTOR' as TeamRole), held },
    check: ({ teamId }) => (teamId ? null : { field: 'teamId', message: t`Choose a team.` }),
    send: (typed, _, before) =>
      setRole({
        personId: person.id,
        teamId: typed.teamId,
        role: typed.role,
        seenRole: roleIn(before.held, typed.teamId),
      }),
    onSent: onClose,
  });
  const chosen = teamRoles.find((known) => known === form.values.role) ?? 'VIEWER';
  const title = isOne
    ? role
      ? t`Role of ${person.name} in ${only.name}`
      : t`Add ${person.name} to ${only.name}`
    : null;
  const roleLabel = t`Role`;
  return (
    <FormDialog
      form={form}
      title={title ?? t`Add ${person.name} to a team`}
      action={role ? t`Save role` : t`Add to team`}
      since={savedRole ? [{ name: 'role', label: roleLabel, words: (of) => words(roles[of.role].label) }] : []}
      onClose={onClose}
    >
      {!isOne && (
        <NativeSelect
          {...form.input('teamId')}
          label={t`Team`}
          required
          data={[
            { value: '', label: t`Choose a team` },
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <NativeSelect
        {...form.input('role', 'roles')}
        label={roleLabel}
        description={words(roles[chosen].definition)}
        data={teamRoles.map((one) => ({ value: one, label: words(roles[one].label) }))}
      />
    </FormDialog>
  );
}
