import { dayInWords } from '@followthrough/domain/days-meant';
import { Button, Group, Text } from '@mantine/core';

interface DayChoicesProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly onChoose: (day: string) => void;
}

/** Days, each chosen with one click. */
export function DayChoices({ label, days, onChoose }: DayChoicesProps) {
  if (days.length === 0) return null;
  return (
    <Group gap="xs" mt={6} role="group" aria-label={label}>
      <Text size="sm">{label}</Text>
      {days.map((day) => (
        <Button key={day} variant="default" size="compact-sm" onClick={() => onChoose(day)}>
          {dayInWords(day)}
        </Button>
      ))}
    </Group>
  );
}
