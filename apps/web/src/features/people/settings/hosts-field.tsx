import { useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, Radio, Stack, Text } from '@mantine/core';

interface HostsFieldProps {
  /** Null for all hosts. */
  readonly value: readonly string[] | null;
  readonly error: string | null;
  readonly onChange: (hosts: string[] | null) => void;
  readonly ceiling: readonly string[];
}

/** Hosts for fetching pages: all that the environment allows, or a selection. */
export function HostsField({ value, error, onChange, ceiling }: HostsFieldProps) {
  const { t } = useLingui();
  const chosen = ceiling.filter((host) => value?.includes(host));
  const legend = (
    <Text component="span" fw={600}>
      {t`Allowed hosts`}
    </Text>
  );
  if (ceiling.length === 0) {
    return (
      <Fieldset legend={legend} variant="unstyled">
        <Text size="sm">
          {t`Pages cannot be fetched by their link, because FETCH_HOSTS is empty. The person who runs the server can list hosts there.`}
        </Text>
      </Fieldset>
    );
  }
  return (
    <Fieldset legend={legend} variant="unstyled">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t`Linked pages are fetched from these hosts only. You can choose among the hosts listed in FETCH_HOSTS on the server.`}
        </Text>
        <Radio
          name="hosts"
          label={t`All hosts listed on the server`}
          description={ceiling.join(', ')}
          styles={{ description: { overflowWrap: 'anywhere' } }}
          checked={value === null}
          onChange={() => onChange(null)}
        />
        <Radio
          name="hosts"
          label={t`Only some of them`}
          checked={value !== null}
          onChange={() => onChange([...ceiling])}
        />
        {value !== null && (
          <Stack gap="xs" pl="xl" role="group" aria-label={t`Hosts listed on the server`}>
            {ceiling.map((host) => (
              <Checkbox
                key={host}
                label={host}
                checked={chosen.includes(host)}
                onChange={(event) =>
                  onChange(event.currentTarget.checked ? [...chosen, host] : chosen.filter((other) => other !== host))
                }
              />
            ))}
          </Stack>
        )}
        {value !== null && chosen.length === 0 && <Text size="sm">{t`No page will be fetched.`}</Text>}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
