import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { Trail, type EventWords } from '../platform/trail.js';

const OrganisationEvents = graphql(`
  query OrganisationEvents($id: UUID!, $after: String) {
    thing: organisation(id: $id) {
      id
      events(first: 20, after: $after) {
        ...Trail_events
      }
    }
  }
`);

/** The activity of an organisation. */
export function OrganisationTrail({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const words: EventWords<EventAbout<'organisation'>> = {
    'organisation.created': () => t`Entered`,
    'organisation.edited': () => t`Edited`,
  };
  return <Trail id={id} words={words} document={OrganisationEvents} />;
}
