import { useQuery } from '@apollo/client/react';
import { PageHeading } from '@followthrough/ui/page-heading';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useViewer } from '../features/people/viewer.js';
import { Block } from '../features/platform/block.js';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { CloseSampleButton } from '../features/samples/close-sample.js';
import {
  drawAgainAddress,
  sampleFileAddress,
  samplesAddress,
  testingAddress,
} from '../features/samples/sample-address.js';
import { SampleAgreement } from '../features/samples/sample-agreement.js';
import { SampleDifferenceList } from '../features/samples/sample-differences.js';
import { SampleDrawing } from '../features/samples/sample-drawing.js';
import { SampleFigures } from '../features/samples/sample-figures.js';
import { SampleReaders } from '../features/samples/sample-readers.js';
import { SampleItemList } from '../features/samples/sample-items.js';
import { graphql } from '../generated/gql.js';
import type { SampleQuery } from '../generated/graphql.js';

const Sample = graphql(`
  query Sample($id: UUID!, $after: String, $afterDifference: String) {
    sample(id: $id) {
      id
      title
      drawn
      done
      firstUntested
      tests {
        id
        words
      }
      tallies {
        untested
      }
      closing {
        untested
        reason
        at
        by {
          id
          name
        }
      }
      isBlind
      readers {
        id
        person {
          id
          name
        }
        reading {
          finishedAt
        }
      }
      formerReaders {
        id
        person {
          id
          name
        }
      }
      items(first: 100, after: $after) {
        ...SampleItems_connection
      }
      differences(first: 100, after: $afterDifference) {
        ...SampleDifferences_connection
      }
      ...SampleReaders_sample
      ...SampleAgreement_sample
      ...SampleDrawing_sample
      ...SampleFigures_sample
    }
  }
`);

const route = getRouteApi('/shell/samples/$id');

export const preload = ({ client, params }: PreloadInput) =>
  client.query({ query: Sample, variables: { id: params['id'] ?? '' } });

/** A sample: its results in numbers, the commitments drawn, and how they were drawn. */
export function SamplePage() {
  const { id } = route.useParams();
  const { data, error, loading, refetch } = useQuery(Sample, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [more, readingMore] = useMore(Sample);
  if (!data && loading) return <PageSkeleton blocks={3} />;
  if (data?.sample === null || (!data && isNoAddress(error))) return <NothingHere />;
  if (!data?.sample) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return (
    <ReadySample
      sample={data.sample}
      busy={loading || readingMore}
      onMore={(after) => void more({ id, after })}
      onMoreDifferences={(afterDifference) => void more({ id, afterDifference })}
    />
  );
}

interface ReadySampleProps {
  readonly sample: NonNullable<SampleQuery['sample']>;
  readonly busy: boolean;
  readonly onMore: (after: string | null) => void;
  readonly onMoreDifferences: (after: string | null) => void;
}

function ReadySample({ sample, busy, onMore, onMoreDifferences }: ReadySampleProps) {
  const { t } = useLingui();
  const { person } = useViewer();
  const { id, title, drawn, done, firstUntested, tests, tallies, closing, items, isBlind, readers, formerReaders } =
    sample;
  const isRead = readers.length > 0;
  const wasOpen = useRef(!closing);
  const closed = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (closing && wasOpen.current) closed.current?.focus();
    wasOpen.current = !closing;
  }, [closing]);
  const mayTest = !closing && (!isRead || readers.some((one) => one.person.id === person.id && !one.reading));
  const untested = tallies.reduce((sum, tally) => sum + tally.untested, 0);
  return (
    <Stack gap="xl" maw={1080}>
      <PageHeading
        detail={
          <>
            <Anchor component={Link} to={samplesAddress} underline="always" size="sm">
              <Trans>Samples</Trans>
            </Anchor>
            {' · '}
            <Trans>
              {done} of {drawn} tested
            </Trans>
          </>
        }
        actions={
          <>
            <Button component="a" variant="default" download href={sampleFileAddress(id)}>
              <Trans>CSV</Trans>
            </Button>
            <Button component={Link} variant="default" to={drawAgainAddress(id)}>
              <Trans>Draw again</Trans>
            </Button>
            {!closing && <CloseSampleButton id={id} isBlind={isBlind} untested={untested} />}
            {mayTest && (
              <Button component={Link} to={testingAddress(id, firstUntested ?? 1)}>
                {firstUntested ? <Trans>Test the next one</Trans> : <Trans>Test again</Trans>}
              </Button>
            )}
          </>
        }
      >
        {title}
      </PageHeading>
      {closing && (
        <div>
          <Text ref={closed} tabIndex={-1} fw={600}>
            {closing.untested > 0 ? (
              <Trans>Closed without {closing.untested} results. Nothing in it changes any more.</Trans>
            ) : (
              <Trans>Closed. Nothing in it changes any more.</Trans>
            )}
          </Text>
          {closing.reason && (
            <Text size="sm" dir="auto">
              {closing.reason}
            </Text>
          )}
          <WhoWhen who={closing.by.name} at={closing.at} />
        </div>
      )}
      {isRead && (
        <Block id="readers" title={t`Readers`}>
          <SampleReaders sample={sample} />
        </Block>
      )}
      {!isBlind && (
        <Block id="results" title={t`Results`}>
          <SampleFigures sample={sample} />
        </Block>
      )}
      {isRead && !isBlind && (
        <>
          <Block id="agreement" title={t`Agreement`}>
            <SampleAgreement sample={sample} />
          </Block>
          <Block id="differences" title={t`What they differ on`}>
            <SampleDifferenceList
              sampleId={id}
              tests={tests}
              readers={readers}
              formerReaders={formerReaders}
              differences={sample.differences}
              isClosed={closing !== null}
              busy={busy}
              onMore={onMoreDifferences}
            />
          </Block>
        </>
      )}
      <Block id="commitments" title={t`Commitments drawn`}>
        <SampleItemList
          sampleId={id}
          tests={tests}
          items={items}
          isCompared={isRead && !isBlind}
          busy={busy}
          onMore={onMore}
        />
      </Block>
      <Block id="drawing" title={t`How it was drawn`}>
        <SampleDrawing sample={sample} />
      </Block>
    </Stack>
  );
}
