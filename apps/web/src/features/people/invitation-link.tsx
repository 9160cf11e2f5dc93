import { CopyLink } from '@followthrough/ui/copy-link';
import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Code, Group, Stack, Text } from '@mantine/core';
import type { MadeInvitation } from './use-invite-person.js';

interface InvitationLinkProps {
  readonly made: MadeInvitation;
  readonly onClose: () => void;
}

/** A new invitation's link, shown once: no table holds it. */
export function InvitationLink({ made, onClose }: InvitationLinkProps) {
  const { t } = useLingui();
  return (
    <Stack>
      <Text>
        <Trans>
          Send this link to the person, by a way that only they read. It works once, until{' '}
          <Moment at={made.expiresAt} />, and is not shown again.
        </Trans>
      </Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {new URL(made.link, window.location.origin).href}
      </Code>
      <Group justify="space-between">
        <CopyLink to={made.link} of={t`the invitation`} />
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
