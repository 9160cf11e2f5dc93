import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { Trail, type EventWords } from '../platform/trail.js';

export const OrganisationTrailFacts = graphql(`
  fragment OrganisationTrail_organisation on Organisation {
    id
    events(first: 20) {
      ...Trail_events
    }
  }
`);

/** Joins what is shown already: the cache keeps the pages of a trail as one list. */
const MoreOrganisationEvents = graphql(`
  query MoreOrganisationEvents($id: UUID!, $after: String) {
    organisation(id: $id) {
      id
      events(first: 50, after: $after) {
        ...Trail_events
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
  const words: EventWords<EventAbout<'organisation'>> = {
    'organisation.created': () => t`Entered`,
    'organisation.edited': () => t`Edited`,
  };
  return <Trail id={id} events={events} words={words} next={MoreOrganisationEvents} />;
}
