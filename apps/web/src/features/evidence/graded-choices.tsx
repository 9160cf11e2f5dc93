import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import classes from './evidence.module.css';
import { asFirstGraded, GradedFields, type Graded } from './graded-fields.js';

/** What was chosen, by id, each with how it supports and how well. */
export type GradedById = Readonly<Record<string, Graded>>;

interface GradedChoicesProps {
  readonly legend: string;
  /** The input of the server that a refusal names. */
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** What is said where there is nothing to choose from. */
  readonly empty?: string;
  readonly value: GradedById;
  readonly error?: string | null;
  readonly onChange: (value: GradedById) => void;
}

/** Chooses any of several things; what is chosen gets a role and a grade of its own. */
export function GradedChoices({ legend, name, options, empty, value, error, onChange }: GradedChoicesProps) {
  const toggle = (id: string, isChosen: boolean) => {
    const { [id]: _, ...others } = value;
    onChange(isChosen ? { ...others, [id]: asFirstGraded } : others);
  };
  return (
    <Fieldset legend={legend} p="sm">
      <Stack gap={0} className={classes.held}>
        {options.length === 0 && empty && (
          <Text size="sm" c="dimmed">
            {empty}
          </Text>
        )}
        {options.map(({ id, label }) => (
          <div key={id} className={classes.cited}>
            <Checkbox
              name={name}
              label={<bdi>{label}</bdi>}
              checked={id in value}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            {value[id] && (
              <GradedFields of={label} value={value[id]} onChange={(graded) => onChange({ ...value, [id]: graded })} />
            )}
          </div>
        ))}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
