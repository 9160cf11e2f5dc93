import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useQuery } from '@apollo/client/react';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { useEffect, useRef } from 'react';
import { graphql } from '../../generated/gql.js';
import { QueryFailed } from '../platform/query-failed.js';
import { Trail, type EventWords } from '../platform/trail.js';

const CommitmentTrailQuery = graphql(`
  query CommitmentTrail($id: UUID!) {
    commitment(id: $id) {
      id
      events(first: 20) {
        ...Trail_events
      }
    }
  }
`);

const MoreCommitmentEvents = graphql(`
  query MoreCommitmentEvents($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      events(first: 50, after: $after) {
        ...Trail_events
      }
    }
  }
`);

interface CommitmentTrailProps {
  readonly id: string;
  readonly words: EventWords<EventAbout<'commitment' | 'commitmentLink'>>;
  /** Changes whenever something happened: the trail is then read again. */
  readonly marker: string;
}

/** Everything that happened to a commitment and its links, as far as this reader may see it. */
export function CommitmentTrail({ id, words, marker }: CommitmentTrailProps) {
  const { data, error, loading, refetch } = useQuery(CommitmentTrailQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const seen = useRef(marker);
  useEffect(() => {
    if (seen.current === marker) return;
    seen.current = marker;
    void refetch();
  }, [marker, refetch]);
  if (!data && loading) return <ListSkeleton rows={3} />;
  if (!data?.commitment) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <Trail id={id} events={data.commitment.events} words={words} next={MoreCommitmentEvents} />;
}
