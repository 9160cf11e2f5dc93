import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Request_RequestFragment } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';

/** Leads to the request on the page of its commitment. */
export function RequestOf({ request: { id, commitment } }: { readonly request: Request_RequestFragment }) {
  return (
    <Anchor component={Link} to={commitmentAddress(commitment.reference)} hash={`request-${id}`} size="sm" c="dimmed">
      {commitment.reference} · <bdi>{commitment.title}</bdi>
    </Anchor>
  );
}
