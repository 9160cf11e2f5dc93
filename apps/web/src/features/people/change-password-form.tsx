import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { formText } from '../platform/form-text.js';
import { aboutField, aboutForm, type Refusal } from '../platform/refusal.js';
import { NewPasswordInput } from './new-password-input.js';
import { useChangePassword } from './use-change-password.js';

/** `email` is there for password managers, which file the new password under it. */
export function ChangePasswordForm({ email }: { readonly email: string }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { change, busy } = useChangePassword();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [changed, setChanged] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const outcome = await change({ current: formText(form, 'current'), next: formText(form, 'next') });
    setRefusal(outcome.refused ?? null);
    setChanged(!outcome.refused);
    if (outcome.refused) return;
    element.reset();
    announce(t`Password changed`);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md" maw={420}>
        <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
          name="current"
          label={t`Current password`}
          autoComplete="current-password"
          error={aboutField(refusal, 'current')}
          aria-invalid={aboutField(refusal, 'current') !== null}
          required
        />
        <NewPasswordInput name="next" label={t`New password`} error={aboutField(refusal, 'next')} />
        <ProblemAlert message={aboutForm(refusal, ['current', 'next'])} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Change password</Trans>
          </Button>
          {changed && (
            <Text size="sm">
              <Trans>Password changed</Trans>
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
