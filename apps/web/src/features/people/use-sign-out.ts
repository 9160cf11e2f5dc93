import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Ends this session and reloads, so that no data stays in memory. */
export function useSignOut(leave: () => void = () => window.location.assign('/sign-in')) {
  const [change, busy] = useChange(SignOut);
  async function signOut(): Promise<string | null> {
    const { refused } = await change({});
    if (refused) return refused.message;
    leave();
    return null;
  }
  return { signOut, busy };
}
