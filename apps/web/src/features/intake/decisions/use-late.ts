import { useApolloClient } from '@apollo/client/react';
import type { Refusal } from '../../platform/changes/refusal.js';
import { tellChanged } from '../../platform/changes/subjects.js';

/** The code of a refusal because another person decided first. */
export const late = 'LATE';

/** The message if another person decided first or the proposal has changed; the source is then reloaded. */
export function useLate(sourceId: string): (problem: { readonly message: string }) => Refusal {
  const client = useApolloClient();
  return ({ message }) => {
    void tellChanged(client, [{ __typename: 'Source', id: sourceId }]);
    return { message, problemCode: late };
  };
}
