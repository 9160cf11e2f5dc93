import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

/** The version of the test of delivery at the time of the decision. */
export function AgainstTest({ test }: { readonly test?: { readonly number: number } | null | undefined }) {
  if (!test) return null;
  return (
    <Text size="sm" c="dimmed">
      <Trans>against version {test.number} of the test</Trans>
    </Text>
  );
}
