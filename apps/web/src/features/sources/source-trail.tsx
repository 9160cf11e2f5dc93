import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { Trail, type EventWords } from '../platform/trail.js';
import { useMore } from '../platform/use-more.js';

export const SourceTrailFacts = graphql(`
  fragment SourceTrail_source on Source {
    id
    events(first: 20) {
      ...Trail_events
    }
  }
`);

const MoreSourceEvents = graphql(`
  query MoreSourceEvents($id: UUID!, $after: String) {
    source(id: $id) {
      id
      events(first: 50, after: $after) {
        ...Trail_events
      }
    }
  }
`);

/** The events that this feature records. */
type SourceEvent = 'source.archived' | 'source.corrected' | 'passage.noted';

interface SourceTrailProps {
  readonly source: FragmentType<typeof SourceTrailFacts>;
  /** The words of later features, whose events are told here too. */
  readonly words: EventWords<Exclude<EventAbout<'source'>, SourceEvent>>;
}

/** What happened to a source. */
export function SourceTrail({ source: masked, words: later }: SourceTrailProps) {
  const { t } = useLingui();
  const { id, events } = getFragmentData(SourceTrailFacts, masked);
  const words: EventWords<EventAbout<'source'>> = {
    'source.archived': () => t`Archived`,
    'source.corrected': () => t`Corrected`,
    'passage.noted': () => t`Noted a passage`,
    ...later,
  };
  return <Trail id={id} events={events} words={words} next={MoreSourceEvents} />;
}

/** Reads the trail again, after something was done that it tells. */
export function useTrailAgain(id: string): () => void {
  const [more] = useMore(MoreSourceEvents);
  return () => void more({ id, after: null });
}
