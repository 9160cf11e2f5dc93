import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { PasswordInput } from '@mantine/core';

interface NewPasswordInputProps {
  readonly name: string;
  readonly label: string;
  readonly error: string | null;
}

/** A password being chosen. Any characters, pasted or generated; only length is asked for. */
export function NewPasswordInput({ name, label, error }: NewPasswordInputProps) {
  const { t } = useLingui();
  const least = limits.passwordLeast;
  return (
    <PasswordInput
      visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
      name={name}
      label={label}
      description={t`At least ${least} characters. A few words that you can remember do well.`}
      autoComplete="new-password"
      minLength={least}
      maxLength={limits.passwordMost}
      error={error}
      aria-invalid={error !== null}
      required
    />
  );
}
