import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { FormState } from './use-form.js';

/** A field that another person may have changed since the form was opened. */
export interface SinceField<V extends object> {
  readonly name: keyof V & string;
  readonly label: string;
  /** Its value in words; by default as typed. */
  readonly words?: (values: V) => string;
}

interface ChangedSinceProps<V extends object> {
  /** The server’s message: who changed what. */
  readonly message: string;
  readonly form: FormState<V>;
  readonly fields: readonly SinceField<V>[];
}

/** A stale edit: shows the other person’s values beside those typed, which stay until the user accepts the others. */
export function ChangedSince<V extends object>({ message, form, fields }: ChangedSinceProps<V>) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), [message]);
  const changed = fields.filter(({ name, words = wordsOf(name) }) => words(form.saved) !== words(form.opened));
  return (
    <Alert ref={alert} tabIndex={-1} role="alert" color="orange" variant="outline" icon={<IconHistory aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text>{message}</Text>
        {changed.length > 0 && (
          <List size="sm" spacing={6}>
            {changed.map((field) => (
              <List.Item key={field.name}>
                <Changed form={form} field={field} />
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Alert>
  );
}

interface ChangedProps<V extends object> {
  readonly form: FormState<V>;
  readonly field: SinceField<V>;
}

function Changed<V extends object>({ form, field: { name, label, words = wordsOf(name) } }: ChangedProps<V>) {
  const { t } = useLingui();
  const saved = words(form.saved);
  const take = () => form.set({ [name]: form.saved[name] } as unknown as Partial<V>);
  return (
    <>
      <Text span fw={600} size="sm">
        {label}
      </Text>
      {': '}
      <bdi>{saved || t`nothing`}</bdi>{' '}
      {words(form.values) === saved ? (
        <Text span c="dimmed" size="sm">
          <Trans>(as in your form)</Trans>
        </Text>
      ) : (
        <Button size="compact-sm" variant="default" onClick={take} aria-label={t`Use this value: ${label}`}>
          <Trans>Use this value</Trans>
        </Button>
      )}
    </>
  );
}

function wordsOf<V extends object>(name: keyof V): (values: V) => string {
  return (values) => String(values[name]);
}
