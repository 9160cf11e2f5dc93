import { useApolloClient } from '@apollo/client/react';
import type { Refusal } from '../../platform/changes/refusal.js';
import { tellChanged } from '../../platform/changes/subjects.js';

/** The code of a refusal because somebody else was first. */
export const late = 'LATE';

/**
 * What a decision says where somebody else decided first, or the proposal has changed since; whoever shows the source then
 * reads it again.
 */
export function useLate(sourceId: string): (problem: { readonly message: string }) => Refusal {
  const client = useApolloClient();
  return ({ message }) => {
    void tellChanged(client, [{ __typename: 'Source', id: sourceId }]);
    return { message, problemCode: late };
  };
}
