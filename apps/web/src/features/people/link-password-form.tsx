import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import { formText } from '../platform/form-text.js';
import { aboutField, aboutForm, type Done } from '../platform/refusal.js';
import { useRefusal } from '../platform/use-refusal.js';
import { NewPasswordInput } from './new-password-input.js';

interface LinkPasswordFormProps {
  readonly action: string;
  readonly busy: boolean;
  readonly choose: (password: string) => Promise<Done<string>>;
  readonly onSignedIn: () => void;
}

/** Chooses a password by a link that works once: that of an invitation, or of a reset. */
export function LinkPasswordForm({ action, busy, choose, onSignedIn }: LinkPasswordFormProps) {
  const { t } = useLingui();
  const { form, refusal, refuse } = useRefusal();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    refuse(null);
    const outcome = await choose(formText(new FormData(event.currentTarget), 'password'));
    if (outcome.refused) refuse(outcome.refused);
    else onSignedIn();
  }

  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NewPasswordInput name="password" label={t`Choose a password`} error={aboutField(refusal, 'password')} />
        <ProblemAlert message={aboutForm(refusal, ['password'])} />
        <Button type="submit" loading={busy}>
          {action}
        </Button>
      </Stack>
    </form>
  );
}
