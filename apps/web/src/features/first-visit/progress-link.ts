import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';

/** Watches mutations anywhere, so that other features need not know about the tour. */
export function progressLink(): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap(({ data }) => {
        // Loaded with the first change, to keep the first page small.
        if (data && operation.operationType === 'mutation')
          void import('./note-steps.js').then(({ noteSteps }) => noteSteps(operation.client, data));
      }),
    ),
  );
}
