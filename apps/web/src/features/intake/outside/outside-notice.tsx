import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { OutsideReader } from './outside-reader.js';

/** Where texts of sources are sent; nothing if this deployment has no outside reader. */
export function OutsideNotice() {
  const { data, error } = useQuery(OutsideReader);
  const reader = data?.outsideReader;
  if (error && !data) {
    return (
      <Text size="sm" mt="sm" maw="70ch" role="alert">
        <Trans>
          Whether texts are also sent to a language model could not be loaded. Load the page again to see it.
        </Trans>
      </Text>
    );
  }
  if (!reader) return null;
  return (
    <Text size="sm" c="dimmed" mt="sm" maw="70ch">
      <Trans>
        After a source is scanned, its text is also sent to the language model <bdi>{reader.model}</bdi> at{' '}
        <bdi>{reader.host}</bdi>, which may propose more passages.
      </Trans>
    </Text>
  );
}
