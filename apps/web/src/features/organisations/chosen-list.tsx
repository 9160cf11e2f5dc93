import { useLingui } from '@lingui/react/macro';
import { CloseButton, Group, Text } from '@mantine/core';
import classes from './chosen-list.module.css';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface ChosenListProps<T extends Chosen> {
  readonly chosen: readonly T[];
  readonly onRemove: (one: T) => void;
}

/** The items chosen in a search field, each with a button to remove it. */
export function ChosenList<T extends Chosen>({ chosen, onRemove }: ChosenListProps<T>) {
  const { t } = useLingui();
  if (chosen.length === 0) return null;
  return (
    <ul className={classes.chosen}>
      {chosen.map((one) => (
        <li key={one.id}>
          <Group gap={4} wrap="nowrap" className={classes.one}>
            <Text size="sm">
              <bdi>{one.name}</bdi>
            </Text>
            <CloseButton size={24} aria-label={t`Remove ${one.name}`} onClick={() => onRemove(one)} />
          </Group>
        </li>
      ))}
    </ul>
  );
}
