import { limits } from '@followthrough/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';

interface MissingFieldProps {
  readonly value: readonly string[];
  readonly required: boolean;
  readonly error?: string | null;
  readonly onChange: (missing: readonly string[]) => void;
}

/** The missing information, one line each, with one empty line at the end. */
export function MissingField({ value, required, error, onChange }: MissingFieldProps) {
  const { t } = useLingui();
  const lines = value.length === 0 ? [''] : value;
  if (!required && value.length === 0) {
    return (
      <Group>
        <Button variant="default" size="compact-md" onClick={() => onChange([''])}>
          <Trans>Add missing information</Trans>
        </Button>
      </Group>
    );
  }
  const set = (index: number, line: string) => onChange(lines.map((other, at) => (at === index ? line : other)));
  return (
    <Fieldset legend={required ? t`Missing information` : t`Missing information (optional)`} p="sm">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>One gap per line. Each can become a follow-up once the report is filed.</Trans>
        </Text>
        {lines.map((line, index) => {
          const number = index + 1;
          return (
            <Group key={index} gap="xs" wrap="nowrap">
              <TextInput
                name="missing"
                aria-label={t`Gap ${number}`}
                flex={1}
                value={line}
                error={index === 0 ? (error ?? null) : null}
                onChange={(event) => set(index, event.currentTarget.value)}
              />
              {(lines.length > 1 || !required) && (
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t`Remove gap ${number}`}
                  onClick={() => onChange(lines.filter((_, at) => at !== index))}
                >
                  <Trans>Remove</Trans>
                </Button>
              )}
            </Group>
          );
        })}
        {lines.length < limits.missing && (
          <Group>
            <Button variant="default" size="compact-md" onClick={() => onChange([...lines, ''])}>
              <Trans>Add another gap</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
