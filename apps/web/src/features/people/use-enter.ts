import { useApolloClient } from '@apollo/client/react';
import { useRouter, type AnyRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { whenAtRest } from '../platform/when-at-rest.js';

/**
 * After sign-in: forgets what was read signed out, and goes to a page of ours. The code of that page, and of what stands
 * around it, arrives while somebody types.
 */
export function useEnter(address = '/'): () => Promise<void> {
  const client = useApolloClient();
  const router = useRouter();
  useEffect(() => whenAtRest(() => loadAhead(router, address)), [router, address]);
  return async () => {
    await client.clearStore();
    await router.navigate({ href: address, reloadDocument: false });
  };
}

/** The code alone: what it shows is for those who are signed in. What does not arrive is asked for again when it is due. */
function loadAhead(router: AnyRouter, address: string): void {
  const [routes] = router.getMatchedRoutes(new URL(address, window.location.origin).pathname);
  for (const route of routes) void Promise.resolve(router.loadRouteChunk(route)).catch(() => undefined);
}
