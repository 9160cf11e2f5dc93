import { roles, teamRoles, type TeamRole } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, NativeSelect, Stack, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';

export const RolesFieldsTeam = graphql(`
  fragment RolesFields_team on Team {
    id
    name
  }
`);

/** What somebody may do here, as the form holds it and the server takes it. */
export interface ChosenRoles {
  readonly memberships: readonly { readonly teamId: string; readonly role: TeamRole }[];
  readonly isAuditor: boolean;
  readonly isAdministrator: boolean;
}

interface RolesFieldsProps {
  readonly teams: readonly FragmentType<typeof RolesFieldsTeam>[];
  readonly value: ChosenRoles;
  readonly onChange: (value: ChosenRoles) => void;
}

function withRole(value: ChosenRoles, teamId: string, role: string): ChosenRoles {
  const others = value.memberships.filter((membership) => membership.teamId !== teamId);
  const chosen = teamRoles.find((known) => known === role);
  return { ...value, memberships: chosen ? [...others, { teamId, role: chosen }] : others };
}

/** A role in each team, and the two that hold everywhere, each with what it allows. */
export function RolesFields({ teams: masked, value, onChange }: RolesFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const teams = getFragmentData(RolesFieldsTeam, masked);
  const choices = [
    { value: '', label: t`Not a member` },
    ...teamRoles.map((role) => ({ value: role, label: words(roles[role].label) })),
  ];
  return (
    <Stack gap="md">
      <Fieldset legend={<Text component="span" fw={600}>{t`Teams`}</Text>} variant="unstyled">
        {teams.length === 0 && (
          <Text c="dimmed" size="sm">
            <Trans>No team exists yet. Create one first, or invite now and set teams later.</Trans>
          </Text>
        )}
        <Stack gap="xs">
          {teams.map((team) => (
            <NativeSelect
              key={team.id}
              label={team.name}
              data={choices}
              value={value.memberships.find(({ teamId }) => teamId === team.id)?.role ?? ''}
              onChange={(event) => onChange(withRole(value, team.id, event.currentTarget.value))}
            />
          ))}
        </Stack>
      </Fieldset>
      <Fieldset legend={<Text component="span" fw={600}>{t`Everywhere`}</Text>} variant="unstyled">
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            <Trans>At most one of these. Where there are two administrators, the other one confirms it.</Trans>
          </Text>
          <Checkbox
            label={words(roles.AUDITOR.label)}
            description={words(roles.AUDITOR.definition)}
            checked={value.isAuditor}
            onChange={(event) => onChange({ ...value, isAuditor: event.currentTarget.checked, isAdministrator: false })}
          />
          <Checkbox
            label={words(roles.ADMINISTRATOR.label)}
            description={words(roles.ADMINISTRATOR.definition)}
            checked={value.isAdministrator}
            onChange={(event) => onChange({ ...value, isAdministrator: event.currentTarget.checked, isAuditor: false })}
          />
        </Stack>
      </Fieldset>
    </Stack>
  );
}
