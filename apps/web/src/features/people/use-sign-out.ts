import { graphql } from '../../generated/gql.js';
import { useAct } from '../platform/use-act.js';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Ends this session and leaves with a fresh page: nothing of what was read stays in memory. */
export function useSignOut(leave: () => void = () => window.location.assign('/sign-in')) {
  const [act, busy] = useAct(SignOut);
  async function signOut(): Promise<string | null> {
    const { failure } = await act({});
    if (failure !== undefined) return failure;
    leave();
    return null;
  }
  return { signOut, busy };
}
