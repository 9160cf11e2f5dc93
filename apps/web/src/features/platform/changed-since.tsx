import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

/** A field that somebody else changed after the form was opened. */
export interface ChangedField {
  readonly field: string;
  readonly label: string;
  /** What was saved meanwhile, in words. */
  readonly saved: string;
  /** Puts what was saved in place of what was typed. Absent where the two are alike already. */
  readonly take?: (() => void) | undefined;
}

interface ChangedSinceProps {
  /** The server's words: who changed what. */
  readonly message: string;
  readonly fields: readonly ChangedField[];
}

/** A stale edit: what changed since, beside the words typed, which stay until their author takes others. */
export function ChangedSince({ message, fields }: ChangedSinceProps) {
  const { t } = useLingui();
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), [message]);
  return (
    <Alert ref={alert} tabIndex={-1} role="alert" color="orange" variant="outline" icon={<IconHistory aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text>{message}</Text>
        {fields.length > 0 && (
          <List size="sm" spacing={6}>
            {fields.map(({ field, label, saved, take }) => (
              <List.Item key={field}>
                <Text span fw={600} size="sm">
                  {label}
                </Text>
                {': '}
                <bdi>{saved || t`nothing`}</bdi>{' '}
                {take ? (
                  <Button size="compact-sm" variant="default" onClick={take} aria-label={t`Take this: ${label}`}>
                    <Trans>Take this</Trans>
                  </Button>
                ) : (
                  <Text span c="dimmed" size="sm">
                    <Trans>(as in your form)</Trans>
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Alert>
  );
}
