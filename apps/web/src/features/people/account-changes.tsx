import { useQuery } from '@apollo/client/react';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans } from '@lingui/react/macro';
import { Title } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import { QueryFailed } from '../platform/query-failed.js';
import { AccountChangesList } from './account-changes-list.js';
import { useViewer } from './viewer.js';

const AccountChangesQuery = graphql(`
  query AccountChanges {
    accountChanges {
      id
      ...AccountChangesList_change
    }
  }
`);

/** For administrators, who decide, and auditors, who observe. */
export function AccountChanges() {
  const { viewer } = useViewer();
  if (!viewer.isAdministrator && !viewer.isAuditor) return null;
  return (
    <section aria-labelledby="account-changes">
      <Title order={2} id="account-changes" mb="sm">
        <Trans>Account changes</Trans>
      </Title>
      <Changes />
    </section>
  );
}

function Changes() {
  const { data, error, loading, refetch } = useQuery(AccountChangesQuery, { fetchPolicy: 'cache-and-network' });
  if (!data && loading) return <ListSkeleton rows={2} />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <AccountChangesList changes={data.accountChanges} />;
}
