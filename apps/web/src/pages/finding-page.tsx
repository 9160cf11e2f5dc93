import { useQuery } from '@apollo/client/react';
import { CopyLink } from '@followthrough/ui/copy-link';
import { PageHeading } from '@followthrough/ui/page-heading';
import { fetchSerifFace } from '@followthrough/ui/serif-face';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FindingActions } from '../features/findings/finding-actions.js';
import { findingAddress } from '../features/findings/finding-address.js';
import { FindingFacts } from '../features/findings/finding-fragment.js';
import { FindingDelayMark, FindingStateBadge, SeverityMark } from '../features/findings/finding-marks.js';
import { FindingParts } from '../features/findings/finding-parts.js';
import { useBlockInView } from '../features/platform/block.js';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import type { Finding_FindingFragment } from '../generated/graphql.js';

const FindingDocument = graphql(`
  query Finding($id: UUID!) {
    finding(id: $id) {
      id
      ...Finding_finding
    }
  }
`);

export function preload({ client, params }: PreloadInput) {
  fetchSerifFace();
  return client.query({ query: FindingDocument, variables: { id: params['id'] ?? '' } });
}

const route = getRouteApi('/shell/findings/$id');

/** The page of a finding: what was found, what it rests on, the answer, the action and the check. */
export function FindingPage() {
  const { id } = route.useParams();
  const { data, error, loading, refetch } = useQuery(FindingDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const finding = getFragmentData(FindingFacts, data?.finding);
  useBlockInView(Boolean(finding));
  if (!data && loading) return <PageSkeleton blocks={3} />;
  if ((data && !finding) || isNoAddress(error)) return <NothingHere />;
  if (!finding) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <ReadyFinding finding={finding} />;
}

function ReadyFinding({ finding }: { readonly finding: Finding_FindingFragment }) {
  const { id, reference, wording, state, delay, commitment } = finding;
  const { title, severity } = wording;
  return (
    <>
      <PageHeading
        title={`${reference} ${title}`}
        detail={
          <bdi>
            {reference} · {commitment.leadTeam.name}
          </bdi>
        }
        actions={
          <>
            <CopyLink to={findingAddress(id)} of={reference} />
            <FindingActions finding={finding} />
          </>
        }
      >
        {title}
      </PageHeading>
      <Group gap="xs" mb="md">
        <FindingStateBadge state={state} />
        <SeverityMark severity={severity} />
        {delay && <FindingDelayMark delay={delay} />}
      </Group>
      <FindingParts finding={finding} />
    </>
  );
}
