import { useQuery } from '@apollo/client/react';
import { PageHeading } from '@followthrough/ui/page-heading';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { sampleAddress } from '../features/samples/sample-address.js';
import { Testing } from '../features/samples/testing.js';
import { graphql } from '../generated/gql.js';

const SampleTesting = graphql(`
  query SampleTesting($id: UUID!, $position: Int!) {
    sampleItem(sampleId: $id, position: $position) {
      id
      position
      sample {
        id
        title
        drawn
        done
        closing {
          at
        }
      }
      ...Testing_item
    }
  }
`);

const route = getRouteApi('/shell/samples/$id/testing');

/** The commitments of a sample, one after the other, with their tests. */
export function SampleTestingPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { item: position = 1 } = route.useSearch();
  const { data, previousData, error, loading, refetch } = useQuery(SampleTesting, {
    variables: { id, position },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const shown = data ?? (loading ? previousData : undefined);
  if (!shown && loading) return <PageSkeleton blocks={3} />;
  if (shown?.sampleItem === null || (!shown && isNoAddress(error))) return <NothingHere />;
  if (!shown?.sampleItem) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { sample, position: place } = shown.sampleItem;
  const { title, drawn, done, closing } = sample;
  return (
    <Stack maw={880}>
      <PageHeading
        title={`${t`${place} of ${drawn}`} · ${title}`}
        detail={
          <>
            <Anchor component={Link} to={sampleAddress(sample.id)} underline="always" size="sm">
              <bdi>{title}</bdi>
            </Anchor>
            {' · '}
            <Trans>
              {done} of {drawn} tested
            </Trans>
          </>
        }
      >
        {t`Commitment ${place} of ${drawn}`}
      </PageHeading>
      {closing && (
        <Text>
          <Trans>This sample is closed. Nothing in it changes any more.</Trans>
        </Text>
      )}
      {!closing && done === drawn && (
        <Group gap="sm" role="status">
          <Text>
            <Trans>Every commitment has all results.</Trans>
          </Text>
          <Button component={Link} to={sampleAddress(sample.id)} size="compact-sm">
            <Trans>Go to the sample</Trans>
          </Button>
        </Group>
      )}
      <Testing key={shown.sampleItem.id} item={shown.sampleItem} />
    </Stack>
  );
}
