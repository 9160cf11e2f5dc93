import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import classes from './evidence.module.css';
import { asFirstGraded, GradedFields, type Graded } from './graded-fields.js';

/** The chosen items by id, each with its role and grade. */
export type GradedById = Readonly<Record<string, Graded>>;

interface GradedOption {
  readonly id: string;
  readonly label: string;
  /** The role and grade of a search are always the same. */
  readonly isSearch?: boolean;
}

interface GradedChoicesProps {
  readonly legend: string;
  /** The name of the server’s input, for matching refusals. */
  readonly name: string;
  readonly options: readonly GradedOption[];
  /** The text if there is nothing to choose from. */
  readonly empty?: string;
  readonly value: GradedById;
  readonly error?: string | null;
  readonly onChange: (value: GradedById) => void;
}

/** Chooses any of several items, each with its own role and grade. */
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
        {options.map(({ id, label, isSearch }) => (
          <div key={id} className={classes.cited}>
            <Checkbox
              name={name}
              label={<bdi>{label}</bdi>}
              checked={id in value}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            {value[id] && !isSearch && (
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
