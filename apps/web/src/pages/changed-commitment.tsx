import { StatusBadge } from '@followthrough/ui/status-badge';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import { EventLines } from '../features/platform/trail.js';
import { getFragmentData, type FragmentType } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import classes from './changes-page.module.css';
import { TrailPlaces } from './trail-places.js';
import { useTrailWords } from './trail-words.js';

export const ChangedCommitmentFacts = graphql(`
  fragment ChangedCommitment on Commitment {
    id
    reference
    title
    kind
    status
    eventsSince(since: $since, first: 5) {
      totalCount
      ...Trail_events
    }
  }
`);

interface ChangedCommitmentProps {
  readonly commitment: FragmentType<typeof ChangedCommitmentFacts>;
  /** Later events are marked as new; null for no marks. */
  readonly newSince: string | null;
}

/** A commitment with its events in words, latest first. Nothing if the reader can see none of them. */
export function ChangedCommitment({ commitment: masked, newSince }: ChangedCommitmentProps) {
  const { id, reference, title, kind, status, eventsSince } = getFragmentData(ChangedCommitmentFacts, masked);
  const words = useTrailWords({ id, kind });
  if (eventsSince.totalCount === 0) return null;
  const others = eventsSince.totalCount - 5;
  return (
    <li className={classes.commitment} aria-label={`${reference} ${title}`}>
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        <div className={classes.title}>
          <Anchor component={Link} to={commitmentAddress(reference)} fw={600} c="inherit">
            <bdi>{title}</bdi>
          </Anchor>{' '}
          <Text span size="sm" c="dimmed" className={classes.reference}>
            {reference}
          </Text>
        </div>
        <div className={classes.status}>
          <StatusBadge status={status} quiet />
        </div>
      </Group>
      <EventLines
        events={eventsSince}
        words={words}
        places={(event) => <TrailPlaces of={id} {...event} />}
        newSince={newSince}
      />
      {others > 0 && (
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/commitments/$reference" params={{ reference }} search={{ tab: 'activity' }} />
          )}
          size="sm"
        >
          <Trans>
            <Plural value={others} one="# earlier change" other="# earlier changes" /> in its activity
          </Trans>
        </Anchor>
      )}
    </li>
  );
}
