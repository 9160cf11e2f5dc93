import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { Trail, type EventWords } from '../platform/trail.js';
import { useMore } from '../platform/use-more.js';

export const OrganisationTrailFacts = graphql(`
  fragment OrganisationTrail_organisation on Organisation {
    id
    events(first: 20) {
      edges {
        node {
          id
          ...Trail_event
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Joins what is shown already: the cache keeps the pages of a trail as one list. */
const MoreOrganisationEvents = graphql(`
  query MoreOrganisationEvents($id: UUID!, $after: String) {
    organisation(id: $id) {
      id
      events(first: 50, after: $after) {
        edges {
          node {
            id
            ...Trail_event
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

interface OrganisationTrailProps {
  readonly organisation: FragmentType<typeof OrganisationTrailFacts>;
}

/** What happened to an organisation. */
export function OrganisationTrail({ organisation: masked }: OrganisationTrailProps) {
  const { t } = useLingui();
  const { id, events } = getFragmentData(OrganisationTrailFacts, masked);
  const [more, busy] = useMore(MoreOrganisationEvents);
  const words: EventWords<EventAbout<'organisation'>> = {
    'organisation.created': () => t`Entered`,
    'organisation.edited': () => t`Edited`,
  };
  return (
    <Trail
      events={events.edges.map(({ node }) => node)}
      words={words}
      hasMore={events.pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ id, after: events.pageInfo.endCursor })}
    />
  );
}
