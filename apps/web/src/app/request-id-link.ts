import { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { failureOf } from '../features/platform/changes/failure.js';
import { requestIdHeader, type RequestIds } from '../features/platform/changes/request-ids.js';

/**
 * Sends every mutation with an id, so that the server does it once: a double click, a retry after a lost connection,
 * and a request that waited for sign-in reuse the id of the first attempt.
 */
export function requestIdLink(ids: RequestIds): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.MUTATION) return forward(operation);
    const { id, answered } = ids.for(JSON.stringify([operation.operationName, operation.variables]));
    operation.setContext(({ headers }) => ({ headers: { ...headers, ...requestIdHeader(id) } }));
    return forward(operation).pipe(
      tap({
        next: (result) => isAnswer(result.errors && new CombinedGraphQLErrors(result)) && answered(),
        error: (error: unknown) => isAnswer(error) && answered(),
      }),
    );
  });
}

/** Whether the outcome of the request is known: success, or a refusal by the server. */
function isAnswer(error: unknown): boolean {
  return !error || !['UNREACHABLE', 'UNAVAILABLE', 'OURS'].includes(failureOf(error).code);
}
