import { dayInWords, daysMeant } from '@followthrough/domain/days-meant';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';

interface WhichDayProps {
  /** As typed. */
  readonly value: string;
  readonly onChoose: (day: string) => void;
}

/** Asks which day `12/03/2025` means, because a guess would be wrong half the time. */
export function WhichDay({ value, onChoose }: WhichDayProps) {
  const { t } = useLingui();
  const days = daysMeant(value);
  if (days.length === 0) return null;
  return (
    <Group gap="xs" mt={6} role="group" aria-label={t`Which day do you mean?`}>
      <Text size="sm">
        <Trans>Which day do you mean?</Trans>
      </Text>
      {days.map((day) => (
        <Button key={day} variant="default" size="compact-sm" onClick={() => onChoose(day)}>
          {dayInWords(day)}
        </Button>
      ))}
    </Group>
  );
}
