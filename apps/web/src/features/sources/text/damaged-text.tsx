import { Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';

/** A warning above a text that differs from the archived one. */
export function DamagedText() {
  const { t } = useLingui();
  return (
    <Alert role="alert" color="red" variant="light" title={t`This text has changed since it was archived`} mb="md">
      <Trans>
        It no longer has the SHA-256 that was recorded. Do not rely on its words. Ask an administrator to restore it
        from a backup.
      </Trans>
    </Alert>
  );
}
