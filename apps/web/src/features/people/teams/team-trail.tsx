import type { EventAbout } from '@followthrough/domain/events/event-types';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../../generated/gql.js';
import { Trail, type EventWords } from '../../platform/trail.js';

const TeamEvents = graphql(`
  query TeamEvents($id: UUID!, $after: String) {
    thing: team(id: $id) {
      id
      events(first: 20, after: $after) {
        ...Trail_events
      }
    }
  }
`);

/** The activity of a team. */
export function TeamTrail({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const words: EventWords<EventAbout<'team'>> = {
    'team.created': ({ text }) => t`Created as ${text('name') ?? '…'}`,
    'team.renamed': ({ text }) => t`Renamed ${text('name') ?? '…'}`,
    'team.closed': () => t`Closed`,
    'team.reopened': () => t`Reopened`,
    'team.merged': ({ data, nameOf }) => t`Merged into ${nameOf(data.intoId) ?? '…'}`,
    'team.received': ({ data, nameOf }) => t`${nameOf(data.fromId) ?? '…'} was merged into this team`,
  };
  return <Trail id={id} words={words} document={TeamEvents} />;
}
