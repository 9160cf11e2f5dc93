import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { formText } from '../platform/form-text.js';
import { useSignIn } from './use-sign-in.js';

interface SignInFormProps {
  /** Who was signed in before, where the session ended in the middle of something. */
  readonly email?: string | undefined;
  readonly onSignedIn: (personId: string) => void;
}

export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const { t } = useLingui();
  const { signIn, busy } = useSignIn();
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setProblem(null);
    const form = new FormData(event.currentTarget);
    const outcome = await signIn({ email: formText(form, 'email').trim(), password: formText(form, 'password') });
    if (outcome.refused) setProblem(outcome.refused.message);
    else onSignedIn(outcome.done);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput
          name="email"
          type="email"
          label={t`Email`}
          autoComplete="username"
          defaultValue={email}
          data-autofocus={email ? undefined : true}
          required
        />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
          name="password"
          label={t`Password`}
          autoComplete="current-password"
          data-autofocus={email ? true : undefined}
          required
        />
        <ProblemAlert message={problem} />
        <Button type="submit" loading={busy}>
          <Trans>Sign in</Trans>
        </Button>
      </Stack>
    </form>
  );
}
