import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { sourceAddress } from '../source-address.js';
import type { Offer } from './archive-draft.js';

/** Sources with the same text or address, shown before details are typed. */
export function AlikeSources({ alike }: Pick<Offer, 'alike'>) {
  if (alike.length === 0) return null;
  const hasSameText = alike.some(({ by }) => by === 'TEXT');
  return (
    <Alert variant="light" color={hasSameText ? 'red' : 'yellow'} role="status">
      <Stack gap={4}>
        <Text size="sm">
          {hasSameText ? (
            <Trans>This document is already archived. Open that source instead.</Trans>
          ) : (
            <Trans>A document from this address is already archived. Archive this one if its text has changed.</Trans>
          )}
        </Text>
        {alike.map(({ id, title, published }) => (
          <Text key={id} size="sm">
            <Anchor component={Link} to={sourceAddress(id)}>
              <Trans>
                Open <bdi>{title}</bdi>
              </Trans>
            </Anchor>
            {published && (
              <>
                , <UncertainDate edtf={published} />
              </>
            )}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
