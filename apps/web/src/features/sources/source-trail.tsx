import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { Trail, type EventWords } from '../platform/trail.js';

const SourceEvents = graphql(`
  query SourceEvents($id: UUID!, $after: String) {
    thing: source(id: $id) {
      id
      events(first: 20, after: $after) {
        ...Trail_events
      }
    }
  }
`);

/** The events that this feature records. */
type SourceEvent = 'source.archived' | 'source.corrected' | 'passage.noted';

interface SourceTrailProps {
  readonly id: string;
  /** The wording of later features’ events. */
  readonly words: EventWords<Exclude<EventAbout<'source'>, SourceEvent>>;
}

/** The activity of a source. */
export function SourceTrail({ id, words: later }: SourceTrailProps) {
  const { t } = useLingui();
  const words: EventWords<EventAbout<'source'>> = {
    'source.archived': () => t`Archived`,
    'source.corrected': () => t`Corrected`,
    'passage.noted': () => t`Noted a passage`,
    ...later,
  };
  return <Trail id={id} words={words} document={SourceEvents} />;
}
