import { Moment } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Anchor, Code, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { RecordedEvent } from './walk-fragment.js';
import classes from './walk.module.css';

interface InRecordProps {
  readonly event: FragmentType<typeof RecordedEvent> | null;
  /** The commitment whose activity lists the event; null if none does. */
  readonly reference: string | null;
  /** If the pane shows several entries. */
  readonly title?: string | undefined;
}

/** The place of something in the append-only record: its entry, its time and the hash of its leaf. */
export function InRecord({ event: masked, reference, title }: InRecordProps) {
  const event = getFragmentData(RecordedEvent, masked);
  if (!event) return null;
  const { id, subjectVersion, at, leafHash } = event;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title ?? <Trans>In the record</Trans>}
      </Text>
      <Text size="sm" component="div">
        {reference ? (
          <Anchor component={Link} to={commitmentAddress(reference)} hash={`event-${id}`} size="sm" underline="always">
            <Trans>
              Entry {subjectVersion} of {reference}
            </Trans>
          </Anchor>
        ) : (
          <Trans>Entry {subjectVersion}</Trans>
        )}
        {', '}
        <Moment at={at} />
      </Text>
      <Text size="xs" c="dimmed">
        <Trans>Hash of the entry</Trans>
      </Text>
      <Code className={classes.long}>{leafHash}</Code>
    </div>
  );
}
