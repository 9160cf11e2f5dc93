import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { formText } from '../platform/form-text.js';
import { aboutField, aboutForm, type Refusal } from '../platform/refusal.js';
import { NewPasswordInput } from './new-password-input.js';
import { useAcceptInvitation } from './use-accept-invitation.js';

interface AcceptInvitationFormProps {
  /** From the link. */
  readonly token: string;
  readonly onSignedIn: () => void;
}

export function AcceptInvitationForm({ token, onSignedIn }: AcceptInvitationFormProps) {
  const { t } = useLingui();
  const { accept, busy } = useAcceptInvitation();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setRefusal(null);
    const outcome = await accept({ token, password: formText(new FormData(event.currentTarget), 'password') });
    if (outcome.refused) setRefusal(outcome.refused);
    else onSignedIn();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NewPasswordInput name="password" label={t`Choose a password`} error={aboutField(refusal, 'password')} />
        <ProblemAlert message={aboutForm(refusal, ['password'])} />
        <Button type="submit" loading={busy}>
          <Trans>Accept and sign in</Trans>
        </Button>
      </Stack>
    </form>
  );
}
