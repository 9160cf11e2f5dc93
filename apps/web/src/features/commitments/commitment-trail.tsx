import type { EventAbout } from '@followthrough/domain/events/event-types';
import { graphql } from '../../generated/gql.js';
import { Trail, type EventWords } from '../platform/trail.js';

const CommitmentEvents = graphql(`
  query CommitmentEvents($id: UUID!, $after: String) {
    thing: commitment(id: $id) {
      id
      events(first: 20, after: $after) {
        ...Trail_events
      }
    }
  }
`);

interface CommitmentTrailProps {
  readonly id: string;
  readonly words: EventWords<EventAbout<'commitment' | 'commitmentLink'>>;
}

/** Everything that happened to a commitment and its links, as far as this reader may see it. */
export function CommitmentTrail(props: CommitmentTrailProps) {
  return <Trail {...props} document={CommitmentEvents} />;
}
