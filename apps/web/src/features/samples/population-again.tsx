import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DrawnBefore } from './draw-draft.js';
import { sampleAddress } from './sample-address.js';

/** The population of a sample that is drawn from again, as it was recorded. */
export function PopulationAgain({ sample }: { readonly sample: DrawnBefore }) {
  const { id, title, asAt, population } = sample;
  return (
    <div>
      <Text fw={600} size="sm">
        <Plural value={population} one="# commitment" other="# commitments" />
      </Text>
      <Text size="sm">
        <Trans>
          The population of{' '}
          <Anchor component={Link} to={sampleAddress(id)} inherit underline="always">
            <bdi>{title}</bdi>
          </Anchor>
          : the same filter and voice, as at <Moment at={asAt} />. With the same seed, method and size, the same
          commitments are drawn.
        </Trans>
      </Text>
    </div>
  );
}
