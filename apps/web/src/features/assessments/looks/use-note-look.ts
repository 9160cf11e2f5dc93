import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../../generated/gql.js';
import { useViewer } from '../../people/viewer.js';

const NoteLook = graphql(`
  mutation NoteLook($commitmentId: UUID!) {
    noteLook(commitmentId: $commitmentId) {
      id
      lookedAtLast
    }
  }
`);

/** Notes that an auditor opened a commitment, once it is shown. If that fails, the next visit tries again. */
export function useNoteLook(commitmentId: string): void {
  const client = useApolloClient();
  const { viewer } = useViewer();
  const { isAuditor } = viewer;
  useEffect(() => {
    if (!isAuditor) return;
    void client.mutate({ mutation: NoteLook, variables: { commitmentId } }).catch(() => undefined);
  }, [client, isAuditor, commitmentId]);
}
