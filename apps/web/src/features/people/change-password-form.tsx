import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { NewPasswordInput } from './new-password-input.js';
import { useWaitWords } from './wait-words.js';

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on Person {
        id
      }
      ... on TooManyTries {
        retryAfterSeconds
      }
      ...Refusal_problem
    }
  }
`);

const nothing = { current: '', next: '' };

/** `email` is included for password managers, which save the new password under it. */
export function ChangePasswordForm({ email }: { readonly email: string }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [isChanged, setChanged] = useState(false);
  const [change] = useChange(ChangePassword, {
    refreshes: ['sessions'],
    problems: { Refused: ({ message }) => ({ message, field: 'current' }), TooManyTries: useWaitWords() },
  });
  const form = useForm({
    saved: nothing,
    send: (passwords) => {
      setChanged(false);
      return change(passwords);
    },
    onSent: () => {
      form.restart();
      setChanged(true);
      announce(t`Password changed`);
    },
  });
  const current = form.input('current');
  return (
    <Form form={form} place="page" width={420} action={t`Change password`}>
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <PasswordInput
        {...current}
        visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
        label={t`Current password`}
        autoComplete="current-password"
        aria-invalid={current.error !== null}
        required
      />
      <NewPasswordInput {...form.input('next')} label={t`New password`} />
      {isChanged && (
        <Text size="sm">
          <Trans>Password changed</Trans>
        </Text>
      )}
    </Form>
  );
}
