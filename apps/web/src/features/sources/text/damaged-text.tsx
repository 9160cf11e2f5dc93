import { Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';

/** Above a text that is not the one that was archived, so that nobody takes its words for the document’s. */
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
