import { ApolloClient, ApolloLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { from, switchMap } from 'rxjs';
import { progressLink } from '../features/first-visit/progress-link.js';
import { failureOf } from '../features/platform/changes/failure.js';
import { RequestIds } from '../features/platform/changes/request-ids.js';
import { createCache } from './cache.js';
import { ChosenReading, readingLink } from './chosen-reading.js';
import { requestIdLink } from './request-id-link.js';
import type { SessionGate } from './session-gate.js';
import { createTransport } from './transport.js';

/** If the session has ended, the request waits at the gate and is sent again after sign-in. */
export function sessionLink(gate: SessionGate): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    if (failureOf(error).code !== 'UNAUTHENTICATED') return;
    return from(gate.wait(error)).pipe(switchMap(() => forward(operation)));
  });
}

export function createClient(
  gate: SessionGate,
  reading = new ChosenReading(),
  transport: ApolloLink = createTransport({ uri: '/graphql' }),
): ApolloClient {
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([
      requestIdLink(new RequestIds()),
      sessionLink(gate),
      readingLink(reading),
      progressLink(),
      transport,
    ]),
    defaultOptions: {
      watchQuery: { notifyOnNetworkStatusChange: true },
    },
  });
}
