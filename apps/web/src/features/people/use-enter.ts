import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';

/** After sign-in: forgets what was read signed out, and goes to a page of ours. */
export function useEnter(): (address: string) => Promise<void> {
  const client = useApolloClient();
  const router = useRouter();
  return async (address) => {
    await client.clearStore();
    await router.navigate({ href: address, reloadDocument: false });
  };
}
