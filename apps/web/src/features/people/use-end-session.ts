import { graphql } from '../../generated/gql.js';
import { useAct } from '../platform/use-act.js';

const EndSession = graphql(`
  mutation EndSession($id: UUID!) {
    endSession(id: $id)
  }
`);

/** Ends one of the reader's own sessions; answers with the words for what stopped it, or null. */
export function useEndSession() {
  const [act, busy] = useAct(EndSession, { refetch: ['Sessions'] });
  const end = async (id: string): Promise<string | null> => (await act({ id })).failure ?? null;
  return { end, busy };
}
