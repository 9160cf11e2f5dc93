import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Input, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { FindWhileTyping, useTyped, type Found } from '../platform/find-while-typing.js';

/** Who is to do something: a person or a team. */
export interface Assignee {
  readonly is: 'person' | 'team';
  readonly id: string;
  readonly name: string;
}

const FindAssignee = graphql(`
  query FindAssignee($text: String!) {
    people(filter: { text: $text, isActive: true }, first: 8) {
      edges {
        node {
          id
          name
          memberships {
            team {
              id
              name
            }
          }
        }
      }
    }
    teams {
      id
      name
    }
  }
`);

interface AssigneeFieldProps {
  readonly value: Assignee | null;
  readonly error?: string | null;
  readonly onChange: (assignee: Assignee | null) => void;
}

/** Chooses a person or a team by name; oneself and one’s own teams are one click away. */
export function AssigneeField({ value, error, onChange }: AssigneeFieldProps) {
  const { t } = useLingui();
  const { person } = useViewer();
  if (value) {
    return (
      <Stack gap={4}>
        <Input.Label component="div">
          <Trans>To be done by</Trans>
        </Input.Label>
        <Group gap="xs">
          <Text>
            <bdi>{value.name}</bdi>
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => onChange(null)}>
            <Trans>Choose somebody else</Trans>
          </Button>
        </Group>
        {error && <Input.Error>{error}</Input.Error>}
      </Stack>
    );
  }
  const teams = person.memberships.map(({ team }) => team);
  return (
    <Stack gap="xs">
      <FindField error={error ?? null} onChange={onChange} />
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

function FindField({ error, onChange }: Pick<AssigneeFieldProps, 'onChange'> & { readonly error: string | null }) {
  const { t } = useLingui();
  const { text, setText, typed } = useTyped();
  const [sought] = useDebouncedValue(typed, 150);
  const { data, loading } = useQuery(FindAssignee, { variables: { text: sought }, skip: sought === '' });
  const teams = (data?.teams ?? []).filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
  const people = data?.people.edges.map(({ node }) => node) ?? [];
  const found: readonly Found[] = [
    ...teams.map(({ id, name }) => ({ id, label: name, detail: t`Team` })),
    ...people.map(({ id, name, memberships }) => ({
      id,
      label: name,
      detail: memberships.map(({ team }) => team.name).join(', '),
    })),
  ];
  return (
    <FindWhileTyping
      label={t`To be done by`}
      description={t`A person or a team that can see this commitment`}
      error={error}
      required
      found={typed ? found : []}
      busy={loading || sought !== typed}
      text={text}
      onText={setText}
      onChoose={({ id, label }) =>
        onChange({ is: teams.some((team) => team.id === id) ? 'team' : 'person', id, name: label })
      }
    />
  );
}
