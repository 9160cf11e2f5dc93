import { CopyLink } from '@followthrough/ui/copy-link';
import { Moment } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** A link that lets one person in, once. */
export interface MadeLink {
  readonly link: string;
  readonly expiresAt: string;
}

interface OneTimeLinkProps {
  readonly made: MadeLink;
  /** What it is, to be read out: “the invitation”. */
  readonly of: string;
  readonly onClose: () => void;
}

/** The link of an invitation or a reset, shown once: no table holds it. */
export function OneTimeLink({ made, of, onClose }: OneTimeLinkProps) {
  // It takes the place of the form whose button had the focus.
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
