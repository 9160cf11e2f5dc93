import { useQuery } from '@apollo/client/react';
import { PageHeading } from '@followthrough/ui/page-heading';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { DrawSampleForm } from '../features/samples/draw-sample-form.js';
import { graphql } from '../generated/gql.js';

const SampleAgain = graphql(`
  query SampleAgain($id: UUID!) {
    sample(id: $id) {
      id
      title
      day
      asAt
      population
      method
      strataBy
      size
      seed
      tests {
        id
        words
      }
    }
  }
`);

const route = getRouteApi('/shell/samples/$id/again');

/** Draws from the population of a sample again. */
export function SampleAgainPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data, error, loading, refetch } = useQuery(SampleAgain, { variables: { id } });
  if (!data && loading) return <PageSkeleton blocks={2} />;
  if (data?.sample === null || (!data && isNoAddress(error))) return <NothingHere />;
  if (!data?.sample) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return (
    <Stack gap="md">
      <PageHeading>{t`Draw sample again`}</PageHeading>
      <DrawSampleForm from={data.sample} />
    </Stack>
  );
}
