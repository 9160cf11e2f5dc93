import type { ApolloClient } from '@apollo/client';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { focusHeading } from '@followthrough/ui/page-heading';
import { NothingHere } from '../features/platform/nothing-here.js';
import { pastDayOf } from '../features/platform/past-day/past-day-address.js';
import { readVoice, voiceOf } from '../features/platform/voice/voice-address.js';
import type { ChosenReading } from './chosen-reading.js';
import { ErrorPage } from './error-page.js';
import { routeTree } from './routes.js';
import { parseSearch, stringifySearch } from '../features/platform/finding/search-text.js';

export function createAppRouter(client: ApolloClient, reading: ChosenReading, history?: RouterHistory) {
  const router = createRouter({
    routeTree,
    context: { client },
    ...(history && { history }),
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NothingHere,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 30_000,
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
  });
  router.subscribe('onBeforeLoad', ({ toLocation }) => {
    const voice = voiceOf(readVoice(toLocation.search as Record<string, unknown>));
    reading.choose({ voice, past: pastDayOf(toLocation) }, client);
  });
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    // The first page is announced by its title; after navigation, focus moves to the new heading.
    if (fromLocation && pathChanged) focusHeading();
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
