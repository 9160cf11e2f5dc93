import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { OneTimeLink, type MadeLink } from './one-time-link.js';
import { useViewer } from './viewer.js';

const ResetPasswordChange = graphql(`
  mutation ResetPassword($personId: UUID!) {
    resetPassword(personId: $personId) {
      __typename
      ... on PasswordReset {
        id
        link
        expiresAt
      }
      ... on AccountChange {
        id
      }
      ...Refusal_problem
    }
  }
`);

interface ResetPasswordProps {
  readonly person: { readonly id: string; readonly name: string };
}

/** A link for a person who forgot their password. */
export function ResetPassword({ person }: ResetPasswordProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [opened, setOpened] = useState(false);
  // People change their own password on the account page.
  if (viewer.id === person.id) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t`Reset password of ${person.name}`}
        onClick={() => setOpened(true)}
      >
        <Trans>Reset password</Trans>
      </Button>
      <Dialog opened={opened} title={t`Reset password of ${person.name}`} onClose={() => setOpened(false)}>
        <ResetSteps person={person} onClose={() => setOpened(false)} />
      </Dialog>
    </>
  );
}

function ResetSteps({ person, onClose }: ResetPasswordProps & { readonly onClose: () => void }) {
  const { t } = useLingui();
  const [reset, busy] = useChange(ResetPasswordChange, { refreshes: ['people', 'accountChanges'] });
  const [made, setMade] = useState<MadeLink | null>();
  const [problem, setProblem] = useState<string | null>(null);

  async function confirm() {
    const { done, refused } = await reset({ personId: person.id });
    // Without a link it waits for a second administrator.
    if (done) setMade(done.__typename === 'PasswordReset' ? done : null);
    setProblem(refused?.message ?? null);
  }

  if (made) return <OneTimeLink made={made} of={t`the reset`} onClose={onClose} />;
  if (made === null) {
    return (
      <Stack>
        <Text role="status">
          <Trans>Waiting for a second administrator, who confirms it under Account changes and gets the link.</Trans>
        </Text>
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </Stack>
    );
  }
  return (
    <Stack>
      <Text>
        <Trans>
          {person.name} will be signed out everywhere and choose a new password with a link that you send. The reset is
          recorded, and shown to them and to auditors.
        </Trans>
      </Text>
      <ProblemAlert message={problem} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button loading={busy} onClick={() => void confirm()}>
          <Trans>Create reset link</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
