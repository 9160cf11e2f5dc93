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

/** Tells the server that somebody is here, once the page is read. Where that fails, the next page tells it. */
export function useNoteVisit(): void {
  const client = useApolloClient();
  useEffect(() => {
    const timer = setTimeout(() => void client.mutate({ mutation: NoteVisit }).catch(() => undefined), 3_000);
    return () => clearTimeout(timer);
  }, [client]);
}
