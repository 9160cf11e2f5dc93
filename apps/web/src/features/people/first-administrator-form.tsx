import { limits } from '@followthrough/domain/limits';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { formText } from '../platform/form-text.js';
import { aboutField, aboutForm, type Refusal } from '../platform/refusal.js';
import { NewPasswordInput } from './new-password-input.js';
import { useCreateFirstAdministrator } from './use-create-first-administrator.js';

const fields = ['code', 'name', 'email', 'password'];

/** First visit of an empty deployment: the code that start printed proves that this person runs it. */
export function FirstAdministratorForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useLingui();
  const { create, busy } = useCreateFirstAdministrator();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setRefusal(null);
    const form = new FormData(event.currentTarget);
    const outcome = await create({
      code: formText(form, 'code').trim(),
      name: formText(form, 'name').trim(),
      email: formText(form, 'email').trim(),
      password: formText(form, 'password'),
    });
    if (outcome.refused) setRefusal(outcome.refused);
    else onSignedIn();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput
          name="code"
          label={t`One-time code`}
          description={t`The start command printed it in its terminal.`}
          autoComplete="one-time-code"
          error={aboutField(refusal, 'code')}
          required
        />
        <TextInput
          name="name"
          label={t`Your name`}
          autoComplete="name"
          maxLength={limits.name}
          error={aboutField(refusal, 'name')}
          required
        />
        <TextInput
          name="email"
          type="email"
          label={t`Email`}
          autoComplete="username"
          error={aboutField(refusal, 'email')}
          required
        />
        <NewPasswordInput name="password" label={t`Password`} error={aboutField(refusal, 'password')} />
        <ProblemAlert message={aboutForm(refusal, fields)} />
        <Button type="submit" loading={busy}>
          <Trans>Create the first administrator</Trans>
        </Button>
      </Stack>
    </form>
  );
}
