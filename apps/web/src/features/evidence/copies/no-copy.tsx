import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

/** Why no copy of a page can be kept here, and what to do instead. */
export function NoCopy({ address }: { readonly address: string }) {
  const { host } = new URL(address.trim());
  return (
    <Text size="xs" c="dimmed" w="100%">
      <Trans>
        No copy can be kept: this deployment does not fetch pages from <bdi>{host}</bdi>. Save the page in your browser
        and add it as evidence of the kind “File”.
      </Trans>
    </Text>
  );
}
