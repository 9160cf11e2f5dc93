import { RelativeDay } from '@followthrough/ui/relative-day';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { Plural } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import { today } from '../features/platform/days/today.js';
import { WaitingRow } from '../features/platform/rows/waiting-row.js';
import { getFragmentData, type FragmentType } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';

// The wording of events is large and not urgent: the title is shown immediately.
const LatestSaid = lazy(async () => ({ default: (await import('./latest-said.js')).LatestSaid }));

export const LatestChanges = graphql(`
  fragment Latest_changes on CommitmentConnection {
    totalCount
    edges {
      node {
        id
        ...LatestChange
      }
    }
  }
`);

const LatestChangeFacts = graphql(`
  fragment LatestChange on Commitment {
    id
    reference
    title
    kind
    status
    eventsSince(since: $since, first: 1) {
      totalCount
      edges {
        node {
          id
          at
          actor {
            id
            name
          }
        }
      }
      ...Trail_events
    }
  }
`);

/** A commitment with its latest event in words. Nothing if the reader can see none. */
export function LatestChange({ commitment: masked }: { readonly commitment: FragmentType<typeof LatestChangeFacts> }) {
  const { id, reference, title, kind, status, eventsSince } = getFragmentData(LatestChangeFacts, masked);
  const latest = eventsSince.edges[0]?.node;
  if (!latest) return null;
  const others = eventsSince.totalCount - 1;
  return (
    <WaitingRow
      isTold
      act={<StatusIcon status={status} size={18} />}
      title={
        <Anchor component={Link} to={commitmentAddress(reference)} data-way fw={550} c="inherit">
          <bdi>{title}</bdi>
        </Anchor>
      }
      detail={
        <>
          <Suspense fallback={reference}>
            <LatestSaid commitment={{ id, kind }} events={eventsSince} />
          </Suspense>
          {others > 0 && (
            <>
              {' · '}
              <Plural value={others} one="# earlier change" other="# earlier changes" />
            </>
          )}
        </>
      }
      when={<RelativeDay day={latest.at.slice(0, 10)} today={today()} />}
      who={<bdi>{latest.actor?.name}</bdi>}
    />
  );
}
