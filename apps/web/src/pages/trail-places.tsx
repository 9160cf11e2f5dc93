import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import type { EventPlaces } from '../features/platform/trail.js';
import { sourceAddress } from '../features/sources/source-address.js';

interface TrailPlacesProps extends EventPlaces {
  /** The commitment whose trail shows the event. */
  readonly of: string;
}

/** Links to the passages, the source and other commitments of an event: a proposal is decided at its passage. */
export function TrailPlaces({ of, data, mentions }: TrailPlacesProps) {
  const passages = mentions.filter(({ sourceId }) => sourceId);
  const source = mentions.find(({ id }) => id === data['sourceId']);
  const commitments = mentions.filter(({ id, reference }) => reference && id !== of);
  if (passages.length === 0 && !source && commitments.length === 0) return null;
  return (
    <Group gap="xs" fz="sm">
      {passages.map(({ id, name, sourceId }) => (
        <Anchor
          key={id}
          component={Link}
          to={sourceAddress(sourceId!)}
          hash={`passage-${id}`}
          underline="always"
          size="sm"
          dir="auto"
        >
          “{name}”
        </Anchor>
      ))}
      {source && (
        <Anchor component={Link} to={sourceAddress(source.id)} underline="always" size="sm">
          <bdi>{source.name}</bdi>
        </Anchor>
      )}
      {commitments.map(({ id, name, reference }) => (
        <Anchor key={id} component={Link} to={commitmentAddress(reference!)} underline="always" size="sm">
          {reference} <bdi>{name}</bdi>
        </Anchor>
      ))}
    </Group>
  );
}
