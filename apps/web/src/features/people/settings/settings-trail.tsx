import { useQuery } from '@apollo/client/react';
import type { EventAbout } from '@followthrough/domain/events/event-types';
import { ListMore } from '@followthrough/ui/list-more';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { QueryFailed } from '../../platform/query-failed.js';
import { EventLines, TrailEvents, type EventWords } from '../../platform/trail.js';
import { useMore } from '../../platform/use-more.js';

const SettingsEvents = graphql(`
  query SettingsEvents($after: String) {
    deployment {
      events(first: 20, after: $after) {
        ...Trail_events
      }
    }
  }
`);

/** The activity of the deployment itself, latest first. */
export function SettingsTrail() {
  const { t, i18n } = useLingui();
  const { data, error, loading, refetch } = useQuery(SettingsEvents, { fetchPolicy: 'cache-and-network' });
  const [more, busy] = useMore(SettingsEvents);
  const fields: Readonly<Record<string, string>> = {
    name: t`name`,
    idleHours: t`session length`,
    fetchHosts: t`allowed hosts`,
  };
  const words: EventWords<EventAbout<'deployment'>> = {
    'deployment.becameDemo': () => t`Loaded the demo registers`,
    'deployment.codeIssued': () => t`Printed a one-time code for the first administrator`,
    'deployment.settingsChanged': ({ data: { fields: changed } }) => {
      const names = new Intl.ListFormat(i18n.locale).format(changed.map((field) => fields[field] ?? field));
      return t`Changed the settings: ${names}`;
    },
    'deployment.weightsTrained': () => t`Trained weights for scanning from decisions`,
    'deployment.weightsChosen': ({ data: { weightsId } }) =>
      weightsId === null ? t`Scanning uses the shipped weights` : t`Scanning uses weights trained from decisions`,
    'deployment.signInRefused': () => t`Refused a sign-in to an account that does not exist`,
  };
  if (!data && loading) return <ListSkeleton rows={3} />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { events } = data.deployment;
  const { pageInfo } = getFragmentData(TrailEvents, events);
  return (
    <>
      <EventLines events={events} words={words} />
      <ListMore hasMore={pageInfo.hasNextPage} busy={busy} onMore={() => void more({ after: pageInfo.endCursor })} />
    </>
  );
}
