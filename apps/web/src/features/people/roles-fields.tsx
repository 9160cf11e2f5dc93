import { roles, teamRoles, type TeamRole } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { CloseButton, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { AccessFields, type Access } from './access-fields.js';

export const RolesFieldsTeam = graphql(`
  fragment RolesFields_team on Team {
    id
    name
    closedAt
  }
`);

/** The roles in a form and as input for the server. */
export interface ChosenRoles extends Access {
  readonly memberships: readonly { readonly teamId: string; readonly role: TeamRole }[];
}

interface RolesFieldsProps {
  readonly teams: readonly FragmentType<typeof RolesFieldsTeam>[];
  readonly value: ChosenRoles;
  readonly onChange: (value: ChosenRoles) => void;
}

/** Team roles and global roles of a person. */
export function RolesFields({ teams: masked, value, onChange }: RolesFieldsProps) {
  const { t } = useLingui();
  const teams = getFragmentData(RolesFieldsTeam, masked).filter(({ closedAt }) => !closedAt);
  const { memberships } = value;
  const chosen = new Set(memberships.map(({ teamId }) => teamId));
  const others = teams.filter(({ id }) => !chosen.has(id));
  const set = (next: ChosenRoles['memberships']) => onChange({ ...value, memberships: next });
  return (
    <Stack gap="md">
      <Fieldset legend={<Text component="span" fw={600}>{t`Teams`}</Text>} variant="unstyled">
        {teams.length === 0 && (
          <Text c="dimmed" size="sm">
            <Trans>No team exists yet. Create one first, or invite now and set teams later.</Trans>
          </Text>
        )}
        <Stack gap="xs">
          {memberships.map(({ teamId, role }) => (
            <TeamRoleField
              key={teamId}
              name={teams.find(({ id }) => id === teamId)?.name ?? '…'}
              role={role}
              onChange={(next) => set(memberships.map((one) => (one.teamId === teamId ? { teamId, role: next } : one)))}
              onRemove={() => set(memberships.filter((one) => one.teamId !== teamId))}
            />
          ))}
          {others.length > 0 && (
            <NativeSelect
              label={t`Add to team`}
              data={[
                { value: '', label: t`Choose a team` },
                ...others.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value=""
              onChange={(event) => {
                const teamId = event.currentTarget.value;
                if (teamId) set([...memberships, { teamId, role: value.isAuditor ? 'VIEWER' : 'CONTRIBUTOR' }]);
              }}
            />
          )}
        </Stack>
      </Fieldset>
      <AccessFields value={value} onChange={(access) => onChange({ ...value, ...access })} />
    </Stack>
  );
}

interface TeamRoleFieldProps {
  readonly name: string;
  readonly role: TeamRole;
  readonly onChange: (role: TeamRole) => void;
  readonly onRemove: () => void;
}

function TeamRoleField({ name, role, onChange, onRemove }: TeamRoleFieldProps) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NativeSelect
        flex={1}
        label={name}
        data={teamRoles.map((one) => ({ value: one, label: words(roles[one].label) }))}
        value={role}
        onChange={(event) => onChange(teamRoles.find((one) => one === event.currentTarget.value) ?? role)}
      />
      <CloseButton size={36} aria-label={t`Remove ${name}`} onClick={onRemove} />
    </Group>
  );
}
