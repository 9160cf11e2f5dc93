import { useApolloClient } from '@apollo/client/react';
import { useRouter, type AnyRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { whenAtRest } from '../platform/when-at-rest.js';

/**
 * After sign-in: clears data read while signed out, and goes to a page of this site. The code of that page and of the
 * shell is loaded while the user types.
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

/** Only the code, because data needs a session. If loading fails, it is requested again when needed. */
function loadAhead(router: AnyRouter, address: string): void {
  const [routes] = router.getMatchedRoutes(new URL(address, window.location.origin).pathname);
  for (const route of routes) void Promise.resolve(router.loadRouteChunk(route)).catch(() => undefined);
}
