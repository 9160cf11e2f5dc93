import { limits } from '@followthrough/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';

interface MissingFieldProps {
  readonly value: readonly string[];
  readonly required: boolean;
  readonly error?: string | null;
  readonly onChange: (missing: readonly string[]) => void;
}

/** What is missing to know more, a line each. One empty line is always there to be filled. */
export function MissingField({ value, required, error, onChange }: MissingFieldProps) {
  const { t } = useLingui();
  const lines = value.length === 0 ? [''] : value;
  const set = (index: number, line: string) => onChange(lines.map((other, at) => (at === index ? line : other)));
  return (
    <Fieldset legend={required ? t`What is missing` : t`What is missing (optional)`} p="sm">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>One thing a line. Each can become a follow-up once the report is filed.</Trans>
        </Text>
        {lines.map((line, index) => {
          const number = index + 1;
          return (
            <Group key={index} gap="xs" wrap="nowrap">
              <TextInput
                name="missing"
                aria-label={t`Missing thing ${number}`}
                flex={1}
                maxLength={limits.line}
                value={line}
                error={index === 0 ? (error ?? null) : null}
                onChange={(event) => set(index, event.currentTarget.value)}
              />
              {lines.length > 1 && (
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t`Remove missing thing ${number}`}
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
              <Trans>Another missing thing</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
