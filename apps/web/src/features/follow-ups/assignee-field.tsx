import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Input, Stack, Text } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { FindWhileTyping } from '../platform/finding/find-while-typing.js';
import { useFocusKept } from '../platform/forms/use-focus-kept.js';
import { useFinding } from '../platform/finding/use-finding.js';

/** The assignee: a person or a team. */
export interface Assignee {
  readonly is: 'person' | 'team';
  readonly id: string;
  readonly name: string;
}

const FindAssignee = graphql(`
  query FindAssignee($text: String!) {
    assignees(text: $text) {
      id
      name
      isTeam
      teams
    }
  }
`);

interface AssigneeFieldProps {
  readonly value: Assignee | null;
  readonly error?: string | null;
  readonly onChange: (assignee: Assignee | null) => void;
}

/** Chooses a person or a team by name, with one click for the user and their teams. */
export function AssigneeField({ value, error, onChange }: AssigneeFieldProps) {
  const { t } = useLingui();
  const { person } = useViewer();
  const kept = useFocusKept(value !== null);
  if (value) {
    return (
      <Stack gap={4} ref={kept}>
        <Input.Label component="div">
          <Trans>Assign to</Trans>
        </Input.Label>
        <Group gap="xs">
          <Text>
            <bdi>{value.name}</bdi>
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => onChange(null)}>
            <Trans>Choose another person</Trans>
          </Button>
        </Group>
        {error && <Input.Error>{error}</Input.Error>}
      </Stack>
    );
  }
  const teams = person.memberships.map(({ team }) => team).filter(({ closedAt }) => !closedAt);
  return (
    <Stack gap="xs" ref={kept}>
      <FindAssigneeField error={error ?? null} onChange={onChange} />
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange({ is: 'person', id: person.id, name: person.name })}
        >
          <Trans>Myself</Trans>
        </Button>
        {teams.map(({ id, name }) => (
          <Button
            key={id}
            variant="default"
            size="compact-sm"
            aria-label={t`The team ${name}`}
            onClick={() => onChange({ is: 'team', id, name })}
          >
            <bdi>{name}</bdi>
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

interface FindAssigneeFieldProps {
  readonly label?: string;
  readonly description?: string;
  readonly error: string | null;
  readonly onChange: (assignee: Assignee) => void;
}

/** Finds a person or a team by name. */
export function FindAssigneeField({ label, description, error, onChange }: FindAssigneeFieldProps) {
  const { t } = useLingui();
  const { answer, ...finding } = useFinding(FindAssignee);
  const assignees = answer?.assignees ?? [];
  return (
    <FindWhileTyping
      label={label ?? t`Assign to`}
      description={description ?? t`A person or a team that can see this commitment`}
      error={error}
      required={label === undefined}
      finding={finding}
      found={assignees.map(({ id, name, isTeam, teams }) => ({
        id,
        label: name,
        detail: isTeam ? t`Team` : teams.join(', '),
      }))}
      onChoose={({ id, label }) => {
        const isTeam = assignees.some((one) => one.id === id && one.isTeam);
        onChange({ is: isTeam ? 'team' : 'person', id, name: label });
      }}
    />
  );
}
