import { useQuery } from '@apollo/client/react';
import { isWebAddress } from '@followthrough/domain/web-address';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql } from '../../generated/gql.js';

const MayFetch = graphql(`
  query MayFetch($address: String!) {
    mayFetch(address: $address)
  }
`);

/** Milliseconds without typing before the server is asked. */
const pause = 250;

/**
 * Whether this deployment fetches pages from the host of an address; null while that is unknown. It depends only on the
 * origin, so several links to one host ask once.
 */
export function useMayFetch(address: string): boolean | null {
  const typed = address.trim();
  const origin = isWebAddress(typed) ? `${new URL(typed).origin}/` : '';
  const [rested] = useDebouncedValue(origin, pause);
  const { data } = useQuery(MayFetch, { variables: { address: rested }, skip: rested === '' });
  return rested === origin ? (data?.mayFetch ?? null) : null;
}
