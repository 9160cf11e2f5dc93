import { useLingui } from '@lingui/react/macro';
import { LinkPasswordForm } from './link-password-form.js';
import { useChooseNewPassword } from './use-choose-new-password.js';

interface ChooseNewPasswordFormProps {
  /** From the link. */
  readonly token: string;
  readonly onSignedIn: () => void;
}

export function ChooseNewPasswordForm({ token, onSignedIn }: ChooseNewPasswordFormProps) {
  const { t } = useLingui();
  const { choose, busy } = useChooseNewPassword();
  return (
    <LinkPasswordForm
      action={t`Save password and sign in`}
      busy={busy}
      choose={(password) => choose({ token, password })}
      onSignedIn={onSignedIn}
    />
  );
}
