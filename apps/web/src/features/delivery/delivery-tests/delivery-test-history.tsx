import { useQuery } from '@apollo/client/react';
import { ListMore } from '@followthrough/ui/list-more';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { graphql } from '../../../generated/gql.js';
import { QueryFailed } from '../../platform/query-failed.js';
import { useMore } from '../../platform/use-more.js';
import classes from '../delivery.module.css';
import { DeliveryTestVersion } from './delivery-test-version.js';

const DeliveryTests = graphql(`
  query DeliveryTests($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      dueEdtf
      deliveryTests(first: 20, after: $after) {
        edges {
          node {
            id
            ...DeliveryTest_test
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** All versions of the test, the latest first, each with its reason; loaded when they are asked for. */
export function DeliveryTestHistory({ id }: { readonly id: string }) {
  const { data, error, loading, refetch } = useQuery(DeliveryTests, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [more, busy] = useMore(DeliveryTests);
  if (!data && loading) return <ListSkeleton />;
  if (!data?.commitment) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { dueEdtf, deliveryTests } = data.commitment;
  const { edges, pageInfo } = deliveryTests;
  return (
    <>
      <ol className={`${classes.plain} ${classes.history}`}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <DeliveryTestVersion test={node} dueNow={dueEdtf ?? null} />
          </li>
        ))}
      </ol>
      <ListMore
        hasMore={pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ id, after: pageInfo.endCursor })}
      />
    </>
  );
}
