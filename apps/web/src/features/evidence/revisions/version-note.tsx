import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

interface VersionNoteProps {
  readonly number: number;
  readonly reason: string | null | undefined;
  /** Whether a manager decided on this version. */
  readonly isDecided: boolean;
}

/** Which version this is and why it was added; nothing for the first one. */
export function VersionNote({ number, reason, isDecided }: VersionNoteProps) {
  if (number === 1) return null;
  return (
    <Text size="sm">
      <b>
        <Trans>Version {number}</Trans>
      </b>
      : <bdi>{reason}</bdi>
      {!isDecided && (
        <Text span size="sm" c="dimmed">
          {' '}
          <Trans>Acceptance of earlier versions does not carry over.</Trans>
        </Text>
      )}
    </Text>
  );
}
