import { CopyLink } from '@followthrough/ui/copy-link';
import { Moment } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** A single-use link for one person. */
export interface MadeLink {
  readonly link: string;
  readonly expiresAt: string;
}

interface OneTimeLinkProps {
  readonly made: MadeLink;
  /** The kind of link, for screen readers: “the invitation”. */
  readonly of: string;
  readonly onClose: () => void;
}

/** The link of an invitation or a reset, shown once because no table stores it. */
export function OneTimeLink({ made, of, onClose }: OneTimeLinkProps) {
  // It replaces the form whose button had focus.
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <Stack>
      <Text ref={told} tabIndex={-1} data-autofocus>
        <Trans>
          Send this link privately. It works once, expires on <Moment at={made.expiresAt} /> and will not be shown
          again.
        </Trans>
      </Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {new URL(made.link, window.location.origin).href}
      </Code>
      <Group justify="space-between">
        <CopyLink to={made.link} of={of} />
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
