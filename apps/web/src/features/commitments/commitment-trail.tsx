import type { ActivityKind } from '@followthrough/domain/events/activity-kinds';
import type { CommitmentSubject } from '@followthrough/domain/events/event-kind';
import type { EventAbout } from '@followthrough/domain/events/event-types';
import { graphql } from '../../generated/gql.js';
import { Trail, type EventWords, type ShowPlaces } from '../platform/trail.js';

const CommitmentEvents = graphql(`
  query CommitmentEvents($id: UUID!, $kinds: [ActivityKind!], $since: DateTime, $after: String) {
    thing: commitment(id: $id) {
      id
      events(first: 20, kinds: $kinds, since: $since, after: $after) {
        ...Trail_events
      }
    }
  }
`);

interface CommitmentTrailProps {
  readonly id: string;
  readonly words: EventWords<EventAbout<CommitmentSubject>>;
  readonly places: ShowPlaces;
  readonly filter: { readonly kinds: ActivityKind[] | null; readonly since: string | null };
  readonly empty?: string | undefined;
}

/** The activity of a commitment and its links that this reader can see. */
export function CommitmentTrail(props: CommitmentTrailProps) {
  return <Trail {...props} document={CommitmentEvents} />;
}
