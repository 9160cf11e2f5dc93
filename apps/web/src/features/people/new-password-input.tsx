import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { PasswordInput } from '@mantine/core';
import type { InputProps } from '../platform/forms/use-form.js';

interface NewPasswordInputProps extends InputProps<string> {
  readonly label: string;
  readonly autoFocus?: boolean;
}

/** A field for a new password. Any characters may be typed, pasted or generated; only the length matters. */
export function NewPasswordInput({ label, ...input }: NewPasswordInputProps) {
  const { t } = useLingui();
  const least = limits.passwordLeast;
  return (
    <PasswordInput
      visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
      {...input}
      label={label}
      description={t`At least ${least} characters. A few words in a row are easy to remember.`}
      autoComplete="new-password"
      minLength={least}
      aria-invalid={input.error !== null}
      required
    />
  );
}
