import { graphql } from '../../generated/gql.js';
import { useAct } from '../platform/use-act.js';

const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions
  }
`);

/** Ends every session of the reader but this one; answers with the words for what stopped it, or null. */
export function useEndOtherSessions() {
  const [act, busy] = useAct(EndOtherSessions, { refetch: ['Sessions'] });
  const endOthers = async (): Promise<string | null> => (await act({})).failure ?? null;
  return { endOthers, busy };
}
