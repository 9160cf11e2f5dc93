import { RelativeDay } from '@followthrough/ui/relative-day';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { Plural } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import { today } from '../features/platform/days/today.js';
import { WaitingRow } from '../features/platform/rows/waiting-row.js';
import { useLatestEvent } from '../features/platform/trail.js';
import { getFragmentData, type FragmentType } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import { useTrailWords } from './trail-words.js';

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
      ...Trail_events
    }
  }
`);

/** A commitment with the last thing that happened to it, in words. Nothing where the reader sees none of it. */
export function LatestChange({ commitment: masked }: { readonly commitment: FragmentType<typeof LatestChangeFacts> }) {
  const { reference, title, kind, status, eventsSince } = getFragmentData(LatestChangeFacts, masked);
  const latest = useLatestEvent(eventsSince, useTrailWords(kind));
  if (!latest) return null;
  const others = eventsSince.totalCount - 1;
  return (
    <WaitingRow
      act={<StatusIcon status={status} size={18} />}
      title={
        <Anchor component={Link} to={commitmentAddress(reference)} data-way fw={550} c="inherit">
          <bdi>{title}</bdi>
        </Anchor>
      }
      detail={
        <>
          <bdi>{latest.said}</bdi>
          {others > 0 && (
            <>
              {' · '}
              <Plural value={others} one="# earlier change" other="# earlier changes" />
            </>
          )}
        </>
      }
      when={<RelativeDay day={latest.at.slice(0, 10)} today={today()} />}
      who={<bdi>{latest.who}</bdi>}
    />
  );
}
