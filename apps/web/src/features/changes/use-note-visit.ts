import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../generated/gql.js';

const NoteVisit = graphql(`
  mutation NoteVisit {
    noteVisit {
      id
      lastVisitAt
    }
  }
`);

/** Records the visit once the page has loaded. If that fails, the next page tries again. */
export function useNoteVisit(): void {
  const client = useApolloClient();
  useEffect(() => {
    const timer = setTimeout(() => void client.mutate({ mutation: NoteVisit }).catch(() => undefined), 3_000);
    return () => clearTimeout(timer);
  }, [client]);
}
