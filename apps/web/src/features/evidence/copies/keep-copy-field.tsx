import { useLingui } from '@lingui/react/macro';
import { Checkbox, Text } from '@mantine/core';
import { useMayFetch } from '../../sources/use-may-fetch.js';
import { NoCopy } from './no-copy.js';

interface KeepCopyFieldProps {
  /** The address as typed. */
  readonly address: string;
  readonly value: boolean;
  readonly error: string | null;
  readonly onChange: (keepCopy: boolean) => void;
}

/** Whether to keep a copy of the linked page when its evidence is saved. Offered only where the host is allowed. */
export function KeepCopyField({ address, value, error, onChange }: KeepCopyFieldProps) {
  const { t } = useLingui();
  const mayFetch = useMayFetch(address);
  if (mayFetch || value) {
    return (
      <Checkbox
        name="keepCopy"
        label={t`Keep a copy of the page`}
        description={t`The server fetches the page and stores what it received, with its hash.`}
        checked={value}
        error={error}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    );
  }
  return (
    <>
      {mayFetch === false && <NoCopy address={address} />}
      {error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </>
  );
}
