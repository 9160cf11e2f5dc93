import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

/** For people who are no auditors. */
export function AuditorsOnly() {
  return (
    <Text>
      <Trans>Only auditors draw and see samples. Ask an administrator for that role.</Trans>
    </Text>
  );
}
