import { useQuery } from '@apollo/client/react';
import { samplePolicy } from '@followthrough/domain/policies/sample';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../features/people/viewer.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import rows from '../features/platform/rows/rows.module.css';
import { useMore } from '../features/platform/use-more.js';
import { AuditorsOnly } from '../features/samples/auditors-only.js';
import { SampleRow } from '../features/samples/sample-row.js';
import { graphql } from '../generated/gql.js';
import type { SamplesQuery } from '../generated/graphql.js';

const Samples = graphql(`
  query Samples($after: String) {
    samples(first: 50, after: $after) {
      edges {
        node {
          id
          ...SampleRow_sample
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const preload = ({ client }: PreloadInput) => client.query({ query: Samples });

/** All samples, latest first. */
export function SamplesPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const mayDraw = samplePolicy.draw(viewer);
  const query = useQuery(Samples, { fetchPolicy: 'cache-and-network', skip: !mayDraw });
  const hasSome = (query.data?.samples.edges.length ?? 0) > 0;
  return (
    <Stack maw={880}>
      <PageHeading actions={hasSome && <DrawSample />}>{t`Samples`}</PageHeading>
      {mayDraw ? <AllSamples {...query} data={query.data} /> : <AuditorsOnly />}
    </Stack>
  );
}

function DrawSample() {
  return (
    <Button component={Link} to="/samples/new">
      <Trans>Draw sample</Trans>
    </Button>
  );
}

interface AllSamplesProps extends Pick<useQuery.Result<SamplesQuery>, 'error' | 'loading' | 'refetch'> {
  readonly data: SamplesQuery | undefined;
}

function AllSamples({ data, error, loading, refetch }: AllSamplesProps) {
  const [more, readingMore] = useMore(Samples);
  if (!data && loading) return <ListSkeleton />;
  if (data?.samples.edges.length === 0) {
    return (
      <EmptyState action={<DrawSample />}>
        <Trans>Commitments drawn by chance from the register, each tested for the same things.</Trans>
      </EmptyState>
    );
  }
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { edges, pageInfo } = data.samples;
  return (
    <>
      <ul className={rows.rows}>
        {edges.map(({ node }) => (
          <SampleRow key={node.id} sample={node} />
        ))}
      </ul>
      <ListMore
        hasMore={pageInfo.hasNextPage}
        busy={loading || readingMore}
        onMore={() => void more({ after: pageInfo.endCursor ?? null })}
      />
    </>
  );
}
